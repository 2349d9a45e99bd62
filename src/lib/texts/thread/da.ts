/** The words of a conversation, the same for whoever writes in it. */
const da = {
	title: (who: string) => `Samtale med ${who}`,
	log: 'Beskeder',
	you: 'Du',
	older: 'Se ældre beskeder',
	newest: 'Gå til de nyeste beskeder',
	markRead: 'Marker som læst',
	sent: 'sendt',
	read: 'læst',
	field: 'Skriv en besked',
	send: 'Send',
	sending: 'Sender …',
	newFrom: (who: string) => `Ny besked fra ${who}`,
	wasSent: 'Beskeden er sendt.',
	waiting: 'Venter på net. Den er ikke sendt endnu.',
	again: 'Prøv igen',
	corrected: 'rettet',
	corrects: 'Rettelse til:',
	correct: 'Ret',
	correctHelp: 'Det bliver en ny besked. Den første bliver stående.',
	cancel: 'Fortryd',
	attach: 'Tilføj billeder eller PDF',
	files: {
		chosen: 'Det, du sender med',
		many: (n: number) => (n === 1 ? '1 fil' : `${n} filer`),
		tooMany: 'Der kan være fem filer i én besked. Send resten i den næste.',
		remove: (name: string) => `Fjern ${name}`,
		picture: (n: number, of: number) => (of === 1 ? 'Billede' : `Billede ${n} af ${of}`),
		paper: 'PDF',
		pdf: (size: string) => `Hent PDF (${size})`,
		download: 'Hent billedet',
		whole: 'Vis billedet alene',
		before: 'Forrige',
		after: 'Næste',
		back: 'Tilbage til samtalen'
	}
};
export default da;
