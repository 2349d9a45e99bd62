/** The page that opens a locked app, and the page after it that keeps what was typed. */
const da = {
	title: 'Appen er låst',
	lead: 'Så kan andre ikke læse med.',
	pin: 'Din pinkode',
	pinHelp: 'De seks tal, du selv har valgt.',
	open: 'Lås op',
	passkey: 'Brug adgangsnøgle',
	failed: 'Det gik ikke. Prøv igen, eller log ind forfra.',
	problem: 'Der mangler noget',
	forgotten: 'Har du glemt koden?',
	forgottenHelp: 'Så log ind forfra. Din nye kode vælger du under Mere.',
	signIn: 'Log ind forfra',
	keeps: 'Det, du skrev, er gemt. Du får det igen, når du er inde.'
};
export default da;
