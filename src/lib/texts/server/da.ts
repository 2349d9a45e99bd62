import conflicts from './conflicts/da.ts';

/** What the server says by itself: beside a field, and when a rule says no. */
const da = {
	conflicts,
	/** Neutral: why is never said here. */
	samvaerPause: (day: string) => `Samvær holder pause til og med ${day}.`,
	time: {
		greetings: { night: 'Hej', morning: 'Godmorgen', day: 'Goddag', evening: 'Godaften' },
		today: 'i dag',
		yesterday: 'i går',
		tomorrow: (weekday: string) => `i morgen, ${weekday}`,
		at: (time: string) => `kl. ${time}`,
		span: (from: string, to: string) => `kl. ${from}–${to}`
	},
	invitation: {
		title: 'Møde',
		off: 'Mødet er aflyst',
		without: { none: 'Stedet er ikke aftalt endnu.', private: 'Jeg fortæller dig, hvor det er.' }
	},
	errors: {
		notFound: 'Siden findes ikke.',
		refused: 'Det kan ikke lade sig gøre.',
		tooMany: 'Der har været mange forsøg. Vent tre minutter, og prøv igen.',
		unavailable: 'Vi kan ikke få fat i dine oplysninger lige nu. Prøv igen om lidt.',
		fault: 'Noget gik galt hos os. Prøv igen om lidt.',
		fields: {
			missing: 'Skriv noget her.',
			choose: 'Vælg en af mulighederne.',
			tooLong: 'Teksten er for lang. Gør den lidt kortere.',
			invalid: 'Det kan vi ikke læse. Prøv igen.',
			date: 'Skriv en dato som 24-12-2026.',
			time: 'Skriv et klokkeslæt som 16.00.',
			number: 'Skriv et helt tal inden for grænserne.',
			link: 'Skriv en adresse, der begynder med https://',
			email: 'Skriv en e-mail som navn@eksempel.dk.',
			past: 'Tidspunktet er gået. Vælg et senere.',
			endsBefore: 'Slut skal være efter start.',
			twoOrThree: 'Vælg to eller tre steder.',
			placeAndOptions: 'Lad feltet Sted stå tomt, når forælderen skal vælge.',
			password: 'Adgangskoden skal have mindst 8 tegn.',
			passwordCommon: 'Den adgangskode er let at gætte. Find på en anden.',
			passwordIsEmail: 'Adgangskoden må ikke være e-mailen.',
			file: 'Vælg en fil først.'
		},
		refusals: {
			wrongSignIn: 'E-mail eller adgangskode passer ikke. Prøv igen.',
			timeTaken: 'Tiden er ikke ledig. Vælg en anden tid.',
			roomHours: 'Rummet er ikke åbent på det tidspunkt. Vælg en anden tid eller et andet sted.',
			roomClosed: 'Rummet er lukket den dag. Vælg en anden dag eller et andet sted.',
			unitClosed: 'Huset holder lukket den dag. Vælg en anden dag, eller sæt kryds ved “Hold alligevel”.',
			travelTooShort:
				'Der er for kort tid til at komme fra det ene sted til det andet. Vælg en tid lidt før eller efter.',
			closingPast: 'Dagene er gået. Vælg nogle, der kommer.',
			past: 'Aftalen er begyndt eller forbi. Den kan ikke ændres.',
			cancelled: 'Aftalen er aflyst.',
			stale: 'Aftalen er ændret, siden du så den. Se den nye tid, og svar igen.',
			notAnAnswer: 'Det svar kan ikke bruges til denne aftale.',
			outsideDecision: 'Dagen ligger uden for afgørelsens periode.',
			reasonNeeded: 'Skriv, hvorfor det er en anden person end den faste.',
			withdrawn: 'Påmindelsen er trukket tilbage.',
			reminderPast: 'Tidspunktet er gået. Vælg et senere.',
			noReceivers: 'Ingen af familierne har en forælder, der kan få påmindelsen.',
			notAWish: 'Det kan du ikke bede om her. Brug siden “Jeg har brug for hjælp”.',
			alreadyHandled: 'En medarbejder har allerede taget imod ønsket.',
			helpWithdrawn: 'Forælderen har trukket ønsket tilbage.',
			stillSending: 'Beskeden er allerede på vej. Vent lidt.',
			keyReused: 'Beskeden er sendt før med en anden tekst. Skriv den igen.',
			alreadyAnswered: 'Der er allerede svaret.',
			wrongCode: 'Koden passer ikke. Se koden i vinduet, hvor programmet blev startet.',
			emailTaken: 'E-mailen bruges allerede af en anden. Vælg en anden e-mail.',
			ownAccess: 'Du kan ikke lukke din egen adgang. En anden administrator kan gøre det.',
			ownAdministrator: 'Du kan ikke fjerne din egen rolle som administrator. En anden administrator kan gøre det.',
			tooManyFeeds: 'Du har allerede fem adresser. Stop en af dem først.',
			roomNameTaken: 'Der er allerede et rum med det navn.',
			notYet: 'Aftalen er ikke begyndt endnu.',
			notAnOutcome: 'Det passer ikke til aftalen. Vælg noget andet.',
			enoughWords: 'Du har skrevet mange gange her. Skriv en besked i stedet.',
			samvaerPaused: 'Samvær holder pause den dag. Vælg en dag, hvor der er samvær.',
			notAsDecided: 'Samværet er anderledes i sagen: støttet eller overvåget. Ret sagen først.',
			caseExists: 'Barnet og forælderen har allerede et samvær.',
			caseEnded: 'Samværet er afsluttet.',
			alreadyPaused: 'Der er allerede en pause i de dage.',
			visitsOutside: 'Der er samvær uden for perioden. Flyt eller aflys dem først.',
			visitsAfter: 'Der er samvær efter den dag. Aflys dem først.',
			pauseCancels: 'Der er samvær i de dage. Se dem, og sig ja til at aflyse dem.',
			handOverConflicts: 'Den nye person er optaget på nogle af tiderne. Intet er ændret.',
			sameWorker: 'Det er allerede den faste person. Vælg en anden.',
			handOverSoon: 'Der er allerede et skift på vej. Vælg en senere dag.',
			tooManyGuests: 'Der kan ikke være flere på listen.',
			shareStale: 'Aftalen er ændret, siden du så den. Se den nye tid, og del den.',
			helpPassed: 'Du har allerede svaret, at du ikke kan.',
			noTime: 'Påmindelsen har ikke noget klokkeslæt. Lav en ny aftale, og vælg tiden.',
			hasCompany: 'Der er allerede en, der går med.'
		}
	}
};
export default da;
