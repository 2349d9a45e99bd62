import type da from './da.ts';

const en: typeof da = {
	past: (_: string) => 'The time has passed',
	decision: (_: string) => 'Outside the period of the decision',
	pause: (_) => 'Samvær is paused',
	staff: (name: string) => (name ? `${name} is busy` : 'The staff member is busy'),
	room: (name: string) => (name ? `${name} is taken` : 'The room is taken'),
	child: (name: string) => (name ? `${name} has another appointment` : 'The child has another appointment'),
	parent: (name: string) => (name ? `${name} has another appointment` : 'The parent has another appointment'),
	twice: (_: string) => 'Overlaps another date of the series',
	travel: (name: string) =>
		name
			? `${name} can’t get there in time from another place`
			: 'The staff member can’t get there in time from another place',
	roomClosed: (name: string) => (name ? `The room is closed: ${name}` : 'The room is closed'),
	roomHours: (_: string) => 'The room is not open',
	unitClosed: (name: string) => (name ? `The house is closed: ${name}` : 'The house is closed'),
	closed: (_: string) => 'Outside opening hours',
	holiday: (name: string) => `Public holiday: ${name}`,
	schoolHoliday: (name: string) => `School is closed: ${name}`
};
export default en;
