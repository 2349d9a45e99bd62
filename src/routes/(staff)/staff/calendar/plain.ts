/**
 * Takes the roles off the calendar in this holder, until it is told to stop. It calls itself a table, and is none when it
 * is read aloud: what counts there are the buttons in it.
 */
export function plain(section: HTMLElement): () => void {
	const strip = () => {
		for (const one of section.querySelectorAll('.ec[role], .ec [role], .ec [aria-colindex]')) {
			one.removeAttribute('role');
			one.removeAttribute('aria-colindex');
		}
		for (const one of section.querySelectorAll('article[tabindex]')) one.removeAttribute('tabindex');
	};
	const observer = new MutationObserver(strip);
	observer.observe(section, {
		subtree: true,
		childList: true,
		attributeFilter: ['role', 'tabindex', 'aria-colindex']
	});
	strip();
	return () => observer.disconnect();
}
