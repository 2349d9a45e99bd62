/** How somebody is told: the same words for parents, and for staff on their behalf. */
const da = {
	title: 'Besked uden for appen',
	lead: 'Vælg, hvordan vi må give dig besked. Alt nyt står altid her i appen.',
	ways: 'Hvordan vil du have besked?',
	push: 'Besked på telefonen',
	pushHelp: 'Der står kun, at der er nyt. Intet om hvad eller hvem.',
	sms: 'Sms',
	smsHelp: 'Bruges, hvis telefonen ikke siger, at du har set beskeden.',
	smsMissing: 'Sig det til din kontaktperson, hvis du vil have sms.',
	smsTo: (phone: string) => `Til ${phone}. Svar STOP, når du vil slippe.`,
	smsStopped: 'Du har sagt stop til sms.',
	email: 'E-mail',
	emailTo: (address: string) => `Til ${address}.`,
	quiet: 'Stille timer',
	quietHelp: 'Her forstyrrer vi dig ikke. Har du en aftale tidligt, får du besked aftenen før.',
	from: 'Fra kl.',
	to: 'Til kl.',
	more: 'Flere valg',
	twoHours: 'Mind mig også om aftaler to timer før',
	detail: 'Vis dag og tid på telefonens skærm',
	detailHelp: 'Så kan andre se på din telefon, at du har en aftale.',
	save: 'Gem',
	pause: 'Hold en pause',
	pauseHelp: 'Du får ingen besked ud af appen. Det nye står her, når du kigger.',
	paused: (until: string) => `Du holder pause til ${until}.`,
	pauseDay: 'Til i morgen',
	pauseWeek: 'I en uge',
	pauseEnd: 'Stop pausen',
	try: 'Prøv nu',
	tryHelp: 'Så ser du, hvordan det virker.',
	tryOf: { push: 'Prøv på telefonen', sms: 'Prøv med sms', email: 'Prøv med e-mail' },
	phone: {
		on: 'Slå til på denne telefon',
		off: 'Slå fra på denne telefon',
		isOn: 'Denne telefon får besked.',
		ask: 'Når du trykker, spørger telefonen, om den må vise beskeder. Sig ja.',
		shared: 'Du har logget ind på en delt telefon. Derfor sender vi ikke besked til den.',
		needsHome:
			'På iPhone: Tryk på Del-knappen og vælg “Føj til hjemmeskærm”. Åbn så appen derfra, og kom tilbage hertil.',
		denied: 'Telefonen siger nej til beskeder. Det kan du ændre i telefonens indstillinger.',
		failed: 'Det lykkedes ikke. Prøv igen om lidt.',
		cannot: 'Denne telefon kan ikke vise beskeder. Brug sms eller e-mail.'
	},
	done: {
		saved: 'Dine valg er gemt.',
		paused: 'Du holder nu pause.',
		resumed: 'Pausen er slut.',
		tried: 'Vi sender nu en prøve. Den kommer om lidt.'
	}
};
export default da;
