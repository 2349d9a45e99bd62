const da = {
	title: 'Gæster',
	lead: 'Forælderen bestemmer, hvem der er med, og fortæller selv gæsterne om tid og sted. To forældre ser ikke hinandens lister.',
	listOf: (name: string) => `${name}s liste`,
	none: 'Ingen på listen endnu.',
	proposedBy: (name: string) => `Foreslået af ${name || 'en kollega'}`,
	own: 'Tilføjet af forælderen',
	states: {
		open: 'Venter på forælderen',
		no: 'Ikke med',
		never: 'Med, ikke delt endnu',
		again: 'Skal have det nye at vide',
		current: 'Har fået tid og sted'
	},
	shared: (moment: string, version: number) => `Delt ${moment}, version ${version}`,
	withdraw: 'Tag forslaget tilbage',
	propose: 'Foreslå en gæst',
	parent: 'På hvis liste?',
	name: 'Navn',
	relation: 'Hvem er det?',
	relationHelp: 'For eksempel mormor eller klasselærer',
	why: 'Hvorfor?',
	whyHelp: 'Kan udelades. Forælderen ser teksten.',
	button: 'Foreslå',
	done: {
		proposed: 'Forslaget er sendt til forælderen.',
		withdrawn: 'Forslaget er taget tilbage.'
	}
};
export default da;
