import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'News outside the app',
	lead: 'Choose how we may tell you. Everything new is always here in the app.',
	ways: 'How do you want to be told?',
	push: 'On the phone’s screen',
	pushHelp: 'It only says that there is news. Nothing of what or whom.',
	sms: 'Text message',
	smsHelp: 'Used when the phone does not say that you have seen it.',
	smsMissing: 'Tell your contact person if you want text messages.',
	smsTo: (phone: string) => `To ${phone}. Reply STOP when you want no more.`,
	smsStopped: 'You have said stop to text messages.',
	email: 'E-mail',
	emailTo: (address: string) => `To ${address}.`,
	quiet: 'Quiet hours',
	quietHelp: 'We do not disturb you then. For an early appointment you are told the evening before.',
	from: 'From',
	to: 'To',
	more: 'More choices',
	twoHours: 'Remind me of appointments two hours before, too',
	detail: 'Show day and time on the phone’s screen',
	detailHelp: 'Then others can see on your phone that you have an appointment.',
	save: 'Save',
	pause: 'Take a break',
	pauseHelp: 'Nothing is sent out of the app. What is new is here when you look.',
	paused: (until: string) => `You are taking a break until ${until}.`,
	pauseDay: 'Until tomorrow',
	pauseWeek: 'For a week',
	pauseEnd: 'End the break',
	try: 'Try now',
	tryHelp: 'Then you see how it works.',
	tryOf: { push: 'Try on the phone', sms: 'Try a text message', email: 'Try an e-mail' },
	phone: {
		on: 'Turn on for this phone',
		off: 'Turn off for this phone',
		isOn: 'This phone is told.',
		ask: 'When you press, the phone asks whether it may show notifications. Say yes.',
		shared: 'You are signed in on a shared phone. So we send nothing to it.',
		needsHome:
			'On an iPhone: press Share and choose “Add to Home Screen”. Open the app from there, and come back here.',
		denied: 'The phone says no to notifications. You can change that in its settings.',
		failed: 'It did not work. Try again in a moment.',
		cannot: 'This phone can’t show notifications. Use text messages or e-mail.'
	},
	done: {
		saved: 'Your choices are saved.',
		paused: 'You are now taking a break.',
		resumed: 'The break is over.',
		tried: 'We are sending a test. It will be there in a moment.'
	}
};
export default en;
