import type { Kind } from '../../appointments/kinds/index.ts';

const da: Record<Kind, string> = {
	mentor_meeting: 'Mentormøde',
	home_support: 'Støtte i hjemmet',
	samvaer: 'Samvær',
	network_meeting: 'Netværksmøde',
	school_meeting: 'Skolemøde',
	follow_up: 'Opfølgning',
	home_visit: 'Hjemmebesøg'
};
export default da;
