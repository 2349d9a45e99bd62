import conflicts from './conflicts/en.ts';
import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	conflicts,
	/** Neutral: why is never said here. */
	samvaerPause: (day: string) => `Samvær is paused until and including ${day}.`,
	time: {
		greetings: { night: 'Hello', morning: 'Good morning', day: 'Hello', evening: 'Good evening' },
		today: 'today',
		yesterday: 'yesterday',
		tomorrow: (weekday: string) => `tomorrow, ${weekday}`,
		at: (time: string) => `at ${time}`,
		span: (from: string, to: string) => `${from}–${to}`
	},
	invitation: {
		title: 'Meeting',
		off: 'The meeting is cancelled',
		without: { none: 'The place is not agreed yet.', private: 'I will tell you where it is.' }
	},
	errors: {
		notFound: 'The page does not exist.',
		refused: 'That can’t be done.',
		tooMany: 'There have been many tries. Wait three minutes, then try again.',
		unavailable: 'We can’t reach your information right now. Try again in a moment.',
		fault: 'Something went wrong on our side. Try again in a moment.',
		fields: {
			missing: 'Write something here.',
			choose: 'Choose one of the options.',
			tooLong: 'The text is too long. Make it a little shorter.',
			invalid: 'We can’t read that. Try again.',
			date: 'Write a date such as 24-12-2026.',
			time: 'Write a time such as 16.00.',
			number: 'Write a whole number within the limits.',
			link: 'Write an address that begins with https://',
			email: 'Write an e-mail such as name@example.com.',
			past: 'That time has passed. Choose a later one.',
			tooManyDates: 'A series can have 104 dates at most, within three years.',
			endsBefore: 'The end must be after the start.',
			twoOrThree: 'Choose two or three places.',
			placeAndOptions: 'Leave Place empty when the parent is to choose.',
			password: 'The password must have at least 8 characters.',
			passwordCommon: 'That password is easy to guess. Think of another.',
			passwordIsEmail: 'The password can’t be the e-mail.',
			file: 'Choose a file first.'
		},
		refusals: {
			seriesTaken: 'Somebody has just booked one of the times. Nothing is saved. Look at the dates again.',
			seriesConflicts: 'Some dates need a choice. Nothing is saved yet.',
			seriesEmpty: 'There are no dates left. Keep at least one.',
			seriesMoveConflicts: 'Not all dates can be moved. Nothing is changed.',
			wrongSignIn: 'E-mail or password does not fit. Try again.',
			timeTaken: 'The time is not free. Choose another.',
			roomHours: 'The room is not open at that time. Choose another time or another place.',
			roomClosed: 'The room is closed that day. Choose another day or another place.',
			unitClosed: 'The house is closed that day. Choose another day, or tick “Hold it anyway”.',
			travelTooShort:
				'There is too little time to get from one place to the other. Choose a time a little before or after.',
			closingPast: 'Those days are over. Choose days to come.',
			past: 'The appointment has begun or is over. It can’t be changed.',
			cancelled: 'The appointment is cancelled.',
			stale: 'The appointment has changed since you saw it. Look at the new time, and answer again.',
			notAnAnswer: 'That answer can’t be used for this appointment.',
			outsideDecision: 'The day is outside the period of the decision.',
			reasonNeeded: 'Write why it is another person than the usual one.',
			withdrawn: 'The reminder has been withdrawn.',
			reminderPast: 'That time has passed. Choose a later one.',
			noReceivers: 'None of the families has a parent who can receive the reminder.',
			notAWish: 'You can’t ask for that here. Use the page “I need help”.',
			alreadyHandled: 'A staff member has already taken this on.',
			helpWithdrawn: 'The parent has taken the request back.',
			stillSending: 'It is already on its way. Wait a little.',
			keyReused: 'The message was sent before with another text. Write it again.',
			alreadyAnswered: 'It has already been answered.',
			wrongCode: 'The code does not fit. Look for it in the window where the program was started.',
			emailTaken: 'Somebody else uses that e-mail already. Choose another.',
			ownAccess: 'You can’t end your own access. Another administrator can.',
			ownAdministrator: 'You can’t take away your own role as administrator. Another administrator can.',
			tooManyFeeds: 'You already have five addresses. Stop one of them first.',
			roomNameTaken: 'There is already a room with that name.',
			notYet: 'The appointment has not begun yet.',
			notAnOutcome: 'That does not fit the appointment. Choose something else.',
			enoughWords: 'You have written many times here. Send a message instead.',
			samvaerPaused: 'Samvær is paused on that day. Choose a day with samvær.',
			notAsDecided: 'The case says otherwise: supported or supervised. Change the case first.',
			caseExists: 'The child and the parent already have a samvær.',
			caseEnded: 'The samvær has ended.',
			alreadyPaused: 'There is a pause on those days already.',
			visitsOutside: 'There are visits outside the period. Move or cancel them first.',
			visitsAfter: 'There are visits after that day. Cancel them first.',
			pauseCancels: 'There are visits on those days. Look at them, and agree to cancel them.',
			handOverConflicts: 'The new person is busy at some of the times. Nothing was changed.',
			sameWorker: 'That is the usual person already. Choose another.',
			handOverSoon: 'A change is on its way already. Choose a later day.',
			tooManyGuests: 'There is no room for more on the list.',
			shareStale: 'The appointment has changed since you saw it. See the new time, and share it.',
			helpPassed: 'You have already answered that you can’t.',
			noTime: 'The reminder has no time of day. Plan a new appointment, and choose the time.',
			hasCompany: 'Somebody is already coming along.'
		}
	}
};
export default en;
