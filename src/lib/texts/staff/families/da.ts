const da = {
	title: 'Familier',
	search: 'Søg på navn eller familie',
	searchButton: 'Søg',
	showAll: 'Vis alle',
	none: 'Du har ingen familier endnu.',
	noneFound: (words: string) => `Ingen familier passer til “${words}”.`,
	previous: 'Forrige',
	next: 'Næste',
	pages: 'Sider',
	page: (number: number) => `Side ${number}`
};
export default da;
