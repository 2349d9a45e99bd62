const da = {
	title: 'Min uge',
	week: (number: number, from: string, to: string) => `Uge ${number}: ${from} til ${to}`,
	weeks: 'Vælg uge',
	previous: 'Ugen før',
	next: 'Ugen efter',
	thisWeek: 'Denne uge',
	print: 'Print',
	hint: 'Vil du have ugen på papir? Åbn menuen i din browser, og vælg Print eller Udskriv. Den fylder én side.',
	remember: (what: string) => `Husk: ${what}`,
	bring: (what: string) => `Tag med: ${what}`,
	cancelled: 'Aflyst',
	hidden: 'Du får stedet at vide af din kontaktperson',
	empty: 'Der er ingen aftaler i denne uge',
	call: (house: string, phone: string) => `Ring til ${house}: ${phone}`
};
export default da;
