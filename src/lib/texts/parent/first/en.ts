import appointments from '../appointments/en.ts';
import kinds from '../../kinds/en.ts';
import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	kinds,
	appointments,
	product: 'Sammen om Familien',
	leave: 'Leave this page',
	skip: 'Skip to content',
	menu: 'Main menu',
	back: 'Back',
	problem: 'Something is missing',
	nav: { today: 'Today', appointments: 'Appointments', messages: 'Messages', reminders: 'Remember', more: 'More' },
	countNew: (n: number) => `${n} new`,
	done: {
		answered: 'Thank you. Your answer is saved.',
		suggested: 'Thank you. Your answer is saved. We will look at the time you suggest.',
		language: 'The language has been changed.'
	}
};
export default en;
