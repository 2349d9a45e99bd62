/** Why a cell can't be used: its column, and the row it does not fit with. */
type Words = (column: string, other: string) => string;

const faults = {
	missing: (column) => `${column} mangler.`,
	tooLong: (column) => `${column} er for lang.`,
	role: () => 'Rolle skal være forælder eller barn.',
	date: () => 'Fødselsdag skal skrives som 24-12-2015 og ikke ligge efter i dag.',
	email: () => 'E-mail skal skrives som navn@eksempel.dk.',
	emailOfChild: () => 'Et barn kan ikke have en e-mail her.',
	phone: () => 'Telefon skal være et nummer.',
	yesNo: () => 'Beskyttet adresse skal være ja eller nej.',
	personTwice: (_, other) => `Personen står også i række ${other}.`,
	emailTwice: (_, other) => `E-mailen står også i række ${other}.`,
	differs: (_, other) => `Række ${other} har samme e-mail, men en anden fødselsdag, telefon eller adresse.`,
	otherFamily: (_, other) => `Samme navn og fødselsdag står i række ${other} med et andet sagsnummer.`,
	familyName: (_, other) => `Familien hedder noget andet i række ${other}.`,
	otherWorker: (_, other) => `Familien har en anden samværsmedarbejder i række ${other}. Der kan kun være én.`,
	noParent: () => 'Sagen har ingen forælder i filen.',
	caseInUse: () => 'Sagsnummeret er indlæst før.',
	emailInUse: () => 'E-mailen bruges allerede.',
	personKnown: () => 'En person med samme navn og fødselsdag findes allerede.',
	staffUnknown: (column) => `${column}: Der er ingen medarbejder med den e-mail. Opret medarbejderen først.`,
	staffRole: (column) => `${column}: Medarbejderen må ikke følge familier. Giv rollen Mentor først.`
} satisfies Record<string, Words>;

const da = {
	title: 'Indlæs familier',
	lead: 'Få alle familier ind på én gang fra en liste i Excel. Du ser listen igennem, før noget bliver gemt.',
	choose: 'Vælg listen',
	another: 'Vælg en anden fil',
	file: 'Fil',
	fileHelp: 'En CSV-fil med højst 5.000 personer.',
	check: 'Se filen igennem',
	howTitle: 'Sådan gør du',
	how: 'Skriv én person på hver række. Personer med samme sagsnummer bliver én familie. Gem listen fra Excel som CSV. Opret medarbejderne først, så familierne kan få deres mentor.',
	template: 'Hent en skabelon',
	columnsTitle: 'Kolonnerne',
	columns: {
		caseNumber: 'Sagsnummer',
		family: 'Familie',
		role: 'Rolle',
		name: 'Navn',
		born: 'Fødselsdag',
		email: 'E-mail',
		phone: 'Telefon',
		address: 'Adresse',
		protected: 'Beskyttet adresse',
		mentor: 'Medarbejder',
		worker: 'Samværsmedarbejder',
		school: 'Skole',
		class: 'Klasse'
	},
	columnHelp: {
		caseNumber: 'Skal udfyldes. Det samme for alle i familien.',
		family: 'Det navn, familien har her. Tom giver Familie og sagsnummeret.',
		role: 'Skal udfyldes. Forælder eller barn.',
		name: 'Skal udfyldes.',
		born: 'Skriv 24-12-2015.',
		email: 'Kun forældre. Den bruges til at logge ind.',
		phone: 'Kun familiens egne medarbejdere ser nummeret.',
		address: 'Kun familiens egne medarbejdere ser adressen.',
		protected: 'Ja eller nej. Tom er nej.',
		mentor: 'Mentorens e-mail. Den kan stå på en eller flere rækker i familien.',
		worker: 'E-mail på den faste medarbejder ved samvær. Der kan kun være én.',
		school: 'Kun børn. Så kan I sende en påmindelse til en hel klasse.',
		class: 'Kun børn. For eksempel 2. B.'
	},
	problemTitle: 'Filen kan ikke læses',
	problems: {
		notText: 'Det er ikke en CSV-fil. Åbn listen i Excel, og gem den som CSV.',
		empty: 'Der er ingen personer i filen.',
		tooMany: 'Der er mere end 5.000 personer. Del listen i flere filer.',
		missing: (columns: string) => `Filen mangler: ${columns}. Navnene skal stå i den øverste række.`,
		twice: (heading: string) => `Kolonnen ${heading} står der to gange.`,
		quotes: (row: string) => `Et anførselstegn mangler sin mage omkring linje ${row}.`
	},
	faultsTitle: (count: number) => (count === 1 ? 'Én ting skal rettes' : `${count} ting skal rettes`),
	faultsLead: 'Ret dem i Excel, og vælg filen igen. Der er ikke gemt noget.',
	row: (row: number) => `Række ${row}`,
	faults,
	soundTitle: 'Listen er klar',
	families: 'familier',
	parents: 'forældre',
	children: 'børn',
	signIns: 'med e-mail',
	signInsHelp: 'Forældre med e-mail kan logge ind, når du har givet dem en adgangskode under Medarbejdere.',
	withoutMentor: (count: number) =>
		count === 1
			? 'Én familie har ingen mentor. Kun koordinator og leder kan se den.'
			: `${count} familier har ingen mentor. Kun koordinator og leder kan se dem.`,
	ignored: (columns: string) => `Disse kolonner bliver ikke brugt: ${columns}.`,
	andMore: (count: number) => `og ${count} til`,
	load: 'Indlæs',
	done: { imported: 'Familierne er indlæst. Deres medarbejdere kan se dem nu.' }
};
export default da;
