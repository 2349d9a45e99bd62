const da = {
	title: 'Find en ledig tid',
	lead: 'Find en tid, hvor alle kan, hvor rummet er åbent, og hvor der er tid til at komme frem.',
	forFamily: (name: string) => `Med ${name}`,
	back: 'Ny aftale',
	fields: {
		staff: 'Medarbejder',
		person: 'Hvem fra familien?',
		place: 'Sted',
		minutes: 'Minutter',
		from: 'Fra dato',
		days: 'Søg i',
		earliest: 'Tidligst kl.',
		latest: 'Senest kl.',
		weekends: 'Tag lørdage og søndage med'
	},
	moreStaff: 'Flere medarbejdere',
	anyPlace: 'Uden sted',
	period: { 7: 'En uge', 14: 'To uger', 28: 'Fire uger' },
	button: 'Find tider',
	results: 'Ledige tider',
	none: 'Der er ingen ledige tider',
	noneHelp: 'Prøv flere dage, en kortere tid eller et andet sted.',
	before: 'Vælg, hvem der skal mødes, så viser vi de ledige tider her.',
	choose: 'Tryk på en tid for at planlægge aftalen.',
	problem: 'Der mangler noget',
	hours: 'Åbningstider og lukkedage'
};
export default da;
