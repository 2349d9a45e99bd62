const da = {
	title: 'Åbningstider',
	lead: 'Hvornår der kan planlægges aftaler i huset og i hvert rum.',
	rooms: 'Rum',
	roomsEmpty: 'Der er ingen rum endnu.',
	everyDay: (from: string, to: string) => `Alle dage kl. ${from}–${to}`,
	answerBy: (time: string) => `Svarer på beskeder senest kl. ${time}`,
	travel: (minutes: number) =>
		minutes ? `${minutes} minutter til at komme fra sted til sted` : 'Ingen tid til at komme fra sted til sted',
	noPhone: 'Intet telefonnummer',
	changeHouse: 'Ret husets oplysninger',
	asHouse: 'Som huset',
	day: (days: string, time: string) => `${days} kl. ${time}`,
	dayClosed: (days: string) => `${days} lukket`,
	closings: 'Lukkedage',
	closingsEmpty: 'Der er ingen lukkedage foran os.',
	wholeHouse: 'Hele huset',
	planned: (many: number) => (many === 1 ? '1 aftale er planlagt i de dage' : `${many} aftaler er planlagt i de dage`),
	remove: 'Fjern',
	removeWhich: (name: string) => `Fjern ${name}`,
	add: 'Nye lukkedage',
	addHelp: 'Det, der er planlagt, bliver stående. I bestemmer selv, hvad der skal flyttes.',
	problem: 'Der mangler noget',
	save: 'Gem',
	fields: {
		where: 'Hvad er lukket?',
		firstOn: 'Fra og med',
		lastOn: 'Til og med',
		name: 'Hvorfor?',
		houseName: 'Husets navn',
		phone: 'Telefon',
		opensAt: 'Åbner',
		closesAt: 'Lukker',
		answerBy: 'Beskeder besvares senest kl.',
		travelMinutes: 'Minutter mellem to steder',
		schoolIntra: 'Skolens intranet'
	},
	help: {
		name: 'For eksempel sommerlukket eller maling.',
		phone: 'Nummeret, som forældre kan ringe til.',
		hours: 'Et rum kan have sine egne tider.',
		answerBy: 'Forældrene ser det, når de skriver.',
		travelMinutes:
			'Så lang tid skal en medarbejder have til at komme fra et sted til et andet. 0 slår det fra. Det gælder nye aftaler.',
		schoolIntra: 'Det navn, som forældrene kender. For eksempel Aula. Det er fælles for alle huse.'
	},
	room: {
		title: (name: string) => `Åbningstider for ${name}`,
		lead: (from: string, to: string) => `En dag, der står tom, er åben som huset: kl. ${from}–${to}.`,
		from: (weekday: string) => `${weekday} fra`,
		to: (weekday: string) => `${weekday} til`,
		closed: (weekday: string) => `${weekday} lukket`,
		fromShort: 'Fra',
		toShort: 'Til',
		closedShort: 'Lukket'
	},
	house: { title: (name: string) => `Ret ${name}` },
	weekdays: {
		1: 'Mandag',
		2: 'Tirsdag',
		3: 'Onsdag',
		4: 'Torsdag',
		5: 'Fredag',
		6: 'Lørdag',
		7: 'Søndag'
	},
	done: {
		'hours-changed': 'Åbningstiderne er gemt.',
		'closing-added': 'Lukkedagene er gemt.',
		'closing-removed': 'Lukkedagene er fjernet.',
		'house-changed': 'Husets oplysninger er gemt.'
	}
};
export default da;
