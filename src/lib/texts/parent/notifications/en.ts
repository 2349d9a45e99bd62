import telling from '../../telling/en.ts';
import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	telling,
	news: {
		title: 'New to you',
		lead: 'Here is everything we have told you about in the last month.',
		empty: 'There is nothing new.',
		tag: 'New',
		seen: 'I have seen it all',
		why: {
			new: 'You have a new appointment',
			moved: 'An appointment has changed',
			cancelled: 'An appointment is cancelled',
			threeDays: 'Remember your appointment',
			oneDay: 'Remember your appointment',
			twoHours: 'Remember your appointment',
			askedAgain: 'An appointment waits for your answer',
			suggestion: 'We have replied to your suggestion',
			reminder: 'There is something new under Remember',
			week: 'There is something to remember',
			dayBefore: 'There is something to remember',
			evening: 'There is something to remember',
			message: 'You have a message',
			more: 'You have more messages',
			helped: 'We have replied to your wish',
			corrected: 'We have replied to what you said is wrong',
			absence: 'We are thinking of you'
		},
		several: {
			new: (many: number) => `You have ${many} new appointments`,
			moved: (many: number) => `${many} appointments have changed`,
			cancelled: (many: number) => `${many} appointments are cancelled`
		},
		first: (when: string) => `The first is ${when}`,
		other: 'There is news',
		withdrawnTitle: 'A reminder no longer holds',
		withdrawn: (at: string, by: string) => `Withdrawn ${at}${by && ` by ${by}`}`
	},
	done: { seen: 'Everything is marked as seen.' }
};
export default en;
