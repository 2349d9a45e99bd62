const da = {
	title: 'Skriv koden',
	lead: 'Åbn appen med dine koder, og skriv de seks tal.',
	code: 'Kode',
	codeHelp: 'Har du ikke telefonen? Skriv en af dine nødkoder.',
	button: 'Videre',
	problem: 'Der mangler noget',
	back: 'Begynd forfra'
};
export default da;
