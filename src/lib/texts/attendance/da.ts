/** What became of an appointment, in the words that staff and parent both read (rule 14). */
const da = {
	outcomes: {
		held: 'I mødtes',
		parent_absent: 'Aftalen blev ikke til noget: forælderen var der ikke',
		child_absent: 'Aftalen blev ikke til noget: barnet var der ikke',
		cancelled_by_parent: 'Aftalen blev ikke til noget: forælderen gav besked',
		cancelled_by_house: 'Aftalen blev ikke til noget: huset aflyste',
		not_held: 'Aftalen blev ikke til noget'
	},
	summary: {
		title: 'Det sidste år',
		held: (n: number) => `I mødtes ${n} ${n === 1 ? 'gang' : 'gange'}`,
		cancelledByHouse: (n: number) => `Huset aflyste ${n} ${n === 1 ? 'gang' : 'gange'}`,
		cancelledByParent: (n: number) => `Forælderen gav besked ${n} ${n === 1 ? 'gang' : 'gange'}`,
		parentAbsent: (n: number) => `Forælderen var der ikke ${n} ${n === 1 ? 'gang' : 'gange'}`,
		childAbsent: (n: number) => `Barnet var der ikke ${n} ${n === 1 ? 'gang' : 'gange'}`
	},
	written: (name: string, moment: string) => `Skrevet af ${name} ${moment}`
};
export default da;
