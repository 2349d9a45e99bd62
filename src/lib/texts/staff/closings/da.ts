const da = {
	link: 'Afslut forløbet',
	title: (family: string) => `Afslut ${family}`,
	lead: 'Se listen igennem, og vælg så en dag. Historikken bliver stående.',
	before: 'Før I slutter',
	appointments: (many: number) =>
		many === 0
			? 'Ingen aftaler foran.'
			: many === 1
				? '1 aftale foran. Flyt eller aflys den.'
				: `${many} aftaler foran. Flyt eller aflys dem.`,
	requests: (many: number) =>
		many === 0
			? 'Ingen, der venter på hjælp.'
			: many === 1
				? '1 har bedt om hjælp. Svar først.'
				: `${many} har bedt om hjælp. Svar først.`,
	unread: (many: number) =>
		many === 0 ? 'Alle beskeder er læst.' : many === 1 ? '1 besked er ikke læst.' : `${many} beskeder er ikke læst.`,
	unfiled: (many: number) =>
		many === 0
			? 'Alle samtaler er journaliseret.'
			: many === 1
				? '1 samtale mangler at blive journaliseret.'
				: `${many} samtaler mangler at blive journaliseret.`,
	done: 'I orden',
	todo: 'Mangler',
	cancelAll: 'Aflys alle kommende aftaler',
	cancelHelp: 'Forældrene får besked, som når du aflyser én aftale.',
	reason: 'Hvad skal forældrene vide?',
	reasonHelp: 'Kan stå tomt. For eksempel: Vi er færdige med forløbet, som vi talte om.',
	cancelButton: 'Aflys dem alle',
	when: 'Hvornår slutter forløbet?',
	on: 'Første dag, det er slut',
	onHelp: 'Fra den dag er familien ude af alle lister, og medarbejderne kan ikke se den mere.',
	mayRead: 'Forældrene kan læse og hente deres oplysninger i 30 dage mere',
	button: 'Afslut forløbet',
	closed: (on: string, by: string) => `Slutter ${on}. Valgt af ${by}.`,
	readsUntil: (day: string) => `Forældrene kan læse til og med ${day}.`,
	readsNot: 'Forældrene kan ikke læse bagefter.',
	all: {
		title: 'Afsluttede forløb',
		empty: 'Der er ingen afsluttede forløb.',
		link: 'Afsluttede forløb',
		inForce: 'Slut',
		coming: 'Slutter snart',
		reopenFor: (family: string) => `Åbn ${family} igen`,
		reopen: 'Åbn igen',
		reason: 'Hvorfor åbner I igen?'
	},
	notices: {
		cancelled: 'Aftalerne er aflyst. Forældrene får besked.',
		closed: 'Forløbet er afsluttet.',
		reopened: 'Forløbet er åbent igen. Alle har den adgang, de havde.'
	}
};
export default da;
