import type { Kind } from '../../appointments/kinds/index.ts';

const en: Record<Kind, string> = {
	mentor_meeting: 'Mentor meeting',
	home_support: 'Support at home',
	samvaer: 'Contact visit',
	network_meeting: 'Network meeting',
	school_meeting: 'School meeting',
	follow_up: 'Follow-up',
	home_visit: 'Home visit'
};
export default en;
