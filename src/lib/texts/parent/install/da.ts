const da = {
	title: 'Læg appen på telefonen',
	lead: 'Så finder du den ved siden af dine andre apps. Den hedder “Familien” og fylder næsten ingenting.',
	without: 'Du kan se dine aftaler og skrive, også når du ikke har net.',
	installed: 'Appen ligger allerede på telefonen.',
	button: 'Læg den på telefonen',
	seen: 'Andre, der bruger telefonen, kan se, at appen er der. Vil du ikke det, så brug siden i browseren.',
	iphone: {
		title: 'iPhone og iPad',
		steps: [
			'Åbn siden i Safari.',
			'Tryk på Del: firkanten med en pil op.',
			'Rul ned, og tryk på “Føj til hjemmeskærm”.',
			'Tryk på “Tilføj”.'
		]
	},
	android: {
		title: 'Android',
		steps: [
			'Åbn siden i Chrome.',
			'Tryk på de tre prikker øverst.',
			'Tryk på “Føj til startskærm” eller “Installer app”.',
			'Tryk på “Installer”.'
		]
	},
	other: 'Har du en anden telefon?',
	card: { see: 'Se hvordan', no: 'Nej tak' }
};
export default da;
