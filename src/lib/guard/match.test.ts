import { expect, test } from 'vitest';
import { broken, type Secret } from './match.ts';

// The protected parent's, as the house has written it down.
const secrets: Secret[] = [
	{ sort: 'address', words: 'Skjult Allé 12, 2. th., 4792 Askeby' },
	{ sort: 'address', words: 'Engskolen, Æblegårdsvej 7' },
	{ sort: 'institution', words: 'Børnehaven Regnbuen' },
	{ sort: 'institution', words: 'Skolen' },
	{ sort: 'phone', words: '+45 20 00 00 01' }
];
const own: Secret[] = [
	{ sort: 'address', words: 'Havnegade 4, 2. th., 4700 Næstved' },
	{ sort: 'phone', words: '20 00 00 02' }
];

/** Thirty ways to tell where the other parent is. */
const variants = [
	'Noah bor på Skjult Allé 12.',
	'Du kan hente ham på skjult alle 12',
	'SKJULT ALLÉ 12',
	'Adressen er Skjult  Allé12.',
	'Kør til Skjultallé nr. 12',
	'De er flyttet til Skjult-Alle 12 B.',
	'Han skal hjem til Skjult Allés ende.',
	'Det er lige ved Skjult Alléen.',
	'S k j u l t  A l l é, lige ved parken',
	'Bussen holder på Skjult\nAllé',
	'Vi mødes ved Skjult All. 12',
	'Det er Skjult 12.',
	'Hun bor Skjuld Alle 12',
	'nummer tolv på Skjult Allé',
	'Skjult\u00a0All\u00e9\u00a012',
	'Sk\u200bjult Al\u00adlé 12',
	'Skjult Alle\u0301 12',
	'Ｓｋｊｕｌｔ Ａｌｌé １２',
	'De bor i 4792 Askeby nu.',
	'Postnummeret er 4792.',
	'Det er 4792askeby',
	'Ring til hende på 20 00 00 01.',
	'Nummeret er 20000001',
	'Skriv til +45 2000 0001',
	'Det er 0045-20.00.00.01',
	'Tlf. (20) 00 00-01',
	'Du kan se ham på Engskolen.',
	'Engskolens gård er åben.',
	'Skolen ligger på Aeblegaardsvej',
	'Kom til æblegårdsv. 7 kl. 14',
	'Han går i Regnbuen, altså børnehaven regnbuen.',
	'Æblegårds vej 7 er rigtigt'
];

test('R-07: of thirty ways to tell the protected address, at most one gets through', () => {
	const missed = variants.filter((text) => !broken(text, secrets, own));
	expect(variants.length).toBeGreaterThanOrEqual(30);
	expect(missed).toEqual([]);
});

test('what the reader knows anyhow is no secret', () => {
	expect(broken('Du bor på Havnegade 4, ikke?', [...secrets, own[0]!], own)).toBeNull();
	expect(broken('Vi ses på Havnegade 4', [{ sort: 'address', words: 'Havnegade 14' }], own)).toBeNull();
	expect(broken('Vi ses på Havnegade 14', [{ sort: 'address', words: 'Havnegade 14' }], own)).toBe('address');
	expect(broken('Dit nummer er 20 00 00 02', secrets, own)).toBeNull();
});

test('roads that are everyday words count with their number only', () => {
	const torvet: Secret[] = [{ sort: 'address', words: 'Torvet 3' }];
	expect(broken('Vi mødes på torvet kl. 3.', torvet)).toBeNull();
	expect(broken('Det er Torvet 3.', torvet)).toBe('address');
	expect(broken('Det er torvet nr. 3', torvet)).toBe('address');
	expect(broken('Det er Torvet 31.', torvet)).toBeNull();
});

/** What one writes every day, in words and numbers that come near. */
const daily =
	`Hej Kasper. Du kan skrive til mig her.|Ja, meget gerne. Noah er glad for kortspil.|Husk skiftetøj til næste gang.
Vi vil gerne gå i skoven, hvis det bliver tørvejr.|Det var hyggeligt i dag.|Noah talte om jeres spil bagefter.|Kan du komme ti minutter før?
Vi mødes i Det gule rum.|Gå ind ad den blå dør.|Rummet er til højre.|Der er elevator til første sal.|Ring til huset på 70 00 00 00.
Vagten har telefon 70 20 00 00.|Ring 112, hvis nogen er i fare.|Det koster 25 kr. at komme ind.|Regningen er på 4792 kr.|Du får 2.500 kr. tilbage.
Afgørelsen gælder til den 12. december 2026.|Mødet er den 12.12. kl. 12.|Der er 12 børn i klassen.|Vi har lavet 12 boller.|Han er 8 år nu.
Brevet er skjult under avisen.|Spillet hedder Skjult skat.|Han gemte sig i alle 12 skabe.|Alle 12 kom til tiden.|Vi skal alle sammen være der.
Alle er velkomne.|Skolen har lukket på mandag.|Han havde en god dag i skolen.|I skolen spiser de kl. 11.30.|Skolens hjemmeside er nede.
Børnehaven har lukkedag.|Vi tegnede en regnbue.|Der var en flot regnbue over havet.|Regnbuefisken er hans yndlingsbog.|De sang om regnbuen.
Æblerne er fra haven.|Vi plukkede æbler i en gård.|Tag æblekage med.|Vejen er glat, så kør forsigtigt.|Det er en lang vej hjem.
Jeg er på vej.|Bussen var 7 minutter forsinket.|Linje 7 kører hvert kvarter.|Tog 4712 er aflyst.|Vi går en tur på engen.|Engen er våd endnu.
Parken åbner kl. 7.|Vi tager ud i parken.|Legepladsen ligger ved biblioteket.|Vi ses på biblioteket.|Vi ses på Torvet 1.|Tag madpakke med.
Har du spist?|God weekend.|Tak for i dag.|Hvordan går det?|Det forstår jeg godt.|Vi øver den sammen.|Du er ikke alene om det.|Skal jeg ringe til dig?
Må jeg tage et spil med?|Jeg kommer lidt senere.|Vi har flyttet mødet til torsdag.|Det passer fint.|Jeg har ferie i uge 42.|Uge 12 er optaget.
Vi har 20 minutter.|Der er 20 000 indbyggere i byen.|Koden er 2000.|Billetten har nummer 0001.|Sagen har nummer 2026-000123.|Dit journalnummer er 20-001.
Der kom 2 breve og 1 pakke.|Vi læste 20 sider.|Side 20, opgave 1.|Lektien er side 12 til 14.|Han scorede 4 mål.|Kampen endte 7-9.
Det er synd for ham.|Jeg er stolt af dig.|Du gør det godt.|Skal vi tage en snak?|Ja tak, på arabisk.|Tolken kommer kl. 9.|Mødet varer en time.
Du må gerne tage en ven med.|Svømmehallen har åbent til kl. 20.|Husk badetøj.|Vi skal på museum.|Vi bager pizza.|Han vil gerne lege udenfor.
Han faldt og slog knæet, men han er glad igen.|Lægen siger, det går over.|Tandlægen er den 7.|Han har feber i dag.|God bedring.
Vil du have mig med til mødet?|Lejrturen er i uge 50.|Svar senest fredag.|Skovhytten ligger langt ude.|Vi tager af sted kl. 8.30.
Kan du læse brevet op?|Jeg har skrevet det ned.|Det står på forældreintra.|Jeg viser dig det på tirsdag.|Super. Tak.|Det er i orden.
Du bor jo tæt på Havnegade.|Havnegade 4 er din egen adresse.|Er dit nummer stadig 20 00 00 02?|Du bor i 4700 Næstved.|Vi ses i Næstved.
Der er postkasse ved døren.|Postnummeret på brevet var forkert.|Alléen er lang.|En allé er en vej med træer.|Kender du sangen om Skjulte toner?
Det skjulte billede var en kat.|Vi legede skjul i 12 minutter.|Skjul 12 æg i haven.|Aske by i en bog er sjov.|Asken er varm.|Vi byggede en by af klodser.`
		.split(/[|\n]/)
		.filter(Boolean);
const days = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const normal = [
	...daily,
	...days.flatMap((day, n) => [
		`Vi ses ${day} kl. ${n + 7}.30 i Det blå rum.`,
		`Samvær ${day} den ${n + 10}. december kl. 1${n}.00–1${n + 1}.15.`,
		`Du kan nå mig ${day} på 70 00 00 1${n}, lokal ${n + 12}.`,
		`${day} er der ${n + 12} børn og ${n + 2} voksne med på turen.`,
		`Skolen har lukket ${day}, så Noah kommer til os kl. 7.`,
		`Hej. Jeg ringer ${day} efter kl. 1${n}. Hilsen Mette`,
		`Vi har rykket ${day} en time, så det nu er kl. 1${n}.45. Sig til, hvis det ikke passer.`,
		`Husk gummistøvler ${day}. Vi går ad vejen ned til vandet og er hjemme kl. 14.`
	]),
	...Array.from(
		{ length: 24 },
		(_, n) => `Lektier: side ${n + 4}, opgave ${n + 1} til ${n + 12}. Afleveres den ${n + 1}.`
	)
];

test('R-07: two hundred everyday texts are never stopped', () => {
	expect(new Set(normal).size).toBeGreaterThanOrEqual(200);
	expect(normal.filter((text) => broken(text, secrets, own))).toEqual([]);
});
