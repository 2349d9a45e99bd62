const da = {
	title: 'Dine gæster',
	lead: 'Du bestemmer, hvem der er med. Ingen får noget at vide, før du selv siger det.',
	seen: 'Dem, der arbejder med din familie, kan se din liste.',
	none: 'Der er ingen på din liste.',
	proposes: (name: string) => `${name || 'En medarbejder'} foreslår:`,
	person: (name: string, relation: string) => `${name}, ${relation}`,
	question: 'Skal de med?',
	yes: 'Ja, gerne',
	no: 'Nej tak',
	remove: 'Tag af listen',
	back: 'Sæt på igen',
	declined: (n: number) => `Ikke med (${n})`,
	news: { never: 'Ikke delt endnu', again: 'Del igen', current: 'Har fået tid og sted' },
	told: { again: 'Tid eller sted er ændret. Fortæl dem det, der er nyt.', off: 'Aftalen er aflyst. Fortæl dem det.' },
	add: 'Tilføj en gæst',
	name: 'Navn',
	relation: 'Hvem er det?',
	relationHelp: 'For eksempel mormor, nabo eller lærer',
	addButton: 'Tilføj',
	shareLink: 'Del tid og sted',
	done: {
		guestYes: 'Tak. Nu står gæsten på din liste.',
		guestNo: 'Tak. Gæsten er ikke med.',
		shared: 'Tak. Vi husker, hvem du har delt med.'
	},
	share: {
		title: 'Del tid og sted',
		lead: 'Send teksten til dine gæster. Den fortæller kun tid og sted.',
		private: 'Stedet er et hjem. Det står ikke i teksten. Du kan selv fortælle, hvor det er.',
		text: 'Teksten til dine gæster',
		copy: 'Kopiér',
		copied: 'Teksten er kopieret.',
		send: 'Del',
		calendar: 'Hent til kalenderen',
		print: 'Udskriv',
		who: 'Hvem har du delt med?',
		whoHelp: 'Så kan vi sige til, hvis noget bliver ændret.',
		nobody: 'Du har ikke sagt ja til nogen gæster endnu.',
		at: (moment: string) => `Delt ${moment}`,
		save: 'Gem'
	}
};
export default da;
