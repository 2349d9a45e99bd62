const da = {
	link: 'Indlogning',
	title: (name: string) => `${name}s indlogning`.replace(/([sxz])s indlogning$/, '$1’ indlogning'),
	lead: 'Her inviterer du forælderen, og her lukker du, hvis en telefon er væk.',
	now: 'Lige nu',
	none: 'Har ikke logget ind endnu.',
	waiting: (by: string, until: string) => `${by} har inviteret. Invitationen gælder til ${until}.`,
	ready: 'Kan logge ind.',
	locked: 'Kan ikke logge ind. Der skal en ny invitation til.',
	closed: 'Adgangen er lukket af en administrator.',
	devices: (many: number) =>
		many === 0 ? 'Er ikke logget ind nu.' : many === 1 ? 'Er logget ind ét sted.' : `Er logget ind ${many} steder.`,
	passkeys: (many: number) => (many === 1 ? 'Har 1 adgangsnøgle.' : `Har ${many} adgangsnøgler.`),
	invite: 'Invitér',
	inviteAgain: 'Invitér igen',
	inviteHelp: 'Gør det, når I sidder sammen. Koden virker én gang og i 24 timer. En tidligere invitation stopper.',
	inviteReplaces: 'Når forælderen bruger den, virker den gamle adgangskode ikke mere.',
	made: 'Invitationen er klar',
	scan: 'Lad forælderen pege sin telefon på billedet.',
	qr: 'QR-kode, der åbner invitationen',
	orRead: 'Eller læs koden op. Den skrives på siden:',
	code: 'Kode',
	until: (when: string) => `Gælder til ${when}. Vi viser koden denne ene gang.`,
	revoke: 'Træk invitationen tilbage',
	end: 'Telefonen er væk',
	endHelp:
		'Forælderen bliver logget ud alle steder med det samme. Adgangskoden, adgangsnøglerne og kalenderen på telefonen virker heller ikke mere. Invitér igen bagefter.',
	endOpen: 'Vis, hvordan du lukker',
	endButton: 'Afslut alle indlogninger',
	freeze: 'En anden kan bruge indlogningen',
	freezeLink: 'Frys',
	freezeHelp:
		'Frys den, når du er i tvivl. Forælderen bliver logget ud alle steder med det samme, og ingen kan logge ind, før du eller en kollega inviterer igen.',
	freezeReason: 'Hvorfor fryser du?',
	freezeReasonHelp: 'Til dine kolleger. Forælderen kan se, at du har frosset, men ikke hvorfor.',
	freezeButton: 'Frys indlogningen',
	frozen: 'Indlogningen er frosset',
	frozenBy: (by: string, when: string) => `${by}, ${when}`,
	frozenWay: 'Ingen kan logge ind. Invitér igen, når du er sikker på, at det er forælderen selv.',
	inviteThaws: 'Så åbner indlogningen igen.',
	keys: 'Adgangsnøgler',
	keysOn: (many: number) =>
		many === 0 ? 'Forælderen har ingen.' : many === 1 ? 'Forælderen har 1.' : `Forælderen har ${many}.`,
	keysHelp:
		'Kan andre låse telefonen op, så kan de også bruge en adgangsnøgle. Slår du dem fra, bliver de slettet, og forælderen bliver logget ud.',
	keysStop: 'Slå adgangsnøgler fra',
	keysOff: (by: string, when: string) => `Slået fra af ${by}, ${when}. Forælderen bruger en adgangskode.`,
	keysAllow: 'Tillad adgangsnøgler igen',
	seen: 'Forælderen kan se, hvad du gør her.',
	done: {
		revoked: 'Invitationen er trukket tilbage.',
		ended: 'Alle indlogninger er afsluttet. Invitér igen, når I er sammen.',
		frozen: 'Indlogningen er frosset. Alle er logget ud.',
		keysStopped: 'Adgangsnøgler er slået fra.',
		keysAllowed: 'Forælderen kan lave adgangsnøgler igen.'
	}
};
export default da;
