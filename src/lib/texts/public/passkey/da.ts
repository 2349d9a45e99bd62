const da = {
	use: 'Brug adgangsnøgle',
	make: 'Brug telefonens egen lås',
	makeHelp: 'Du slipper for en kode at huske. Din finger, dit ansigt eller telefonens pinkode er nok.',
	provider: (name: string) => `Brug ${name}`,
	staffProvider: (name: string) => `Medarbejder: brug ${name}`,
	staffLead: (name: string) => `Her kommer husets medarbejdere ind med ${name}.`,
	staffCode: 'Kode fra administratoren',
	staffCodeHelp: 'Kun den første gang. Ellers lader du feltet stå tomt.',
	otherWay: 'Vælg en anden vej',
	going: (name: string) => `Videre til ${name}`,
	goingHelp: 'Vi sender dig videre nu. Sker der ikke noget, så tryk her.',
	refused: 'Det lykkedes ikke',
	again: 'Prøv igen',
	failed: 'Det gik ikke. Prøv igen, eller brug en kode i stedet.'
};
export default da;
