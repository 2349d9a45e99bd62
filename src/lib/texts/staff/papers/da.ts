const da = {
	case: {
		title: 'Sagens papirer',
		link: 'Hent sagens papirer',
		lead: 'Til journalen og til aktindsigt: PDF/A til at læse, JSON til sagssystemet, og de billeder og papirer, der er sendt.',
		whole: 'Hele sagen',
		wholeHelp: 'Det, begge forældre og huset har skrevet. Må ikke gives til en forælder.',
		ofOne: (name: string) => `Kun det, som ${name} må se`,
		ofOneHelp: 'Uden noget om eller fra en anden forælder. Læs det igennem, før det gives videre.',
		fetch: 'Hent',
		receipts: 'Kvitteringer',
		receiptsHelp: 'Hver gang nogen henter, bliver det skrevet ned, og forældrene kan se det.',
		none: 'Ingen har hentet papirerne endnu.',
		line: (name: string, at: string) => `Hentet af ${name}, ${at}`,
		size: (pieces: number, kilobytes: number) => `${pieces} filer, ${kilobytes} kB. Filens sum (SHA-256):`,
		sum: 'SHA-256',
		latest: (what: string, name: string, at: string) => `${what} – ${name}, ${at}`
	},
	correction: {
		title: (name: string) => `${name} siger, at noget er forkert`,
		lead: 'Ret det, hvis det er forkert, og svar i ord, som forælderen forstår. Svaret kan ikke ændres bagefter.',
		kinds: {
			contact: 'Navn, adresse eller telefon',
			child: 'Noget om barnet',
			appointment: 'En aftale',
			attendance: 'Det, der står om en aftale',
			other: 'Noget andet'
		},
		asked: (name: string, at: string) => `Skrevet af ${name}, ${at}`,
		answered: (name: string, at: string) => `Svaret af ${name}, ${at}. Forælderen har fået besked.`,
		outcome: 'Hvad er der gjort?',
		outcomes: { corrected: 'Rettet', kept: 'Ikke rettet' },
		words: 'Svar til forælderen',
		wordsHelp: 'Skriv, hvad der er rettet, eller hvorfor det bliver stående.',
		send: 'Send svaret',
		task: 'Noget skal måske rettes',
		see: 'Se og svar',
		done: { answered: 'Svaret er sendt.' }
	}
};
export default da;
