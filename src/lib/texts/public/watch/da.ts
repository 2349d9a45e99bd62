/** What an open page says before a sign-in runs out, or the app locks. */
const da = {
	title: 'Er du her stadig?',
	lead: {
		out: 'Om lidt bliver du logget ud, fordi du ikke har brugt siden. Det, du har skrevet, bliver gemt.',
		lock: 'Om lidt låser appen, fordi du ikke har brugt den. Det, du har skrevet, bliver gemt.',
		end: 'Om lidt skal du logge ind igen. Det, du har skrevet, bliver gemt.'
	},
	seconds: (n: number) => (n === 1 ? '1 sekund' : `${n} sekunder`),
	stay: 'Bliv ved',
	close: 'Det er i orden'
};
export default da;
