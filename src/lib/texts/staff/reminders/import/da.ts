const da = {
	title: 'Indlæs en kalender',
	lead: 'Få skolens kalender ind som påmindelser. Du vælger selv, hvilke datoer der skal med.',
	file: 'Kalenderfil',
	fileHelp: 'En .ics-fil fra skolen, Aula eller Outlook. Højst 5 MB.',
	kind: 'Hvad er det?',
	asReminder: 'Påmindelse',
	asAppointment: 'Aftale med familiens forældre',
	asOwnAppointment: 'Aftale, hvor du selv er med',
	done: { planned: 'Aftalerne er gemt. Forældrene kan se dem nu.' },
	check: 'Se datoerne igennem',
	another: 'Vælg en anden fil',
	problemTitle: 'Filen kan ikke læses',
	problems: {
		notCalendar: 'Det er ikke en kalenderfil. Den skal ende på .ics.',
		empty: 'Der er ingen aftaler i filen.',
		tooMany: 'Der er mere end 10.000 aftaler i filen. Gem en kortere periode.'
	},
	rowsTitle: 'Vælg datoerne',
	rowsLead: (families: number) =>
		families === 1
			? 'De bliver til påmindelser for én familie.'
			: `De bliver til påmindelser for ${families} familier.`,
	rowsAppointments: 'De bliver til aftaler. Forældrene bliver spurgt, om de kommer.',
	noTime: 'En aftale skal have et klokkeslæt',
	take: 'Datoer',
	all: 'Vælg alle',
	none: 'Vælg ingen',
	nothing: 'Der er ingen kommende datoer i filen',
	untitled: 'Uden titel',
	states: {
		new: '',
		blocked: 'Kan ikke planlægges',
		known: 'Er indlæst før',
		partly: 'Nogle af familierne har den',
		changed: 'Er ændret siden sidst'
	},
	more: (count: number) => `Der er ${count} datoer til længere fremme. Indlæs filen igen senere, så kommer de med.`,
	past: (count: number) =>
		count === 1 ? 'Én dato er forbi og er ikke med.' : `${count} datoer er forbi og er ikke med.`,
	load: 'Gem',
	faultsTitle: (count: number) => (count === 1 ? 'Én linje kan ikke læses' : `${count} linjer kan ikke læses`),
	faultsLead: 'Resten af filen er læst. Se efter i den anden kalender, om noget mangler.',
	line: (line: number) => `Linje ${line}`,
	andMore: (count: number) => `og ${count} til`,
	faults: {
		line: 'Linjen hører ikke til noget.',
		unclosed: 'Aftalen har ingen slutning.',
		start: 'Aftalen har ingen dato.',
		date: 'Datoen findes ikke.',
		rule: 'Vi kan ikke se, hvordan aftalen gentager sig.',
		often: 'Aftalen gentager sig flere gange om dagen.',
		zone: 'Tidszonen kendes ikke. Tiderne er læst som dansk tid.',
		long: 'Gentagelsen er for lang at regne ud.'
	}
};
export default da;
