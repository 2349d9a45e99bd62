const da = {
	title: 'Din indlogning',
	lead: 'Se, hvor du er logget ind. Kender du det ikke, så afslut det.',
	where: 'Her er du logget ind',
	on: (browser: string | null, system: string | null) =>
		browser && system ? `${browser} på ${system}` : (browser ?? system ?? 'En telefon eller pc'),
	isThis: 'Den her bruger du nu',
	since: (when: string) => `Logget ind ${when}`,
	seen: (when: string) => `Sidst brugt ${when}`,
	end: 'Afslut',
	endOthers: 'Afslut alle de andre',
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
			password_changed: 'Adgangskoden blev skiftet'
		}
	},
	done: { ended: 'Indlogningen er afsluttet.', others: 'De andre indlogninger er afsluttet.' }
};
export default da;
