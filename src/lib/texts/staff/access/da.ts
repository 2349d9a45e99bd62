const da = {
	title: 'Adgang i en særlig situation',
	short: 'Når det haster med en familie, som ikke er din.',
	lead: 'Her kan du åbne en familie, som ikke er din, når det haster. Du får adgang i 60 minutter.',
	rules: [
		'Skriv familiens hele navn eller nummer, eller en forælders hele navn.',
		'Lederen får besked med det samme og kan læse din grund.',
		'Forældrene kan se, hvem du er, hvornår du havde adgang, og hvorfor.'
	],
	words: 'Familiens navn eller nummer, eller en forælders navn',
	seek: 'Find familien',
	exists: (words: string) => `Familien findes: ${words}`,
	other: 'Find en anden',
	cause: 'Hvorfor',
	causeHelp: 'Det læser forældrene.',
	causes: {
		worry: 'Vi er bekymrede for en i familien',
		illness: 'En kollega er syg, og ingen anden kan hjælpe',
		asked: 'Familien har selv bedt om hjælp',
		fault: 'Noget på siden virker ikke',
		complaint: 'En klage eller et spørgsmål om forløbet'
	},
	reason: 'Skriv, hvad der er sket',
	reasonHelp: 'Mindst ti tegn. Det læser lederen, ikke forældrene.',
	open: 'Åbn i 60 minutter',
	yours: 'Åben nu',
	banner: (family: string, minutes: number) =>
		`Du har adgang til ${family} i en særlig situation. Der er ${minutes} ${minutes === 1 ? 'minut' : 'minutter'} tilbage.`,
	go: 'Gå til familien',
	end: 'Afslut adgangen',
	done: { ended: 'Adgangen er slut.' }
};
export default da;
