const da = {
	title: 'Dit samvær',
	of: (child: string) => `Samvær med ${child}`,
	supported: 'Du får støtte til samværet. Det er frivilligt.',
	supervised: 'Kommunen har bestemt, at der er en med til samværet.',
	period: (from: string, to: string) => `Det gælder fra ${from} til ${to}.`,
	worker: (name: string) => `${name} er med til samværet.`,
	next: (name: string, day: string) => `Fra ${day} er det ${name}.`,
	every: (weeks: number, minutes: number) => `${minutes} minutter ${weeks === 1 ? 'hver uge' : `hver ${weeks}. uge`}`,
	ask: 'Skriv til din kontaktperson, hvis du har spørgsmål.',
	attended: {
		title: 'Det blev aftalen til',
		none: 'Der er ikke skrevet noget endnu.',
		yours: 'Dine egne ord',
		yoursHelp: 'Dem, der arbejder med din familie, kan læse det. Skriv igen, hvis du vil rette noget.',
		write: 'Hvad vil du sige om det?',
		save: 'Gem mine ord',
		problem: 'Der mangler noget'
	},
	done: { words: 'Tak. Dine ord er gemt.' }
};
export default da;
