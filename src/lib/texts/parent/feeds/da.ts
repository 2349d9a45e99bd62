const da = {
	title: 'Din kalender',
	lead: 'Få dine aftaler ind i kalenderen på din telefon. Når en aftale bliver flyttet eller aflyst, retter kalenderen sig selv.',
	secret: 'Den, der har adressen, kan se dine aftaler. Giv den ikke til andre.',
	neutral: 'I kalenderen står der kun Aftale og tiden. Der står ikke, hvem det er med.',
	newTitle: 'Lav en adresse',
	device: 'Hvor vil du bruge den?',
	devices: { iphone: 'iPhone eller iPad', android: 'Android', outlook: 'Outlook', other: 'Noget andet' },
	detailed: 'Vis slags aftale og sted',
	detailedHelp: 'Så kan andre, der ser din kalender, også læse det. Adressen på et hjem står der aldrig.',
	make: 'Lav adressen',
	made: {
		title: 'Her er din adresse',
		once: 'Du ser den kun nu. Lukker du siden, kan du lave en ny.',
		address: 'Adresse',
		copy: 'Kopiér',
		copied: 'Kopieret',
		open: 'Åbn i min kalender',
		steps: {
			iphone: ['Tryk på Åbn i min kalender.', 'Tryk på Abonner.', 'Vælg Fjern alarmer, hvis du bliver spurgt.'],
			android: [
				'Kopiér adressen.',
				'Åbn calendar.google.com på en computer.',
				'Tryk på plus ved Andre kalendere.',
				'Vælg Fra webadresse, og sæt adressen ind.',
				'Så kommer den også på din telefon.'
			],
			outlook: [
				'Kopiér adressen.',
				'Åbn Outlook, og gå til Kalender.',
				'Vælg Tilføj kalender.',
				'Vælg Abonner fra internettet, og sæt adressen ind.'
			],
			other: ['Kopiér adressen.', 'Find det sted i din kalender, hvor du kan abonnere.', 'Sæt adressen ind.']
		},
		slow: 'Der kan gå nogle timer, før kalenderen viser en ændring. Her på siden er det altid rigtigt.'
	},
	listTitle: 'Dine adresser',
	madeOn: (day: string) => `Lavet ${day}`,
	showsAll: 'Viser slags og sted',
	showsLittle: 'Viser kun tiden',
	revoke: 'Stop adressen',
	revokeOf: (device: string, day: string) => `Stop adressen til ${device}, lavet ${day}`,
	revokeHelp: 'Når du stopper en adresse, holder den op med at virke med det samme. Slet så kalenderen på telefonen.',
	done: { revoked: 'Adressen er stoppet.' }
};
export default da;
