const da = {
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
