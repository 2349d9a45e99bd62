import type { TypedTexts } from './index.ts';

const en: TypedTexts = {
	title: 'Here is what you wrote',
	lead: 'It is not sent yet. You were signed out, or the app locked, while you were writing.',
	text: 'You wrote this',
	files: 'If you had chosen files, choose them again on the page.',
	send: 'Send it now',
	back: 'Go to the page without sending'
};
export default en;
