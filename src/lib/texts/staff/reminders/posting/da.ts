const da = {
	note: 'Lidt mere at vide',
	noteHelp: 'Kan stå tomt. Hold det kort: to eller tre sætninger.',
	ease: {
		title: 'Læsbarhed',
		figure: (lix: number) => `LIX ${lix}`,
		levels: { short: 'Kort og klart', easy: 'Let at læse', fair: 'Lidt svær at læse', hard: 'Svær at læse' },
		hints: {
			sentences: 'Kortere sætninger gør det lettere at læse.',
			words: 'Kortere ord gør det lettere at læse.'
		}
	},
	remind: {
		legend: 'Hvornår skal den minde om det?',
		usual: 'Som vi plejer',
		usualHelp: 'Skolemøde: tre dage før og dagen før. Noget at tage med: aftenen før. Andet: dagen før.',
		own: 'Vælg selv',
		times: {
			week: 'En uge før',
			threeDays: 'Tre dage før',
			dayBefore: 'Dagen før',
			evening: 'Aftenen før',
			twoHours: 'To timer før'
		},
		ownHelp: 'Uden flueben får forældrene kun besked, når den er ny.'
	},
	translations: {
		title: 'På andre sprog',
		help: 'Forældre, der læser sproget, ser din oversættelse øverst og den danske tekst under.',
		read: (names: string) => `Dine forældre læser også: ${names}.`,
		language: 'Sprog',
		choose: 'Vælg sprog',
		text: 'Overskrift',
		bring: 'Ting at tage med',
		note: 'Mere at vide'
	},
	target: {
		families: 'Familier, jeg vælger',
		class: 'En klasse',
		unit: 'Alle familier',
		classLegend: 'Klasse',
		chooseClass: 'Vælg en klasse',
		classOption: (name: string, families: number) =>
			`${name} (${families === 1 ? '1 familie' : `${families} familier`})`,
		noClasses: 'Ingen af børnene har en klasse endnu. Skriv den på familiens side.',
		unitLegend: 'Hvor',
		unitOption: (name: string, families: number) =>
			`${name} (${families === 1 ? '1 familie' : `${families} familier`})`,
		look: 'Du ser modtagerne, før noget bliver sendt.'
	},
	later: {
		legend: 'Hvornår skal forældrene se den?',
		now: 'Med det samme',
		later: 'Senere',
		day: 'Dag, den sendes',
		time: 'Kl.',
		help: 'Indtil da kan kun I se den.'
	},
	templates: {
		title: 'Skabeloner',
		use: 'Begynd med en skabelon',
		all: 'Alle skabeloner',
		lead: 'Tekster, I bruger tit. Alle i huset kan bruge dem.',
		leadOwn: 'Koordinatorer og ledere kan ændre dem.',
		new: 'Ny skabelon',
		edit: 'Ret skabelon',
		take: 'Brug den',
		builtIn: 'Fulgte med',
		madeBy: (name: string) => `Lavet af ${name}`,
		empty: 'Der er ingen skabeloner.',
		retire: 'Fjern',
		retireQuestion: 'Skal skabelonen fjernes? Det, der er sendt, bliver stående.',
		retireYes: 'Ja, fjern den',
		unit: 'Hus',
		done: {
			added: 'Skabelonen er gemt.',
			changed: 'Skabelonen er ændret.',
			retired: 'Skabelonen er fjernet.'
		}
	},
	preview: {
		button: 'Se modtagerne',
		title: 'Se den igennem',
		lead: 'Der er ikke sendt noget endnu.',
		leadLater: (when: string) => `Den bliver sendt ${when}. Du kan ændre den indtil da.`,
		sees: 'Sådan ser forældrene den',
		readers: (language: string, readers: number) =>
			`${language} · ${readers === 1 ? '1 forælder' : `${readers} forældre`}`,
		missing: (names: string) => `Der mangler en oversættelse til ${names}. De forældre ser den danske tekst.`,
		original: 'På dansk',
		receivers: 'Hvem får den',
		count: (parents: number, families: number) =>
			`${parents === 1 ? '1 forælder' : `${parents} forældre`} i ${families === 1 ? '1 familie' : `${families} familier`}`,
		unreachable: (parents: number) =>
			parents === 1
				? 'Én forælder kan kun se den i appen. Sig det også på en anden måde.'
				: `${parents} forældre kan kun se den i appen. Sig det også på en anden måde.`,
		appOnly: 'Kun i appen',
		ways: { push: 'telefon', sms: 'sms', email: 'e-mail' },
		reads: (language: string) => `læser ${language}`,
		times: 'Minder om det',
		onlyNew: 'kun når den er ny',
		send: (parents: number) => (parents === 1 ? 'Send til 1 forælder' : `Send til ${parents} forældre`),
		plan: 'Gem til senere',
		change: 'Ret den',
		children: (names: string) => `Børn: ${names}`
	},
	planned: {
		title: 'Planlagt',
		tag: 'Planlagt',
		when: 'Sendes',
		by: 'Lavet af',
		fact: (when: string) => `Planlagt til ${when}. Forældrene kan ikke se den endnu.`,
		whom: 'Hvem får den, som det ser ud nu',
		now: 'Send den nu',
		off: 'Afbestil',
		offQuestion: 'Skal den afbestilles? Forældrene har ikke set den.',
		offYes: 'Ja, afbestil den',
		offTag: 'Afbestilt',
		offAt: (when: string, name: string) => `Afbestilt ${when} af ${name}. Forældrene har ikke set den.`,
		refusedTag: 'Ikke sendt',
		refused: {
			notAllowed: 'Den blev ikke sendt, fordi den, der planlagde den, ikke længere følger familier her.',
			notYours: 'Den blev ikke sendt, fordi en af familierne ikke længere følges af den, der planlagde den.',
			past: 'Den blev ikke sendt, fordi tidspunktet var gået.',
			protectedAddress:
				'Beskyttet adresse: Den blev ikke sendt, fordi den ser ud til at fortælle en forælder, hvor den anden forælder eller barnet er. Skriv det uden.',
			noReceivers: 'Den blev ikke sendt, fordi ingen forælder kunne få den.'
		} as Record<string, string>,
		task: 'En planlagt påmindelse blev ikke sendt',
		see: 'Se den'
	},
	receipt: {
		title: 'Hvem har fået den',
		states: {
			done: 'Gjort',
			seen: 'Set',
			reached: 'Nået',
			unreached: 'Ikke nået',
			unknown: 'Ukendt',
			waiting: 'På vej'
		},
		help: 'Set: forælderen har været i appen efter beskeden. Nået: telefonen har vist den. Ukendt: sendt, men ingen kvittering.'
	},
	person: {
		title: (name: string) => `Om ${name}`,
		child: 'Skole og klasse',
		childLink: 'Skole og klasse',
		childHelp: 'Så kan I sende en påmindelse til hele klassen.',
		school: 'Skole',
		class: 'Klasse',
		classHelp: 'For eksempel 2. B',
		parentLink: 'Læser helst',
		parent: 'Læser helst',
		parentHelp: 'Påmindelser vises på sproget, når nogen har skrevet dem. Den danske tekst står altid under.',
		asApp: 'Som i appen',
		classOf: (name: string, school: string | null) => (school ? `${name}, ${school}` : name),
		saved: 'Det er gemt.'
	},
	again: 'Brug igen'
};
export default da;
