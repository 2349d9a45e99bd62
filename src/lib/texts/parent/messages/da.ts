import thread from '../../thread/da.ts';

const da = {
	title: 'Beskeder',
	about: (children: string) => `Om ${children}`,
	you: 'Du',
	noneYet: 'I har ikke skrevet sammen endnu.',
	empty: 'Du har ingen samtaler lige nu. Her kan du skrive med din mentor, når du har en.',
	answersNow: (name: string) => `${name} svarer dig fra nu af.`,
	answerBy: (time: string) => `Svarer hverdage inden kl. ${time}`,
	closed: (opens: string) => `Huset er lukket nu. Det åbner ${opens}.`,
	danger: 'Er nogen i fare, så ring',
	away: (name: string, to: string, standIn: string) => `${name} er væk til og med ${to}. ${standIn} svarer.`,
	recordHelp: 'Det, I skriver, bliver gemt. Det kan ikke slettes.',
	search: {
		title: 'Søg i beskeder',
		button: 'Søg',
		you: 'Du',
		many: (n: number) => (n === 1 ? '1 besked' : `${n} beskeder`),
		none: 'Der er ingen beskeder med de ord. Prøv et kortere ord.'
	},
	thread: {
		...thread,
		empty: 'Skriv, når du har brug for det. Det kan være et spørgsmål, eller noget du er i tvivl om.'
	}
};
export default da;
