const da = {
	product: 'Sammen om Familien',
	leave: 'Forlad siden',
	skip: 'Gå til indhold',
	signIn: {
		title: 'Log ind',
		lead: 'Se dine aftaler, og skriv med din mentor.',
		email: 'E-mail',
		password: 'Adgangskode',
		device: 'Hvilken telefon bruger du?',
		own: 'Min egen telefon',
		ownHelp: 'Du er logget ind i 30 dage.',
		shared: 'Delt telefon',
		sharedHelp: 'Du bliver logget ud efter 30 minutter. Der gemmes intet på telefonen.',
		button: 'Log ind',
		problem: 'Der mangler noget',
		help: 'Kan du ikke logge ind? Ring til dit hus. De hjælper dig.'
	},
	done: { 'signed-out': 'Du er logget ud.' },
	errors: {
		notFoundTitle: 'Siden findes ikke',
		notFound: 'Den kan være flyttet eller slettet.',
		faultTitle: 'Noget gik galt',
		home: 'Gå til forsiden',
		reference: (id: string) => `Nummer: ${id}. Sig det, hvis du ringer til os.`
	}
};
export default da;
