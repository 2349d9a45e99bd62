const da = {
	title: 'Beskeder',
	lead: 'Samtaler med forældrene i de familier, du følger.',
	filter: 'Vis',
	all: 'Alle',
	unread: 'Ulæste',
	count: (n: number) => (n === 1 ? '1 ny' : `${n} nye`),
	noneYet: 'Ingen beskeder endnu',
	empty: 'Du følger ingen familier lige nu. Samtalerne kommer her, når du gør.',
	emptyUnread: 'Du har læst alt.',
	family: 'Se familien',
	recordHelp: 'Beskeder bliver gemt og kan ikke slettes. En rettelse er en ny besked.',
	thread: {
		title: (who: string) => `Samtale med ${who}`,
		log: 'Beskeder',
		you: 'Du',
		empty: 'I har ikke skrevet sammen endnu. Skriv kort, og sig hvornår du svarer.',
		older: 'Se ældre beskeder',
		newest: 'Gå til de nyeste beskeder',
		markRead: 'Marker som læst',
		sent: 'sendt',
		read: 'læst',
		field: 'Skriv en besked',
		send: 'Send',
		sending: 'Sender …',
		wasSent: 'Beskeden er sendt.',
		notSent: 'Beskeden er ikke sendt. Din tekst er her stadig. Prøv igen om lidt.',
		corrects: 'Rettelse til:',
		correct: 'Ret',
		correctHelp: 'Det bliver en ny besked. Den første bliver stående.',
		cancel: 'Fortryd'
	}
};
export default da;
