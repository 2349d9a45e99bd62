const da = {
	use: 'Brug adgangsnøgle',
	make: 'Brug telefonens egen lås',
	makeHelp: 'Du slipper for en kode at huske. Din finger, dit ansigt eller telefonens pinkode er nok.',
	failed: 'Det gik ikke. Prøv igen, eller brug en kode i stedet.'
};
export default da;
