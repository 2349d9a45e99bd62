import posting from './posting/da.ts';

const da = {
	posting,
	title: 'Ny påmindelse',
	importCalendar: 'Indlæs en kalender',
	listTitle: 'Påmindelser',
	kinds: {
		school_meeting: 'Skolemøde',
		school_intra: (name: string) => `Opgave på ${name}`,
		bring: 'Noget at tage med',
		other: 'Andet'
	},
	done: {
		imported: 'Datoerne er gemt som påmindelser. Forældrene kan se dem nu.',
		posted: 'Påmindelsen er sendt. Forældrene kan se den nu.',
		planned: 'Påmindelsen er gemt og bliver sendt, når tiden kommer.',
		calledOff: 'Påmindelsen er afbestilt. Forældrene har ikke set den.',
		edited: 'Påmindelsen er ændret.',
		withdrawn: 'Påmindelsen er trukket tilbage. Forældrene kan ikke se den mere.',
		accompanied: 'Aftalen er lavet. Forælderen kan se, at du går med.',
		passed: 'Tak. Nu går ønsket videre til de andre.',
		handled: 'Du har taget imod ønsket. Forælderen kan se det.'
	},
	wishes: {
		title: 'Ønsker om hjælp',
		together: (what: string) => `Vil gerne gøre det sammen: ${what}`,
		companion: (what: string) => `Vil gerne have en med: ${what}`,
		topics: {
			talk: 'Vil tale med sin mentor',
			school: 'Vil have hjælp til en opgave fra skolen',
			appointment: 'Vil have hjælp til en aftale',
			other: 'Vil have hjælp til noget andet'
		},
		help: 'Vil have hjælp',
		asked: (moment: string) => `Bedt om ${moment}`,
		due: (day: string) => `Tidspunkt: ${day}`,
		handle: 'Jeg tager den',
		plan: 'Ny aftale',
		accompany: 'Jeg går med',
		pass: 'Jeg kan ikke',
		first: (name: string) => `${name} er spurgt først`,
		firstYou: 'Du er spurgt først',
		passed: (names: string) => `Kan ikke: ${names}`,
		none: 'Ingen forældre venter på hjælp.'
	},
	coming: 'Kommende',
	past: 'Tidligere',
	what: 'Hvad',
	when: 'Hvornår',
	state: 'Gjort',
	by: 'Sendt af',
	count: (done: number, receivers: number) => `${done} af ${receivers} har gjort det`,
	withdrawnTag: 'Trukket tilbage',
	empty: 'Der er ingen kommende påmindelser.',
	emptyHelp: 'Send en, når der er noget på skolen, som forældrene skal huske.',
	wholeDayWords: 'hele dagen',
	form: {
		kind: 'Hvad slags er det?',
		what: 'Hvad',
		whatHelp: 'Kort, som forælderen ser det. For eksempel: Forældremøde i 2. B',
		date: 'Dato',
		time: 'Klokkeslæt',
		timeHelp: 'Skriv for eksempel 17.00. Lad feltet stå tomt, hvis det er hele dagen.',
		wholeDay: 'Hele dagen',
		bring: 'Tag med',
		bringHelp: 'Kan stå tomt.',
		link: 'Link til skolens side',
		linkHelp: 'Kan stå tomt. Begynder med https://',
		families: 'Hvem skal have den?',
		search: 'Søg efter familie, forælder eller barn',
		all: 'Vælg alle',
		none: 'Fravælg alle',
		noMatch: 'Ingen familier passer til søgningen.',
		noFamilies: 'Du følger ingen familier endnu.'
	},
	reach: (parents: number, families: number) =>
		families === 0
			? 'Ingen er valgt endnu.'
			: `${parents === 1 ? '1 forælder' : `${parents} forældre`} i ${families === 1 ? '1 familie' : `${families} familier`} får påmindelsen.`,
	editTitle: 'Ret påmindelse',
	editHelp: 'Får den et nyt tidspunkt eller en ny slags, bliver den åben igen for dem, der havde gjort det.',
	edit: 'Ret',
	withdraw: 'Træk tilbage',
	withdrawQuestion: 'Skal påmindelsen trækkes tilbage? Forældrene kan så ikke se den mere.',
	withdrawYes: 'Ja, træk den tilbage',
	cancel: 'Fortryd',
	receivers: 'Hvem har gjort det',
	parent: 'Forælder',
	family: 'Familie',
	notYet: 'Ikke endnu',
	doneAt: (moment: string) => `Gjort ${moment}`,
	postedBy: (name: string, moment: string) => `Sendt af ${name} ${moment}`,
	editedAt: (moment: string) => `Ændret ${moment}`,
	withdrawnAt: (moment: string, name: string) => `Trukket tilbage ${moment} af ${name}. Forældrene kan ikke se den.`,
	bring: 'Tag med',
	link: 'Link'
};
export default da;
