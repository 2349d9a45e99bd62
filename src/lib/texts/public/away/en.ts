import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'You are offline',
	text: 'The page can’t be fetched. Nothing is kept on this phone. Try again when you are online.',
	again: 'Try again'
};
export default en;
