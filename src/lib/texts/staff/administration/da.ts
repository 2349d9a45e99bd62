import importing from './import/da.ts';

const da = {
	importing,
	roles: { mentor: 'Mentor', coordinator: 'Samværskoordinator', leader: 'Leder', administrator: 'Administrator' },
	rolesHelp: {
		mentor: 'Ser sine egne familier.',
		coordinator: 'Ser husets familier og planlægger samvær.',
		leader: 'Ser husets familier og tal.',
		administrator: 'Opretter medarbejdere, rum og familier. Læser ikke beskeder og aftaler.'
	},
	people: {
		title: 'Medarbejdere',
		add: 'Ny medarbejder',
		parents: 'Forældres login',
		closed: 'Ingen adgang',
		noRole: 'Ingen rolle',
		you: 'dig'
	},
	add: {
		title: 'Ny medarbejder',
		lead: 'Medarbejderen kan logge ind med det samme.',
		passwordLabel: 'Første adgangskode',
		passwordHelp: 'Lad feltet stå tomt, så laver vi en, som du kan give videre.',
		button: 'Gem'
	},
	labels: {
		unit: 'Hus',
		name: 'Navn',
		title: 'Titel',
		email: 'E-mail',
		password: 'Adgangskode',
		roles: 'Roller'
	},
	titleHelp: 'Det, som familierne ser. For eksempel Mentor eller Pædagog.',
	rolesLegend: 'Hvad må medarbejderen?',
	handed: {
		title: 'Giv dette videre',
		lead: (name: string) => `${name} kan logge ind nu. Adgangskoden vises kun denne ene gang.`,
		email: 'E-mail',
		password: 'Adgangskode',
		another: 'Opret en medarbejder mere',
		all: 'Se alle medarbejdere'
	},
	person: {
		details: 'Oplysninger og roller',
		signInNew: 'Giv login',
		signInNewHelp: 'Forælderen kan logge ind med e-mail og adgangskode med det samme.',
		signIn: 'Ny adgangskode',
		signInHelp: 'Den gamle adgangskode holder op med at virke, og personen bliver logget ud overalt.',
		signInClosed: 'Åbn adgangen igen',
		signInClosedHelp: 'Personen får en ny adgangskode. Giv også en medarbejder sine roller igen.',
		signInButton: 'Lav ny adgangskode',
		signInNewButton: 'Giv login',
		signInOpenButton: 'Åbn adgangen',
		end: 'Luk adgangen',
		endHelp: 'Personen bliver logget ud med det samme på alle telefoner og computere og kan ikke logge ind igen.',
		endStaffHelp: 'Familierne skal have en anden mentor. Det, medarbejderen har skrevet, bliver stående.',
		endButton: 'Luk adgangen nu',
		closed: 'Adgangen er lukket.'
	},
	identity: {
		none: 'Personen kan ikke logge ind den vej endnu. Lav en kode, og giv den videre.',
		tied: (since: string) => `Forbundet ${since}. En ny kode erstatter forbindelsen.`,
		waiting: (until: string) => `En kode venter på at blive brugt. Den gælder til ${until}.`,
		give: 'Lav en kode',
		untie: 'Fjern forbindelsen',
		made: 'Koden er klar',
		how: 'Personen åbner denne adresse og skriver koden, før det første login. Koden vises kun denne ene gang.',
		code: 'Kode',
		until: (until: string) => `Gælder til ${until}, én gang.`
	},
	parents: {
		title: 'Forældres login',
		lead: 'Giv en forælder en e-mail og en første adgangskode.',
		search: 'Søg efter navn',
		searchButton: 'Søg',
		none: 'Der er ingen forældre med det navn.',
		empty: 'Der er ingen forældre endnu. Indlæs familierne først.',
		emptyLink: 'Indlæs familier',
		many: 'Listen viser de første 100. Søg efter navn for at finde flere.',
		state: { none: 'Intet login', waiting: 'Mangler adgangskode', open: 'Har login', closed: 'Adgangen er lukket' }
	},
	places: {
		title: 'Rum',
		lead: 'Rum, som aftaler kan planlægges i.',
		empty: 'Der er ingen rum endnu.',
		add: 'Nyt rum',
		name: 'Rummets navn',
		address: 'Adresse',
		addressHelp: 'Kan stå tom. Forældrene ser den på aftalen.',
		directions: 'Find vej',
		directionsHelp: 'For eksempel: Gå ind ad den blå dør. Rummet er til højre.',
		save: 'Gem',
		change: (name: string) => `Ret ${name}`,
		closed: 'Lukket',
		close: 'Luk rummet',
		closeHelp: 'Der kan ikke planlægges nye aftaler i rummet. De aftaler, der er der, bliver stående.',
		closeButton: 'Luk rummet nu',
		open: 'Åbn rummet igen',
		openHelp: 'Der kan planlægges aftaler i rummet igen.'
	},
	done: {
		untied: 'Forbindelsen er fjernet.',
		changed: 'Ændringerne er gemt.',
		ended: 'Adgangen er lukket. Personen er logget ud.',
		'room-added': 'Rummet er tilføjet.',
		'room-changed': 'Rummet er ændret.',
		'room-closed': 'Rummet er lukket.',
		'room-opened': 'Rummet er åbent igen.'
	}
};
export default da;
