/** What stands on papers: a person's own data as a file, a conversation and a case for the municipality's files. */
const da = {
	own: {
		title: 'Mine oplysninger',
		made: (name: string, at: string) => `Hentet af ${name}, ${at}.`,
		lead: 'Her er alt, hvad Sammen om Familien har om dig, og som du må se. Det er kun dit eget.',
		keep: 'Gem filen et sikkert sted. Alle, der får filen, kan læse den.'
	},
	case: {
		title: 'Sagens papirer',
		fetched: (name: string, at: string) => `Hentet af ${name}, ${at}.`,
		number: (number: string) => `Sag ${number}`,
		whole: 'Hele sagen: det, begge forældre og huset har skrevet.',
		ofOne: (name: string) => `Kun det, som ${name} må se.`
	},
	talk: {
		title: (parent: string, family: string) => `Samtale med ${parent}, ${family}`,
		section: 'Beskeder',
		fetched: (unit: string, name: string, at: string) => `${unit}. Hentet af ${name}, ${at}.`
	},
	page: (number: number, many: number) => `Side ${number} af ${many}`,
	sign: (code: string) => `[tegn ${code}]`,
	sections: {
		profile: 'Dig selv',
		families: 'Din familie',
		members: 'Personer i sagen',
		appointments: 'Aftaler',
		messages: (who: string) => `Beskeder med ${who}`,
		reminders: 'Husk',
		help: 'Ønsker om hjælp',
		samvaer: 'Samvær',
		settings: 'Besked til dig',
		told: 'Hvad du har fået besked om',
		signIn: 'Din indlogning',
		looks: 'Hvem har set dine oplysninger',
		corrections: 'Hvad du har skrevet er forkert',
		wrongs: 'Hvad forældre har skrevet er forkert'
	},
	empty: 'Der er ikke noget her.',
	profile: {
		name: (name: string) => `Navn: ${name}`,
		phone: (phone: string) => `Telefon: ${phone}`,
		address: (address: string) => `Adresse: ${address}`,
		protected: 'Adressen er beskyttet.',
		email: (email: string) => `E-mail: ${email}`,
		language: (language: string) => `Sprog: ${language}`,
		reads: (language: string) => `Læser bedst: ${language}`,
		since: (day: string) => `Oprettet ${day}`
	},
	family: {
		child: (name: string) => `Barn: ${name}`,
		born: (day: string) => `født ${day}`,
		school: (school: string) => `skole: ${school}`,
		staff: (name: string, title: string) => `Medarbejder: ${name}${title && `, ${title}`}`,
		place: (name: string, address: string) => `Sted, du kender: ${name}${address && `, ${address}`}`,
		parts: { parent: 'Forælder', child: 'Barn', mentor: 'Mentor', samvaer_worker: 'Fast person ved samvær' }
	},
	appointment: {
		supported: 'Støttet samvær',
		supervised: 'Overvåget samvær',
		decision: (from: string, to: string) => `Afgørelsen gælder fra ${from} til ${to}.`,
		people: (names: string) => `Med: ${names}`,
		place: (place: string) => `Sted: ${place}`,
		directions: (words: string) => `Find vej: ${words}`,
		bring: (what: string) => `Tag med: ${what}`,
		planned: (at: string) => `Planlagt ${at}`,
		changed: (at: string, to: string) => `Ændret ${at} til ${to}`,
		reason: (words: string) => `Grund: ${words}`,
		cancelled: { house: 'Aflyst af huset', parent: 'Aflyst af forælderen', other: 'Aflyst' },
		answers: { coming: 'Jeg kommer', cannot: 'Jeg kan ikke', declines_support: 'Jeg ønsker ikke støtten' },
		answered: (name: string, answer: string, at: string) => `Svar${name && ` fra ${name}`}: ${answer}, ${at}`,
		before: 'Svaret er til en tidligere udgave.',
		recordedBy: (name: string) => `Skrevet af ${name}.`,
		suggested: (name: string, when: string) => `Forslag${name && ` fra ${name}`}: ${when}`,
		replies: { accepted: 'Sagt ja til.', countered: 'Svaret med et andet forslag.', declined: 'Sagt nej til.' },
		attended: (outcome: string, by: string, at: string) => `${outcome}. Skrevet af ${by}, ${at}`,
		words: (name: string, words: string, at: string) => `${name ? `${name}s ord` : 'Dine ord'}, ${at}: ${words}`,
		guest: (name: string, relation: string) => `Gæst: ${name}, ${relation}`,
		guestReplies: { yes: 'sagt ja til', no: 'sagt nej til', none: 'venter på svar' },
		removed: 'taget af listen'
	},
	message: {
		line: (number: number, at: string, name: string) => `${number}. ${at} – ${name}`,
		parent: 'forælder',
		corrects: (n: number) => `Rettelse til besked ${n}`,
		file: (name: string) => `Vedlagt: ${name}`
	},
	reminder: {
		kinds: { school_meeting: 'Skolemøde', school_intra: 'Skolens side', bring: 'Tag med', other: 'Husk' },
		title: (what: string, due: string) => `${what} – ${due}`,
		to: (name: string) => `Til ${name}`,
		bring: (what: string) => `Tag med: ${what}`,
		posted: (at: string) => `Sendt ${at}`,
		withdrawn: (at: string) => `Trukket tilbage ${at}`,
		done: (at: string) => `Krydset af ${at}`,
		undone: (at: string) => `Kryds taget væk ${at}`
	},
	help: {
		wishes: { together: 'Gør det sammen med mig', companion: 'En, der går med', help: 'Jeg har brug for hjælp' },
		topics: {
			talk: 'En at tale med',
			school: 'Skole eller institution',
			appointment: 'En aftale',
			other: 'Noget andet'
		},
		asked: (name: string, at: string) => `Bedt om${name && ` af ${name}`} ${at}`,
		withdrawn: (at: string) => `Taget tilbage ${at}`,
		handled: (name: string, at: string) => `Taget imod af ${name} ${at}`
	},
	samvaer: {
		with: (child: string) => `Samvær med ${child}`,
		every: (weeks: number, minutes: number) => `Hver ${weeks}. uge, ${minutes} minutter`,
		worker: (name: string) => `Fast person: ${name}`,
		workerFrom: (name: string, from: string, to: string) => `Fast person: ${name}, fra ${from}${to && ` til ${to}`}`,
		parents: (names: string) => `Forældre: ${names}`,
		place: (name: string) => `Sted: ${name}`,
		pause: (from: string, to: string) => `Pause fra ${from} til og med ${to}`,
		ended: (day: string) => `Afsluttet ${day}`
	},
	settings: {
		on: (push: string, sms: string, email: string) => `Besked på telefonen: ${push}. Sms: ${sms}. E-mail: ${email}.`,
		yes: 'ja',
		no: 'nej',
		quiet: (from: string, to: string) => `Stille fra kl. ${from} til kl. ${to}`,
		detail: (answer: string) => `Tiden står i beskeden: ${answer}`,
		twoHours: (answer: string) => `Besked to timer før: ${answer}`,
		paused: (until: string) => `Pause til ${until}`,
		phones: (many: number) => (many === 1 ? 'En telefon får besked.' : `${many} telefoner får besked.`),
		consent: (phone: string, day: string) => `Du har sagt ja til sms til ${phone} den ${day}.`,
		stopped: (at: string) => `Du har sagt nej igen ${at}.`,
		agreed: (day: string) => `Aftalt med huset den ${day}.`
	},
	told: {
		states: {
			pending: 'venter',
			sent: 'sendt',
			reached: 'kommet frem',
			failed: 'kom ikke frem',
			dropped: 'ikke sendt',
			late: 'for sent',
			kept: 'kun i appen'
		},
		channels: { push: 'telefon', sms: 'sms', email: 'e-mail' },
		line: (channel: string, at: string) => `${channel}: ${at}`,
		seen: (at: string) => `Set ${at}`
	},
	signIn: {
		here: (what: string) => `Logget ind: ${what}`,
		from: (since: string, seen: string) => `Siden ${since}, sidst brugt ${seen}`,
		passkey: (name: string) => `Adgangsnøgle: ${name}`,
		made: (at: string) => `Lavet ${at}`,
		feed: 'Kalender på telefonen',
		unknown: 'en telefon eller computer'
	},
	correction: {
		kinds: {
			contact: 'Navn, adresse eller telefon',
			child: 'Noget om barnet',
			appointment: 'En aftale',
			attendance: 'Hvad der er skrevet om en aftale',
			other: 'Noget andet'
		},
		outcomes: { corrected: 'Rettet', kept: 'Ikke rettet' },
		asked: (kind: string, at: string) => `${kind} – ${at}`,
		answer: (outcome: string, words: string, name: string, at: string) => `${outcome}: ${words} (${name}, ${at})`,
		waiting: 'Venter på svar.'
	}
};
export default da;
