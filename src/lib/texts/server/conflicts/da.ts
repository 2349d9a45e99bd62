/** What stands in the way of a time, as a planner reads it. A name may be empty. */
const da = {
	past: (_: string) => 'Tiden er gået',
	decision: (_: string) => 'Uden for afgørelsens periode',
	pause: (_: string) => 'Samvær holder pause',
	staff: (name: string) => (name ? `${name} er optaget` : 'Medarbejderen er optaget'),
	room: (name: string) => (name ? `${name} er optaget` : 'Rummet er optaget'),
	child: (name: string) => (name ? `${name} har en anden aftale` : 'Barnet har en anden aftale'),
	parent: (name: string) => (name ? `${name} har en anden aftale` : 'Forælderen har en anden aftale'),
	twice: (_: string) => 'Overlapper en anden dato i forløbet',
	travel: (name: string) =>
		name ? `${name} kan ikke nå frem fra et andet sted` : 'Medarbejderen kan ikke nå frem fra et andet sted',
	roomClosed: (name: string) => (name ? `Rummet er lukket: ${name}` : 'Rummet er lukket'),
	roomHours: (_: string) => 'Rummet er ikke åbent',
	unitClosed: (name: string) => (name ? `Huset holder lukket: ${name}` : 'Huset holder lukket'),
	closed: (_: string) => 'Uden for åbningstiden',
	holiday: (name: string) => `Helligdag: ${name}`,
	schoolHoliday: (name: string) => `Skolen har fri: ${name}`
};
export default da;
