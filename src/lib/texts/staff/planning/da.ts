const da = {
	title: 'Ny aftale',
	lead: 'Forældrene ser aftalen, så snart den er gemt.',
	chooseFamily: 'Hvilken familie?',
	chooseLead: 'Find familien, som aftalen er med.',
	otherFamily: 'Skift familie',
	fields: {
		kind: 'Type',
		changeKind: 'Skift type',
		date: 'Dato',
		start: 'Kl.',
		minutes: 'Varighed i minutter',
		placeId: 'Sted',
		staffIds: 'Medarbejder',
		moreStaff: 'Flere medarbejdere',
		parentIds: 'Forældre',
		childIds: 'Børn',
		bring: 'Tag med',
		supervision: 'Samvær',
		decisionFrom: 'Afgørelsen gælder fra',
		decisionTo: 'Afgørelsen gælder til og med',
		otherWorkerReason: 'Hvorfor er det en anden end den faste?',
		reason: 'Hvorfor ændres aftalen?',
		words: 'En kort besked',
		answer: 'Svar',
		byWhom: 'Hvem aflyser?',
		parentId: 'Hvem svarer?'
	},
	help: {
		bring: 'Kan udelades. Forælderen ser teksten på aftalen.',
		otherWorkerReason: (name: string) =>
			`Familiens faste person er ${name}. Kommer en anden, ser forælderen din begrundelse før besøget.`,
		supervised: 'Afgørelsens periode vises for forælderen. Et svar er ikke et samtykke.',
		supported: 'Frivilligt. Forælderen kan sige nej til støtten.',
		notWritten: 'Her skrives intet ned. Derfor er der ingen tekstfelter.',
		reason: 'Kan udelades. Forældrene ser teksten.',
		words: 'Kan udelades. Forælderen ser teksten.'
	},
	supervision: { supported: 'Støttet', supervised: 'Overvåget' },
	kindOf: { supported: 'Samvær, støttet', supervised: 'Samvær, overvåget' },
	places: { room: 'Rum', family_home: 'Hjemme hos familien', child_home: 'Hvor barnet bor', elsewhere: 'Andre steder' },
	noPlace: 'Intet sted endnu',
	noStaff: 'Ingen går med',
	noParents: 'Familien har ingen forældre endnu. Tilføj en forælder først.',
	fixed: 'fast person',
	mentor: 'mentor',
	stale: 'Aftalen er ændret, siden du så den. Se de nye oplysninger, og prøv igen.',

	answers: {
		coming: 'Kommer',
		cannot: 'Kan ikke',
		declines_support: 'Ønsker ikke støtten',
		none: 'Mangler svar',
		says: { coming: 'Jeg kommer', cannot: 'Jeg kan ikke', declines_support: 'Jeg ønsker ikke støtten' }
	},
	cancelled: 'Aflyst',
	cancelledBy: { house: 'Aflyst af huset', parent: 'Aflyst af forælderen' },
	over: 'Holdt',
	place: 'Sted',
	people: 'Deltagere',
	when: 'Tid'
};
export default da;
