import type { Translation } from '../../../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	title: 'Import families',
	lead: 'Bring in all families at once from a list in Excel. You look it through before anything is saved.',
	choose: 'Choose the list',
	another: 'Choose another file',
	file: 'File',
	fileHelp: 'A CSV file with at most 5,000 people.',
	check: 'Look the file through',
	howTitle: 'How to do it',
	how: 'Write one person on each row. People with the same case number become one family. Save the list from Excel as CSV. Add the staff first, so that the families get their mentor.',
	template: 'Get a template',
	columnsTitle: 'The columns',
	columns: {
		caseNumber: 'Sagsnummer',
		family: 'Familie',
		role: 'Rolle',
		name: 'Navn',
		born: 'Fødselsdag',
		email: 'E-mail',
		phone: 'Telefon',
		address: 'Adresse',
		protected: 'Beskyttet adresse',
		mentor: 'Medarbejder',
		worker: 'Samværsmedarbejder'
	},
	columnHelp: {
		caseNumber: 'The case number. Needed, and the same for all of the family.',
		family: 'The name of the family here. Empty gives Familie and the case number.',
		role: 'Needed. Forælder (parent) or barn (child).',
		name: 'The name. Needed.',
		born: 'The birthday, as 24-12-2015.',
		email: 'Parents only. It is used to sign in.',
		phone: 'Only the family’s own staff see the number.',
		address: 'Only the family’s own staff see the address.',
		protected: 'Protected address: ja (yes) or nej (no). Empty is no.',
		mentor: 'The mentor’s e-mail. It may stand on one or more rows of the family.',
		worker: 'E-mail of the usual contact worker. There can be only one.'
	},
	problemTitle: 'The file can’t be read',
	problems: {
		notText: 'It is not a CSV file. Open the list in Excel and save it as CSV.',
		empty: 'There are no people in the file.',
		tooMany: 'There are more than 5,000 people. Split the list into several files.',
		missing: (columns: string) => `The file lacks: ${columns}. The names must stand in the top row.`,
		twice: (heading: string) => `The column ${heading} is there twice.`,
		quotes: (row: string) => `A quotation mark lacks its pair near line ${row}.`
	},
	faultsTitle: (count: number) => (count === 1 ? 'One thing to put right' : `${count} things to put right`),
	faultsLead: 'Put them right in Excel, and choose the file again. Nothing has been saved.',
	row: (row: number) => `Row ${row}`,
	faults: {
		missing: (column) => `${column} is missing.`,
		tooLong: (column) => `${column} is too long.`,
		role: () => 'Rolle must be forælder or barn.',
		date: () => 'Fødselsdag must be written as 24-12-2015, and not be after today.',
		email: () => 'E-mail must be written as name@example.com.',
		emailOfChild: () => 'A child can’t have an e-mail here.',
		phone: () => 'Telefon must be a number.',
		yesNo: () => 'Beskyttet adresse must be ja or nej.',
		personTwice: (_, other) => `The person is in row ${other} too.`,
		emailTwice: (_, other) => `The e-mail is in row ${other} too.`,
		differs: (_, other) => `Row ${other} has the same e-mail, but another birthday, phone or address.`,
		otherFamily: (_, other) => `The same name and birthday are in row ${other} with another case number.`,
		familyName: (_, other) => `The family has another name in row ${other}.`,
		otherWorker: (_, other) => `The family has another contact worker in row ${other}. There can be only one.`,
		noParent: () => 'The case has no parent in the file.',
		caseInUse: () => 'The case number has been imported before.',
		emailInUse: () => 'The e-mail is in use already.',
		personKnown: () => 'A person with the same name and birthday is here already.',
		staffUnknown: (column) => `${column}: There is no staff member with that e-mail. Add them first.`,
		staffRole: (column) => `${column}: They may not follow families. Give them the role Mentor first.`
	},
	soundTitle: 'The list is ready',
	families: 'families',
	parents: 'parents',
	children: 'children',
	signIns: 'with e-mail',
	signInsHelp: 'Parents with an e-mail can sign in once you have given them a password under Staff.',
	withoutMentor: (count: number) =>
		count === 1
			? 'One family has no mentor. Only coordinators and leaders can see it.'
			: `${count} families have no mentor. Only coordinators and leaders can see them.`,
	ignored: (columns: string) => `These columns are not used: ${columns}.`,
	andMore: (count: number) => `and ${count} more`,
	load: 'Import',
	done: { imported: 'The families are imported. Their staff can see them now.' }
};
export default en;
