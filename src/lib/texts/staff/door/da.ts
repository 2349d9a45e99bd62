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
	seen: 'Forælderen kan se, hvad du gør her.',
	done: {
		revoked: 'Invitationen er trukket tilbage.',
		ended: 'Alle indlogninger er afsluttet. Invitér igen, når I er sammen.'
	}
};
export default da;
