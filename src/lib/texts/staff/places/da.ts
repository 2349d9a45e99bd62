const da = {
	title: 'Familiens steder',
	titleOf: (name: string) => `Steder for ${name}`,
	lead: 'Steder, hvor I kan mødes med familien. Et sted vises kun for de forældre, der må kende det.',
	empty: 'Familien har ingen steder endnu.',
	all: 'Se og ret familiens steder',
	add: 'Nyt sted',
	change: (name: string) => `Ret ${name}`,
	closed: 'Bruges ikke mere',
	kinds: { family_home: 'Hjemme hos familien', child_home: 'Hvor barnet bor', elsewhere: 'Et andet sted' },
	known: (names: string) => `Må kendes af ${names}`,
	knownByNone: 'Ingen af forældrene må kende stedet',
	hiddenFrom: (names: string) => `Skjult for ${names}`,
	showAddress: 'Vis adressen',
	fields: { kind: 'Hvad er det for et sted?', name: 'Navn', address: 'Adresse', directions: 'Husk' },
	help: {
		name: 'Det, der står på aftalen. For eksempel Hjemme hos Sara.',
		address: 'Kan stå tom.',
		directions: 'For eksempel indgang, dørkode eller bus.',
		know: 'Den, der ikke må kende stedet, ser kun neutrale ord. Det gælder alle steder, også i historikken.'
	},
	mayKnow: (name: string) => `Må ${name} kende stedet?`,
	yes: 'Ja',
	no: 'Nej, stedet er skjult',
	save: 'Gem',
	problem: 'Der mangler noget',
	close: 'Stedet bruges ikke mere',
	closeHelp: 'Der kan ikke planlægges nye aftaler her. Det, der er planlagt, bliver stående.',
	closeButton: 'Luk stedet',
	open: 'Brug stedet igen',
	openHelp: 'Der kan planlægges aftaler her igen.',
	done: {
		'place-added': 'Stedet er gemt.',
		'place-changed': 'Stedet er ændret.',
		'place-closed': 'Stedet er lukket.',
		'place-opened': 'Stedet kan bruges igen.'
	}
};
export default da;
