const da = {
	today: 'i dag',
	yesterday: 'i går',
	tomorrow: (weekday: string) => `i morgen, ${weekday}`,
	at: (time: string) => `kl. ${time}`,
	noNet: 'Du har ikke net.',
	fetched: (when: string) => `Hentet ${when}.`,
	again: 'Prøv igen',
	needsNet: 'Denne side kræver net. Prøv igen, når du har net.',
	notHere: 'Den er ikke gemt på telefonen. Prøv igen, når du har net.',
	call: 'Du kan ringe til huset:',
	coming: 'De næste 14 dage',
	nothing: 'Der er ingen aftaler de næste 14 dage.',
	latest: 'De nyeste beskeder. Resten kan du se, når du har net.',
	noMessages: 'Der er ingen beskeder her endnu.',
	waiting: 'Venter på net',
	waitsTitle: 'Venter på net',
	nothingWaits: 'Alt er sendt.',
	waits: {
		message: 'En besked',
		answer: (answer: string) => `Dit svar: ${answer}`,
		tick: 'Et kryds i Husk',
		untick: 'Et kryds i Husk, som du tog tilbage',
		files: (n: number) => (n === 1 ? '1 billede eller fil' : `${n} billeder eller filer`)
	},
	sendsItself: 'Det sendes, når du har net igen.',
	undo: 'Fortryd',
	refusedTitle: 'Det blev ikke sendt',
	refused: 'Det kunne ikke sendes.',
	now: 'Sådan er aftalen nu:',
	typed: 'Du skrev:',
	see: 'Se den',
	remove: 'Fjern',
	lostAtSignOut: 'Noget venter stadig på net. Det slettes, hvis du logger ud nu.',
	ticked: 'Krydset af. Venter på net.',
	shared: {
		title: 'Del i en besked',
		lead: 'Hvem skal have det?',
		nothing: 'Der er ikke noget at dele.',
		text: 'Tekst'
	},
	bar: {
		offline: 'Du har ikke net. Du kan stadig skrive og svare.',
		new: 'Der er en ny udgave. Hent den, når det passer dig.',
		get: 'Hent den',
		finishFirst: 'Du er ved at skrive. Send det først, og hent så den nye udgave.',
		sent: 'Det, der ventede, er sendt.',
		refused: 'Noget kunne ikke sendes.',
		seeWhy: 'Se hvorfor',
		close: 'Luk'
	}
};
export default da;
