/** Where a parent chooses the lock. */
const da = {
	title: 'Lås appen',
	lead: 'Får andre fat i din telefon, kan de ikke læse dine beskeder og aftaler.',
	rules: {
		title: 'Sådan virker låsen',
		idle: 'Appen låser, når du ikke har brugt den i 5 minutter, og når du åbner den igen.',
		long: 'Til gengæld skal du kun logge helt ind hver 30. dag. Uden lås er det efter 30 minutter.',
		own: 'Låsen gælder på “Min egen telefon”.',
		offline: 'Med lås gemmer telefonen ikke dine aftaler. Uden net kan du derfor ikke læse dem.'
	},
	isOn: { pin: 'Låsen er slået til med pinkode.', passkey: 'Låsen er slået til med adgangsnøgle.' },
	since: (when: string) => `Valgt ${when}.`,
	notHere: 'Du bruger en delt telefon nu. Her låser appen ikke. Du bliver logget ud efter 5 minutter.',
	pinTitle: 'Pinkode',
	pin: 'Vælg en pinkode',
	newPin: 'Vælg en ny pinkode',
	pinHelp: 'Seks tal. Ikke en fødselsdag og ikke en række som 123456. Efter fem forkerte skal du logge helt ind.',
	pinButton: 'Gem pinkoden',
	passkeyTitle: 'Adgangsnøgle',
	passkeyLead: 'Lås op med din finger, dit ansigt eller telefonens egen kode.',
	passkeyWarn: 'Kan andre låse din telefon op, så kan de også åbne appen. Så er en pinkode bedre.',
	passkeyButton: 'Brug adgangsnøglen',
	passkeyNone: 'Du har ingen adgangsnøgle endnu.',
	passkeyMake: 'Lav en adgangsnøgle',
	now: 'Lås nu',
	remove: 'Slå låsen fra',
	problem: 'Der mangler noget',
	done: { set: 'Låsen er slået til.', removed: 'Låsen er slået fra.' }
};
export default da;
