import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Put the app on your phone',
	lead: 'Then you find it beside your other apps. It is called “Familien” and takes up almost no room.',
	without: 'You can see your appointments and write, also when you are offline.',
	installed: 'The app is already on this phone.',
	button: 'Put it on the phone',
	seen: 'Others who use the phone can see that the app is there. If you don’t want that, use the page in your browser.',
	iphone: {
		title: 'iPhone and iPad',
		steps: [
			'Open the page in Safari.',
			'Press Share: the square with an arrow up.',
			'Scroll down, and press “Add to Home Screen”.',
			'Press “Add”.'
		]
	},
	android: {
		title: 'Android',
		steps: [
			'Open the page in Chrome.',
			'Press the three dots at the top.',
			'Press “Add to Home screen” or “Install app”.',
			'Press “Install”.'
		]
	},
	other: 'Do you have another phone?',
	card: { see: 'See how', no: 'No thanks' }
};
export default en;
