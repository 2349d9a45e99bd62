import type da from './da.ts';

const en: typeof da = {
	title: 'Protected address',
	on: 'The address is protected. It is not shown to the other parent or to others.',
	off: 'The address is not protected.',
	last: (by: string, when: string) => `${by}, ${when}`,
	protect: 'Protect the address',
	lift: 'Lift the protection',
	liftHelp: 'Only when the person or the authority has said so. You are asked whether it is you.',
	reason: 'Why may the protection be lifted?',
	leaders: 'A leader or a coordinator can lift it.',
	link: 'Protection',
	notices: { protected: 'The address is protected.', lifted: 'The protection is lifted.' }
};
export default en;
