/** The page that gives back what was typed when the sign-in ran out. */
const da = {
	title: 'Her er det, du skrev',
	lead: 'Det er ikke sendt endnu. Du blev logget ud, eller appen låste, mens du skrev.',
	text: 'Det skrev du',
	files: 'Havde du valgt filer, så vælg dem igen på siden.',
	send: 'Send det nu',
	back: 'Gå til siden uden at sende'
};
export default da;
