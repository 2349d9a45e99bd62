import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	outbox: {
		title: 'What has been sent?',
		lead: 'Nothing leaves the house in the demo. Here is what would have been sent.',
		empty: 'Nothing has been sent yet.',
		to: (name: string, receiver: string) => `To ${name} (${receiver})`,
		devices: (many: string) => (many === '1' ? '1 phone' : `${many} phones`),
		someone: 'a staff member'
	},
	channels: { push: 'Push', sms: 'Text message', email: 'E-mail' }
};
export default en;
