const da = {
	title: 'Mine oplysninger',
	lead: 'Se alt, vi har om dig. Sig til, hvis noget er forkert.',
	fetchTitle: 'Tag en kopi',
	inside: 'Du får én fil. I den er dine aftaler, svar, beskeder og billeder, og hvem der har set dem.',
	notInside: 'Den har kun det, som er dit. Der er ikke noget om en anden forælder.',
	keep: 'Alle, der får filen, kan læse den. Gem den et sikkert sted.',
	asked: 'Vi spørger først, om det er dig. Tryk så igen.',
	fetch: 'Hent mine oplysninger',
	wrong: 'Er noget forkert?',
	wrongHelp: 'Skriv, hvad der er forkert. Huset ser på det, og du får svar her.',
	whom: 'Hvem handler det om?',
	kind: 'Hvad er forkert?',
	kinds: {
		contact: 'Mit navn, min adresse eller min telefon',
		child: 'Noget om mit barn',
		appointment: 'En aftale',
		attendance: 'Det, der står om en aftale',
		other: 'Noget andet'
	},
	words: 'Skriv, hvad der skal stå',
	send: 'Send',
	waiting: 'Venter på svar',
	outcomes: { corrected: 'Rettet', kept: 'Ikke rettet' },
	sentAt: (at: string) => `Sendt ${at}`,
	answered: (name: string, at: string) => `Svar fra ${name}, ${at}`,
	done: { correctionSent: 'Tak. Huset har fået det, og du får svar her.' }
};
export default da;
