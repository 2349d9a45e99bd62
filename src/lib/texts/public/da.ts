const da = {
	product: 'Sammen om Familien',
	leave: 'Forlad siden',
	skip: 'Gå til indhold',
	unsubscribe: {
		title: 'E-mail',
		lead: 'Vil du ikke have e-mails fra os? Tryk her. Alt nyt står stadig i appen.',
		button: 'Nej tak til e-mails',
		stopped: 'Du får ikke flere e-mails fra os. Du kan slå dem til igen under Mere.'
	},
	signIn: {
		title: 'Log ind',
		lead: 'Se dine aftaler, og skriv med din mentor.',
		email: 'E-mail',
		password: 'Adgangskode',
		device: 'Hvilken telefon bruger du?',
		own: 'Min egen telefon',
		ownHelp: 'Uden brug bliver du logget ud efter 30 minutter. Med lås på appen: 30 dage.',
		shared: 'Delt telefon',
		sharedHelp: 'Du bliver logget ud efter 5 minutter uden brug. Der gemmes intet på telefonen.',
		button: 'Log ind',
		problem: 'Der mangler noget',
		help: 'Kan du ikke logge ind? Ring til dit hus. De hjælper dig.'
	},
	setUp: {
		title: 'Kom i gang',
		lead: 'Her er tomt endnu. Udfyld siden én gang. Så kan du logge ind og oprette medarbejdere og familier.',
		codeHelp: 'Koden står i vinduet, hvor programmet blev startet.',
		unitTitle: 'Jeres hus',
		unitHelp: 'For eksempel Børnehuset.',
		phoneHelp: 'Nummeret, som forældre kan ringe til.',
		roomsHelp: 'Et rum på hver linje. Du kan tilføje flere senere.',
		schoolIntraHelp: 'Det navn, som forældrene kender. For eksempel Aula.',
		schoolIntraDefault: 'forældreintra',
		administratorTitle: 'Den første administrator',
		administratorHelp:
			'Administratoren opretter medarbejdere og indlæser familier, men læser ikke beskeder og aftaler.',
		passwordHelp: 'Mindst 8 tegn. Gerne flere ord efter hinanden.',
		labels: {
			code: 'Kode',
			unit: 'Husets navn',
			phone: 'Telefon',
			opensAt: 'Åbner',
			closesAt: 'Lukker',
			rooms: 'Rum',
			schoolIntra: 'Skolens intranet',
			name: 'Navn',
			email: 'E-mail',
			password: 'Adgangskode'
		},
		button: 'Gem og gå til log ind'
	},
	done: { 'signed-out': 'Du er logget ud.', 'set-up': 'Huset er klar. Log ind som administrator.' },
	errors: {
		notFoundTitle: 'Siden findes ikke',
		notFound: 'Den kan være flyttet eller slettet.',
		faultTitle: 'Noget gik galt',
		home: 'Gå til forsiden',
		reference: (id: string) => `Nummer: ${id}. Sig det, hvis du ringer til os.`
	}
};
export default da;
