const da = {
	title: 'Beskeder',
	about: (children: string) => `Om ${children}`,
	you: 'Du',
	noneYet: 'I har ikke skrevet sammen endnu.',
	empty: 'Du har ingen samtaler lige nu. Her kan du skrive med din mentor, når du har en.',
	answerBy: (time: string) => `Svarer hverdage inden kl. ${time}`,
	closed: (opens: string) => `Huset er lukket nu. Det åbner ${opens}.`,
	danger: 'Er nogen i fare, så ring',
	recordHelp: 'Det, I skriver, bliver gemt. Det kan ikke slettes.',
	thread: {
		title: (who: string) => `Samtale med ${who}`,
		log: 'Beskeder',
		you: 'Du',
		empty: 'Skriv, når du har brug for det. Det kan være et spørgsmål, eller noget du er i tvivl om.',
		older: 'Se ældre beskeder',
		newest: 'Gå til de nyeste beskeder',
		markRead: 'Marker som læst',
		sent: 'sendt',
		read: 'læst',
		field: 'Skriv en besked',
		send: 'Send',
		sending: 'Sender …',
		wasSent: 'Beskeden er sendt.',
		waiting: 'Venter på net. Den er ikke sendt endnu.',
		again: 'Prøv igen',
		corrected: 'rettet',
		corrects: 'Rettelse til:',
		correct: 'Ret',
		correctHelp: 'Det bliver en ny besked. Den første bliver stående.',
		cancel: 'Fortryd'
	}
};
export default da;
