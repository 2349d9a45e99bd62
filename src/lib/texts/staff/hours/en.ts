import type { Translation } from '../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Opening hours',
	lead: 'When appointments can be planned in the house and in each room.',
	rooms: 'Rooms',
	roomsEmpty: 'There are no rooms yet.',
	everyDay: (from: string, to: string) => `Every day at ${from}–${to}`,
	answerBy: (time: string) => `Answers messages by ${time}`,
	travel: (minutes: number) =>
		minutes ? `${minutes} minutes to get from place to place` : 'No time to get from place to place',
	noPhone: 'No phone number',
	changeHouse: 'Change the house',
	asHouse: 'As the house',
	day: (days: string, time: string) => `${days} ${time}`,
	dayClosed: (days: string) => `${days} closed`,
	closings: 'Closing days',
	closingsEmpty: 'There are no closing days ahead.',
	wholeHouse: 'The whole house',
	planned: (many: number) =>
		many === 1 ? '1 appointment is planned on those days' : `${many} appointments are planned on those days`,
	remove: 'Remove',
	removeWhich: (name: string) => `Remove ${name}`,
	add: 'New closing days',
	addHelp: 'What is planned stays. You decide what to move.',
	problem: 'Something is missing',
	save: 'Save',
	fields: {
		where: 'What is closed?',
		firstOn: 'From',
		lastOn: 'Until and including',
		name: 'Why?',
		houseName: 'Name of the house',
		phone: 'Phone',
		opensAt: 'Opens',
		closesAt: 'Closes',
		answerBy: 'Messages are answered by',
		travelMinutes: 'Minutes between two places',
		schoolIntra: 'The school’s intranet'
	},
	help: {
		name: 'For example summer closing or painting.',
		phone: 'The number that parents can call.',
		hours: 'A room can have hours of its own.',
		answerBy: 'Parents see it when they write.',
		travelMinutes:
			'What a staff member needs to get from one place to another. 0 turns it off. It holds for new appointments.',
		schoolIntra: 'The name that parents know. For example Aula. All houses share it.'
	},
	room: {
		title: (name: string) => `Opening hours of ${name}`,
		lead: (from: string, to: string) => `A day left empty is open as the house: ${from}–${to}.`,
		from: (weekday: string) => `${weekday} from`,
		to: (weekday: string) => `${weekday} to`,
		closed: (weekday: string) => `${weekday} closed`,
		fromShort: 'From',
		toShort: 'To',
		closedShort: 'Closed'
	},
	house: { title: (name: string) => `Change ${name}` },
	weekdays: {
		1: 'Monday',
		2: 'Tuesday',
		3: 'Wednesday',
		4: 'Thursday',
		5: 'Friday',
		6: 'Saturday',
		7: 'Sunday'
	},
	done: {
		'hours-changed': 'The opening hours are saved.',
		'closing-added': 'The closing days are saved.',
		'closing-removed': 'The closing days are removed.',
		'house-changed': 'The house is changed.'
	}
};
export default en;
