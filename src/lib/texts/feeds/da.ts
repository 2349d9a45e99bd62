/** What stands in a calendar file: neutral, for a calendar is seen by many (rules 5 and 7). */
const da = {
	calendar: 'Sammen om Familien',
	appointment: 'Aftale',
	cancelled: (title: string) => `Aflyst: ${title}`
};
export default da;
