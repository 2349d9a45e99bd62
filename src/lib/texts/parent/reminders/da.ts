const da = {
	title: 'Husk',
	intro: 'Her står det, du skal huske.',
	kinds: {
		school_meeting: 'Skolemøde',
		school_intra: 'Opgave fra skolen',
		bring: 'Tag med',
		other: 'Husk'
	},
	done: {
		asked: 'Tak. Dit ønske er sendt.',
		withdrawn: 'Dit ønske er trukket tilbage.',
		undone: 'Fluebenet er fjernet.'
	},
	ticked: (what: string) => `Godt. “${what}” er gjort.`,
	due: (day: string, time: string | null) => capital(time ? `${day} ${time}` : day),
	passed: {
		school_meeting: (day: string) => `Det var ${day}`,
		school_intra: (day: string) => `Fristen var ${day}`,
		bring: (day: string) => `Det var ${day}`,
		other: (day: string) => `Fristen var ${day}`
	},
	stillTime: 'Du kan stadig nå det, eller få hjælp.',
	changed: (moment: string) => `Ændret ${moment}`,
	open: 'Åbn siden',
	openIntra: (name: string) => `Åbn ${name}`,
	tick: 'Det er gjort',
	undo: 'Fortryd',
	together: 'Gør det sammen med mig',
	companion: 'Vil du have en med?',
	togetherHelp: 'Din mentor finder 15 minutter.',
	companionHelp: 'En fra huset kan gå med dig.',
	asked: {
		together: 'Du har bedt om at gøre det sammen.',
		companion: 'Du har bedt om at få en med.',
		help: 'Du har bedt om hjælp.'
	},
	handled: (name: string) => `${name || 'En medarbejder'} har set dit ønske og hjælper dig.`,
	company: {
		first: (name: string) => `Du har bedt om at få en med. Vi har spurgt ${name}.`,
		passed: (name: string) => `${name} kan ikke den dag. Nu spørger vi de andre i huset.`,
		comes: (names: string) => `${names} går med dig.`,
		see: 'Se aftalen'
	},
	takeBack: 'Træk ønsket tilbage',
	doneTitle: (n: number) => `Gjort (${n})`,
	doneAt: (moment: string) => `Gjort ${moment}`,
	olderTitle: (n: number) => `Ældre (${n})`,
	empty: 'Der er ikke noget, du skal huske lige nu.',
	emptyHelp: 'Når der er et møde på skolen eller en opgave, kan du se det her.',
	needHelp: 'Jeg har brug for hjælp',
	help: {
		title: 'Jeg har brug for hjælp',
		danger: 'Er der nogen i fare lige nu?',
		call112: 'Ring 112',
		whom: 'Hvem handler det om?',
		question: 'Hvad vil du have hjælp til?',
		topics: {
			talk: 'Jeg vil tale med min mentor',
			school: 'Jeg vil have hjælp til en opgave fra skolen',
			appointment: 'Jeg vil have hjælp til en aftale',
			other: 'Noget andet'
		},
		words: 'Vil du skrive lidt mere?',
		wordsHelp: 'Det behøver du ikke.',
		promise: (when: string) => `Du får svar senest ${when}.`,
		send: 'Send',
		sent: (when: string) => `Tak. Vi har fået det. Du får svar senest ${when}.`,
		withdrawn: 'Det er trukket tilbage.',
		mine: 'Det har du bedt om',
		askedAt: (moment: string) => `Sendt ${moment}`,
		waiting: 'Venter på svar',
		handled: (name: string) => `${name || 'En medarbejder'} har set det og hjælper dig.`,
		takeBack: 'Træk tilbage',
		closedTitle: 'Når huset er lukket',
		closed: (house: string) => `Så kan du ringe til ${house}.`,
		noPhone: 'Så får du svar, når huset åbner igen.',
		call: (phone: string) => `Ring ${phone}`,
		wishes: {
			together: (what: string) => `Gør det sammen med mig: ${what}`,
			companion: (what: string) => `En med til: ${what}`,
			help: 'Hjælp'
		}
	}
};

function capital(text: string): string {
	return text[0]!.toUpperCase() + text.slice(1);
}
export default da;
