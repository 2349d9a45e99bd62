const weekdays = {
	1: 'Mandag',
	2: 'Tirsdag',
	3: 'Onsdag',
	4: 'Torsdag',
	5: 'Fredag',
	6: 'Lørdag',
	7: 'Søndag'
};

const da = {
	title: 'Plan et forløb',
	lead: 'Flere aftaler på én gang. Du ser alle datoer, før noget bliver gemt.',
	from: 'Skal I ses flere gange?',
	step: (step: number) => `Trin ${step} af 2`,
	fields: {
		firstDate: 'Første dato',
		weekday: 'Ugedag',
		sameWeekday: 'Samme som første dato',
		rhythm: 'Hvor tit',
		many: 'Hvor mange',
		unit: 'Gange eller måneder',
		holidays: 'Helligdage og skolens ferier'
	},
	weekdays,
	rhythmTitle: 'Hvor tit?',
	rhythmHelp: 'Skriv flere linjer, når der skal gå længere tid mellem aftalerne efterhånden.',
	first: 'Først',
	then: 'Derefter',
	noMore: 'Ikke mere',
	rhythms: {
		'1w': 'Hver uge',
		'2w': 'Hver 2. uge',
		'3w': 'Hver 3. uge',
		'4w': 'Hver 4. uge',
		'1m': 'Hver måned',
		'2m': 'Hver 2. måned',
		'3m': 'Hver 3. måned'
	},
	units: { times: 'gange', months: 'måneder' },
	line: (what: string, line: number) => `${what}, linje ${line}`,
	holidays: {
		skip: 'Spring over',
		next: 'Flyt til næste uge',
		keep: 'Hold alligevel'
	},
	holidayHelp: {
		skip: 'Der bliver færre aftaler.',
		next: 'Til den første ledige uge. Antallet holder.',
		keep: 'Du kan stadig springe enkelte over.'
	},
	see: 'Se datoerne',
	nothingSaved: 'Intet er gemt endnu.',
	previewTitle: 'Se datoerne',
	count: (many: number) => (many === 1 ? '1 aftale' : `${many} aftaler`),
	ends: (day: string) => `Den sidste er ${day}`,
	open: (many: number) => (many === 1 ? '1 dato mangler et valg' : `${many} datoer mangler et valg`),
	allFree: 'Alle datoer er ledige',
	nth: (nth: number, weekday: string) => `den ${nth}. ${weekday} i måneden`,
	last: (weekday: string) => `den sidste ${weekday} i måneden`,
	useAll: 'Brug alle forslag',
	use: (time: string) => `Brug kl. ${time} i stedet`,
	useDay: (day: string, time: string) => `Brug ${day} kl. ${time} i stedet`,
	skip: 'Spring over',
	keep: 'Hold alligevel',
	take: 'Tag med igen',
	left: 'Springes over',
	kept: 'Holdes alligevel',
	movedFrom: (day: string) => `Flyttet fra ${day}`,
	noProposal: 'Der er ingen ledig tid inden for en uge. Vælg en anden dato.',
	adjust: 'Ret datoen',
	adjustOf: (day: string) => `Ret ${day}`,
	date: 'Dato',
	time: 'Kl.',
	again: 'Se igen',
	change: 'Ret felterne',
	save: 'Gem',
	saveLead: 'Alle datoer bliver gemt, eller ingen. Forældrene ser dem med det samme.',
	needChoices: 'Vælg først for de datoer, der ikke passer.',
	schools: {
		title: 'Skolernes ferier',
		link: 'Skolernes ferier',
		lead: 'Når du planlægger et forløb, kan du se, hvilke datoer der ligger i en ferie.',
		empty: 'Der er ingen ferier endnu.',
		add: 'Ny ferie',
		remove: 'Fjern',
		removeWhich: (name: string, days: string) => `Fjern ${name}, ${days}`,
		fields: { name: 'Navn', startsOn: 'Første dag', endsOn: 'Sidste dag' },
		done: { added: 'Ferien er gemt.', removed: 'Ferien er fjernet.' }
	},
	road: {
		title: 'Forløb',
		place: (number: number, total: number) => `${number} af ${total}`,
		ends: (day: string) => `Slutter ${day}`,
		coming: (many: number) => (many === 1 ? '1 aftale tilbage' : `${many} aftaler tilbage`),
		dates: 'Se alle datoer',
		cancelled: 'aflyst',
		held: 'forbi',
		next: 'Næste',
		none: 'Der er ingen forløb i gang.'
	},
	scope: {
		legend: 'Hvilke aftaler?',
		one: 'Kun denne',
		following: 'Denne og de følgende',
		all: 'Alle kommende',
		oneNote: 'Den bliver i forløbet.',
		followingNote: (many: number) => (many === 1 ? '1 aftale' : `${many} aftaler`),
		moveHelp: 'De andre flyttes lige så mange dage og får samme klokkeslæt. Det, du ikke ændrer, bliver, som det er.',
		keep: 'Flyt også til helligdage, ferier og uden for åbningstiden',
		obstacles: 'Her passer det ikke'
	}
};
export default da;
