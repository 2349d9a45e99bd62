import type { Translation } from '../../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Import a calendar',
	lead: 'Bring the school’s calendar in as reminders. You choose which dates to take.',
	file: 'Calendar file',
	fileHelp: 'An .ics file from the school, Aula or Outlook. At most 5 MB.',
	kind: 'What is it?',
	asReminder: 'Reminder',
	asAppointment: 'Appointment with the family’s parents',
	asOwnAppointment: 'Appointment that you take part in',
	done: { planned: 'The appointments are saved. The parents can see them now.' },
	check: 'Look through the dates',
	another: 'Choose another file',
	problemTitle: 'The file can’t be read',
	problems: {
		notCalendar: 'It is not a calendar file. It must end in .ics.',
		empty: 'There are no appointments in the file.',
		tooMany: 'There are more than 10,000 appointments in the file. Save a shorter period.'
	},
	rowsTitle: 'Choose the dates',
	rowsLead: (families: number) =>
		families === 1 ? 'They become reminders for one family.' : `They become reminders for ${families} families.`,
	rowsAppointments: 'They become appointments. The parents are asked whether they come.',
	noTime: 'An appointment must have a time',
	take: 'Dates',
	all: 'Choose all',
	none: 'Choose none',
	nothing: 'There are no coming dates in the file',
	untitled: 'No title',
	states: {
		new: '',
		blocked: 'Can’t be planned',
		known: 'Was imported before',
		partly: 'Some of the families have it',
		changed: 'Has changed since'
	},
	more: (count: number) => `There are ${count} dates further ahead. Import the file again later, and they come along.`,
	past: (count: number) =>
		count === 1 ? 'One date is over and is left out.' : `${count} dates are over and are left out.`,
	load: 'Save',
	faultsTitle: (count: number) => (count === 1 ? 'One line can’t be read' : `${count} lines can’t be read`),
	faultsLead: 'The rest of the file was read. Look in the other calendar whether something is missing.',
	line: (line: number) => `Line ${line}`,
	andMore: (count: number) => `and ${count} more`,
	faults: {
		line: 'The line belongs to nothing.',
		unclosed: 'The appointment has no end.',
		start: 'The appointment has no date.',
		date: 'The date does not exist.',
		rule: 'We can’t see how the appointment repeats.',
		often: 'The appointment repeats several times a day.',
		zone: 'The time zone is not known. The times were read as Danish time.',
		long: 'The repetition is too long to work out.'
	}
};
export default en;
