const da = {
	title: 'Dit billede',
	lead: 'Familierne ser dit ansigt, før I mødes. Vælg et foto, hvor man kan se dig tydeligt.',
	of: (name: string) => `Billede af ${name}`,
	help: 'Højst 5 MB. Vi klipper det til og fjerner sted og dato fra billedet.',
	photo: 'Foto',
	save: 'Gem billedet',
	remove: 'Fjern billedet',
	none: 'Der er ikke noget billede endnu. Familierne ser forbogstaverne.',
	done: { photoSet: 'Billedet er gemt.', photoRemoved: 'Billedet er fjernet.' }
};
export default da;
