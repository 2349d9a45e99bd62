const da = {
	title: 'Aftaler',
	kindOf: (kind: string, supervision: 'supported' | 'supervised' | null) =>
		supervision ? `${kind} · ${supervision === 'supported' ? 'støttet' : 'overvåget'}` : kind,
	today: {
		cancelledTitle: 'Aflyst',
		waitingTitle: 'Venter på dit svar',
		seeAll: (n: number) => `Se alle ${n}`,
		seeReminders: 'Se alle',
		empty: 'Du har ingen aftaler de næste 14 dage',
		closedTitle: 'Forløbet er slut',
		closed: (until: string) => `Du kan læse det, der er her, til og med ${until}. Tak for samarbejdet.`,
		emptyHelp: 'Mangler du en aftale? Skriv til din kontaktperson.',
		emptyLater: 'Din næste aftale er:',
		write: 'Skriv en besked',
		help: 'Jeg har brug for hjælp'
	},
	card: {
		again: (name: string) => `${name} er med igen`,
		first: (name: string) => `${name} er med`,
		times: (before: number) => (before ? `${before + 1}. gang I ses` : 'I ses for første gang'),
		insteadOf: (name: string, usual: string) => `Denne gang er det ${name}, ikke ${usual}.`,
		with: (children: string) => `Sammen med ${children}`,
		hidden: 'Du får stedet at vide af din kontaktperson',
		noPlace: 'Stedet er ikke aftalt endnu',
		mayChoose: 'Du kan selv vælge stedet',
		map: 'Vis vej',
		details: 'Se mere om aftalen',
		who: 'Hvem',
		where: 'Hvor',
		bring: 'Husk at tage med',
		nothingWritten: 'Der bliver ikke skrevet noget ned om besøget.',
		decision: (from: string, to: string) => `Kommunen har bestemt samværet fra ${from} til ${to}.`,
		noConsent: 'Dit svar er ikke et samtykke.'
	},
	answers: { coming: 'Jeg kommer', cannot: 'Jeg kan ikke', declines_support: 'Jeg ønsker ikke støtten' },
	answer: {
		where: 'Hvor passer det dig?',
		waiting: 'Venter på dit svar',
		later: 'Du kan svare nu eller vente, til det er tættere på.',
		given: 'Du har svaret:',
		change: 'Du kan ændre dit svar, til aftalen begynder.',
		suggest: 'Foreslå andre tider',
		over: 'Aftalen er forbi.',
		running: 'Aftalen er i gang.',
		cancelledByHouse: 'Vi har aflyst aftalen.',
		cancelled: 'Aftalen er aflyst.'
	},
	states: {
		cancelled: 'Aflyst',
		waiting: 'Venter på dit svar',
		coming: 'Du kommer',
		cannot: 'Du kan ikke',
		declines_support: 'Uden støtte'
	},
	moved: 'Flyttet',
	list: {
		empty: 'Du har ingen aftaler foran dig',
		emptyHelp: 'Når vi aftaler noget, står det her.',
		past: 'Tidligere aftaler',
		pastEmpty: 'Der er ingen tidligere aftaler',
		older: 'Vis ældre aftaler',
		back: 'Kommende aftaler'
	},
	cannot: {
		title: 'Jeg kan ikke',
		about: 'Aftalen er',
		reason: 'Vil du skrive hvorfor?',
		reasonHelp: 'Du behøver ikke. Kun dem, der arbejder med din familie, kan se det.',
		times: 'Kender du en tid, der passer bedre?',
		timesHelp: 'Du behøver ikke. Vi svarer dig, når vi har set på den.',
		suggestion: (n: number) => `Forslag ${n}`,
		more: 'Foreslå flere tider',
		date: 'Dato',
		time: 'Klokkeslæt',
		dateOf: (n: number) => `Dato i forslag ${n}`,
		timeOf: (n: number) => `Klokkeslæt i forslag ${n}`,
		send: 'Send',
		problem: 'Der er noget, vi ikke kan læse',
		closed: 'Aftalen kan ikke ændres mere.'
	},
	series: {
		title: 'Forløbet',
		step: (number: number, total: number) => `${number} af ${total}`,
		left: (many: number) => (many === 1 ? 'Der er 1 aftale tilbage.' : `Der er ${many} aftaler tilbage.`),
		over: 'Alle aftaler er holdt.',
		ends: (day: string) => `Den sidste er ${day}.`,
		show: 'Se alle datoer',
		states: { over: 'forbi', coming: '', cancelled: 'aflyst' },
		here: 'denne'
	},
	history: {
		title: 'Det er der sket',
		planned: 'Aftalen blev lavet.',
		changed: 'Aftalen blev ændret.',
		moved: (from: string, to: string) => `Flyttet fra ${from} til ${to}.`,
		place: (from: string, to: string) => `Stedet er ændret fra ${from} til ${to}.`,
		placeOnly: 'Stedet er ændret.',
		placeSet: (place: string) => `Stedet er nu ${place}.`,
		staff: (from: string, to: string) => `Nu kommer ${to} i stedet for ${from}.`,
		reason: (reason: string) => `Grund: ${reason}`,
		answered: (answer: string) => `Du svarede: ${answer}.`,
		noLonger: 'Svaret gælder ikke mere, fordi aftalen er ændret.',
		recordedBy: (name: string) => `${name} skrev det ned for dig.`
	},
	suggestions: {
		title: 'Dine forslag',
		open: 'Vi har ikke svaret endnu',
		accepted: 'Ja tak, aftalen er flyttet dertil',
		countered: (time: string) => `Vi foreslår i stedet ${time}`,
		declined: 'Den tid kan vi desværre ikke'
	}
};
export default da;
