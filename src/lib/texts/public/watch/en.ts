import type { WatchTexts } from './index.ts';

const en: WatchTexts = {
	title: 'Are you still here?',
	lead: {
		out: 'You will soon be signed out, since you have not used the page. What you have written is kept.',
		lock: 'The app will soon lock, since you have not used it. What you have written is kept.',
		end: 'You must soon sign in again. What you have written is kept.'
	},
	seconds: (n) => (n === 1 ? '1 second' : `${n} seconds`),
	stay: 'Stay',
	close: 'All right'
};
export default en;
