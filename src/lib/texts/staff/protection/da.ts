const da = {
	title: 'Beskyttet adresse',
	on: 'Adressen er beskyttet. Den bliver ikke vist for den anden forælder eller andre.',
	off: 'Adressen er ikke beskyttet.',
	last: (by: string, when: string) => `${by}, ${when}`,
	protect: 'Beskyt adressen',
	lift: 'Ophæv beskyttelsen',
	liftHelp: 'Kun når personen selv eller myndigheden har sagt det. Der bliver spurgt, om det er dig.',
	reason: 'Hvorfor må beskyttelsen ophæves?',
	leaders: 'En leder eller koordinator kan ophæve den.',
	link: 'Beskyttelse',
	notices: { protected: 'Adressen er beskyttet.', lifted: 'Beskyttelsen er ophævet.' }
};
export default da;
