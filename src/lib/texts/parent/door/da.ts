const da = {
	title: 'Din indlogning',
	lead: 'Se, hvor du er logget ind. Kender du det ikke, så afslut det.',
	where: 'Her er du logget ind',
	on: (browser: string | null, system: string | null) =>
		browser && system ? `${browser} på ${system}` : (browser ?? system ?? 'En telefon eller pc'),
	isThis: 'Den her bruger du nu',
	since: (when: string) => `Logget ind ${when}`,
	locks: 'Appen låser sig selv her',
	seen: (when: string) => `Sidst brugt ${when}`,
	end: 'Afslut',
	endOthers: 'Afslut alle de andre',
	passkeys: {
		title: 'Adgangsnøgler',
		lead: 'Så logger du ind med din finger, dit ansigt eller telefonens pinkode.',
		warn: 'Kan andre låse din telefon op, så kan de også logge ind. Lav kun en nøgle på din egen telefon.',
		add: 'Lav en adgangsnøgle',
		made: (when: string) => `Lavet ${when}`,
		used: (when: string) => `Sidst brugt ${when}`,
		remove: 'Fjern',
		failed: 'Det gik ikke. Prøv igen.',
		off: 'Dit hus har slået adgangsnøgler fra for dig. Spørg din mentor, hvis du vil vide hvorfor.'
	},
	password: {
		title: 'Skift adgangskode',
		lead: 'De andre steder, du er logget ind, bliver du logget ud.',
		label: 'Ny adgangskode',
		help: 'Mindst 8 tegn. Gerne tre ord efter hinanden.',
		button: 'Gem',
		problem: 'Der mangler noget'
	},
	confirm: {
		title: 'Er det dig?',
		lead: 'Vis det igen, før du går videre. Så kan andre ikke ændre noget på din telefon.',
		password: 'Adgangskode',
		button: 'Videre',
		passkey: 'Brug adgangsnøgle',
		provider: (name: string) => `Brug ${name}`,
		failed: 'Det gik ikke. Prøv igen.',
		problem: 'Der mangler noget',
		back: 'Tilbage',
		neither: 'Du har ingen adgangskode. Brug din adgangsnøgle, eller ring til dit hus.'
	},
	news: {
		title: 'Det er der sket',
		you: 'Dig',
		someone: 'En medarbejder',
		help: 'Var det ikke dig? Ring til dit hus.',
		what: {
			parent_invited: 'Du blev inviteret',
			invitation_revoked: 'En invitation blev trukket tilbage',
			invitation_used: 'Invitationen blev brugt',
			ways_in_ended: 'Alle indlogninger blev afsluttet',
			sign_in_given: 'Der blev lavet en ny adgangskode',
			sign_in_ended: 'En indlogning blev afsluttet',
			sign_ins_ended: 'De andre indlogninger blev afsluttet',
			passkey_added: 'En adgangsnøgle kom til',
			passkey_removed: 'En adgangsnøgle blev fjernet',
			second_step_set: 'Kode fra app blev slået til',
			second_step_removed: 'Kode fra app blev slået fra',
			recovery_code_used: 'En nødkode blev brugt',
			password_changed: 'Adgangskoden blev skiftet',
			account_frozen: 'Indlogningen blev frosset',
			account_thawed: 'Indlogningen blev åbnet igen',
			passkeys_stopped: 'Adgangsnøgler blev slået fra',
			passkeys_allowed: 'Adgangsnøgler blev tilladt igen',
			identity_code_given: 'Der blev lavet en kode til kommunens login',
			identity_tied: 'Kommunens login blev forbundet med dig',
			identity_untied: 'Kommunens login blev fjernet',
			app_lock_set: 'Låsen på appen blev valgt',
			app_lock_removed: 'Låsen på appen blev slået fra',
			app_lock_refused: 'Pinkoden var forkert fem gange. Telefonen blev logget ud'
		}
	},
	done: {
		passwordChanged: 'Adgangskoden er skiftet.',
		passkeyAdded: 'Adgangsnøglen er klar.',
		passkeyRemoved: 'Adgangsnøglen er fjernet.',
		ended: 'Indlogningen er afsluttet.',
		others: 'De andre indlogninger er afsluttet.'
	}
};
export default da;
