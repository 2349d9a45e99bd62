/** For a phone that has nothing of anybody: also the service worker carries these words. */
const da = {
	title: 'Du har ikke net',
	text: 'Siden kan ikke hentes. Der er intet gemt på telefonen. Prøv igen, når du har net.',
	again: 'Prøv igen'
};
export default da;
