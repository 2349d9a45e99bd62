import type { Translation } from '../../languages.ts';
import type da from './da.ts';
import importing from './import/en.ts';

const en: Translation<typeof da> = {
	importing,
	roles: { mentor: 'Mentor', coordinator: 'Contact coordinator', leader: 'Leader', administrator: 'Administrator' },
	rolesHelp: {
		mentor: 'Sees their own families.',
		coordinator: 'Sees the families of the house and plans contact.',
		leader: 'Sees the families and figures of the house.',
		administrator: 'Adds staff, rooms and families. Does not read messages and appointments.'
	},
	people: {
		title: 'Staff',
		add: 'New staff member',
		parents: 'Parents’ sign-in',
		closed: 'No access',
		noRole: 'No role',
		you: 'you'
	},
	add: {
		title: 'New staff member',
		lead: 'They can sign in at once.',
		passwordLabel: 'First password',
		passwordHelp: 'Leave this empty and we make one for you to hand over.',
		button: 'Save'
	},
	labels: {
		unit: 'House',
		name: 'Name',
		title: 'Title',
		email: 'E-mail',
		password: 'Password',
		roles: 'Roles'
	},
	titleHelp: 'What the families see. For example Mentor.',
	rolesLegend: 'What may they do?',
	handed: {
		title: 'Hand this over',
		lead: (name: string) => `${name} can sign in now. The password is shown only this once.`,
		email: 'E-mail',
		password: 'Password',
		another: 'Add another staff member',
		all: 'See all staff'
	},
	person: {
		details: 'Details and roles',
		signInNew: 'Give a sign-in',
		signInNewHelp: 'The parent can sign in with e-mail and password at once.',
		signIn: 'New password',
		signInHelp: 'The old password stops working, and the person is signed out everywhere.',
		signInClosed: 'Open the access again',
		signInClosedHelp: 'The person gets a new password. Give a staff member their roles again too.',
		signInButton: 'Make a new password',
		signInNewButton: 'Give a sign-in',
		signInOpenButton: 'Open the access',
		end: 'End the access',
		endHelp: 'The person is signed out at once on every phone and computer, and can’t sign in again.',
		endStaffHelp: 'The families need another mentor. What the person has written stays.',
		endButton: 'End the access now',
		closed: 'The access has ended.'
	},
	identity: {
		none: 'This person can’t sign in that way yet. Make a code and hand it over.',
		tied: (since: string) => `Tied ${since}. A new code replaces that.`,
		waiting: (until: string) => `A code waits to be used. It is good until ${until}.`,
		give: 'Make a code',
		untie: 'Remove the tie',
		made: 'The code is ready',
		how: 'The person opens this address and writes the code before the first sign-in. The code is shown this once only.',
		code: 'Code',
		until: (until: string) => `Good until ${until}, once.`
	},
	parents: {
		title: 'Parents’ sign-in',
		lead: 'Give a parent an e-mail and a first password.',
		search: 'Search by name',
		searchButton: 'Search',
		none: 'There is no parent of that name.',
		empty: 'There are no parents yet. Import the families first.',
		emptyLink: 'Import families',
		many: 'The list shows the first 100. Search by name to find more.',
		state: { none: 'No sign-in', waiting: 'Needs a password', open: 'Has a sign-in', closed: 'Access has ended' }
	},
	places: {
		title: 'Rooms',
		lead: 'Rooms that appointments can be planned in.',
		empty: 'There are no rooms yet.',
		add: 'New room',
		name: 'Name of the room',
		address: 'Address',
		addressHelp: 'May be empty. Parents see it on the appointment.',
		directions: 'Finding the way',
		directionsHelp: 'For example: Go in by the blue door. The room is on the right.',
		save: 'Save',
		change: (name: string) => `Change ${name}`,
		closed: 'Closed',
		close: 'Close the room',
		closeHelp: 'No new appointments can be planned in it. Those that are there stay.',
		closeButton: 'Close the room now',
		open: 'Open the room again',
		openHelp: 'Appointments can be planned in the room again.'
	},
	done: {
		untied: 'The tie is removed.',
		changed: 'The changes are saved.',
		ended: 'The access has ended. The person is signed out.',
		'room-added': 'The room is added.',
		'room-changed': 'The room is changed.',
		'room-closed': 'The room is closed.',
		'room-opened': 'The room is open again.'
	}
};
export default en;
