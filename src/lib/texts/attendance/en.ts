import type { Translation } from '../languages.ts';
import type da from './da.ts';

const en: Translation<typeof da> = {
	outcomes: {
		held: 'You met',
		parent_absent: 'It did not take place: the parent was not there',
		child_absent: 'It did not take place: the child was not there',
		cancelled_by_parent: 'It did not take place: the parent let us know',
		cancelled_by_house: 'It did not take place: the house cancelled',
		not_held: 'It did not take place'
	},
	summary: {
		title: 'The last year',
		held: (n) => `You met ${n} ${n === 1 ? 'time' : 'times'}`,
		cancelledByHouse: (n) => `The house cancelled ${n} ${n === 1 ? 'time' : 'times'}`,
		cancelledByParent: (n) => `The parent let us know ${n} ${n === 1 ? 'time' : 'times'}`,
		parentAbsent: (n) => `The parent was not there ${n} ${n === 1 ? 'time' : 'times'}`,
		childAbsent: (n) => `The child was not there ${n} ${n === 1 ? 'time' : 'times'}`
	},
	written: (name, moment) => `Written by ${name} ${moment}`
};
export default en;
