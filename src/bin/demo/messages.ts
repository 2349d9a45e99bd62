import { randomUUID } from 'node:crypto';
import * as absences from '../../lib/absences/absences.server.ts';
import * as journal from '../../lib/journal/journal.server.ts';
import * as messages from '../../lib/messages/messages.server.ts';
import * as answerers from '../../lib/answerers/answerers.server.ts';
import type { Actor } from '../../lib/people/actor.ts';
import * as replies from '../../lib/replies/replies.server.ts';
import { today, travel, zone } from '../../lib/server/clock.ts';
import { letter } from './letter.ts';
import type { Cast } from './people.ts';

/** Who writes, how many days ago, when, and what; perhaps a colleague, with pictures, or to correct the line so far above. */
type Said = readonly [
	'parent' | 'staff',
	number,
	string,
	string,
	{ by?: Actor; files?: Uint8Array[]; corrects?: number }?
];

/** Short conversations over the last weeks; the newest lines of some are not read yet. */
export async function fillMessages(cast: Cast, start: Temporal.Instant): Promise<void> {
	const { actors, families } = cast;
	const [line, peter, fatima, , tomasz] = families.others;

	await converse(start, actors.parent1, actors.mentor1, families.first, sara(actors.coordinator, await letter()), 1);
	await converse(start, actors.parent2, actors.mentor1, families.first, kasper, 1);
	await converse(start, actors.parent3, actors.mentor2, families.second, maryam, 1);
	await converse(start, line!.parent, actors.mentor1, line!.familyId, lines, 2);
	await converse(start, peter!.parent, actors.mentor2, peter!.familyId, peters, 0);
	await converse(start, fatima!.parent, actors.coordinator, fatima!.familyId, fatimas, 0);
	await converse(start, tomasz!.parent, actors.mentor2, tomasz!.familyId, tomaszs, 1);
	await fillStaffTools(cast);
}

const unitsReplies = [
	'Tak for din besked. Jeg vender tilbage i morgen.',
	'Jeg ringer til dig i dag. Hvornår passer det dig?'
];

/** A colleague is away this week, and the coordinator answers; one conversation is written into its case. */
async function fillStaffTools({ actors, families }: Cast): Promise<void> {
	const { people } = await absences.page(actors.coordinator);
	const away = people.find(({ name }) => name === 'Amina Yusuf')!;
	const days = { firstOn: today(), lastOn: today().add({ days: 6 }) };
	await absences.add(actors.coordinator, { personId: away.id, standInId: actors.coordinator.id, ...days });
	const { id } = await messages.conversationOf(families.others[1]!.parent, families.others[1]!.familyId);
	await journal.mark(actors.mentor2, id, peters.length);
	await answerers.handOn(actors.mentor2, id, { personId: actors.coordinator.id, from: today() });
	for (const body of unitsReplies) await replies.add(actors.coordinator, body, 'unit');
	await replies.add(actors.mentor1, 'Jeg er på vej. Vi ses om lidt.', 'own');
}

/** Each line at its time by its author, who has read all before it; then everything but the last `unread` is read. */
async function converse(
	start: Temporal.Instant,
	parent: Actor,
	staff: Actor,
	familyId: string,
	said: readonly Said[],
	unread: number
): Promise<void> {
	const { id } = await messages.conversationOf(parent, familyId);
	const today = start.toZonedDateTimeISO(zone).toPlainDate();
	const sent: string[] = [];
	for (const [index, [side, days, time, body, { by = staff, files, corrects } = {}]] of said.entries()) {
		const author = side === 'parent' ? parent : by;
		const day = today.subtract({ days });
		travel(day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant());
		await messages.markRead(author, id, index);
		const correctsId = corrects ? sent[index - corrects] : null;
		sent.push((await messages.send(author, id, { body, clientKey: randomUUID(), correctsId, files })).id);
	}
	for (const reader of [parent, staff]) await messages.markRead(reader, id, said.length - unread);
	travel(null);
}

const sara = (coordinator: Actor, files: Uint8Array[]): Said[] => [
	['staff', 34, '10:15', 'Hej Sara. Jeg hedder Mette, og jeg er din mentor. Her kan du altid skrive til mig.'],
	['parent', 34, '12:40', 'Hej Mette. Tak. Det er rart at vide.'],
	['parent', 27, '20:11', 'Noah skal have madpakke med på tur i morgen. Hvad plejer man at give med?'],
	['staff', 27, '20:34', 'Rugbrød, lidt frugt og en flaske vand er fint. Skriv hans navn på flasken.'],
	['parent', 26, '16:05', 'Det gik godt. Han spiste det hele.'],
	['staff', 26, '16:20', 'Hvor er det dejligt. Godt gået.'],
	[
		'staff',
		15,
		'09:30',
		'Hej Sara. Mette har ferie i denne uge. Jeg svarer for hende. Venlig hilsen Birgit',
		{ by: coordinator }
	],
	['parent', 14, '11:02', 'Tak for det. Jeg venter, til hun er tilbage.'],
	['staff', 8, '08:45', 'Jeg er tilbage igen. Skal vi tale om praktikken, når vi ses?'],
	['parent', 8, '09:10', 'Ja. Jeg er lidt nervøs for den samtale.'],
	['staff', 8, '09:18', 'Det forstår jeg godt. Vi øver den sammen. Du er ikke alene om det.'],
	['parent', 2, '19:42', 'Jeg har fået et brev fra skolen. Jeg forstår ikke, hvad de vil have.', { files }],
	['staff', 2, '19:58', 'De vil vide, om Noah må komme med på lejrtur. Du skal svare ja eller nej på forældreintra.'],
	['parent', 1, '18:20', 'Nu har jeg svaret ja. Tak for hjælpen.'],
	['staff', 1, '18:41', 'Flot. Tag brevet med, så ser vi på pakkelisten sammen.']
];

const kasper: Said[] = [
	['staff', 30, '13:00', 'Hej Kasper. Du kan skrive til mig her, hvis du er i tvivl om noget før samvær.'],
	['parent', 29, '21:15', 'Okay. Må jeg tage et spil med?'],
	['staff', 28, '08:20', 'Ja, meget gerne. Noah er glad for kortspil.'],
	['parent', 9, '17:30', 'Tak for i dag. Det var hyggeligt.'],
	['staff', 9, '17:52', 'Det var det. Noah talte om jeres spil bagefter.'],
	['staff', 1, '14:05', 'Husk skiftetøj til næste gang. Vi vil gerne gå i skoven, hvis det bliver tørvejr.']
];

const maryam: Said[] = [
	['parent', 21, '07:50', 'Hej Jonas. Leila er syg i dag. Hvem skal jeg ringe til?'],
	[
		'staff',
		21,
		'08:02',
		'God bedring til Leila. Du skal ringe til skolen før kl. 8.30. Jeg kan hjælpe, hvis det er svært.'
	],
	['parent', 21, '08:25', 'Nu har jeg ringet. Det gik fint.'],
	['staff', 6, '15:10', 'Vil du have mig med til mødet på skolen?'],
	['parent', 5, '20:00', 'Ja tak. Jeg bliver så træt af alle de ord.'],
	['staff', 5, '20:06', 'Det er helt i orden at bede dem sige det enklere. Jeg er med.'],
	['staff', 4, '09:12', 'Mødet på skolen er torsdag kl. 14.'],
	['staff', 4, '09:20', 'Mødet på skolen er torsdag kl. 15. Jeg skrev forkert.', { corrects: 1 }],
	['parent', 1, '21:10', 'Er det rigtigt, at jeg skal have fodtøj med til Leila på mandag?']
];

const lines: Said[] = [
	['staff', 12, '11:00', 'Hej Line. Hvordan går det med de nye morgener?'],
	['parent', 11, '09:40', 'Bedre. Oscar står selv op, når vækkeuret ringer.'],
	['staff', 11, '10:05', 'Det er jo fantastisk.'],
	['parent', 1, '20:48', 'Kan vi rykke vores snak lidt senere? Jeg har fået en tid hos lægen.'],
	['parent', 1, '20:50', 'Det er torsdag.']
];

const peters: Said[] = [
	['parent', 18, '12:12', 'Hvor finder jeg ugeplanen for Alba?'],
	['staff', 18, '12:30', 'Den ligger på forældreintra under hendes klasse. Jeg viser dig det på tirsdag.'],
	['parent', 17, '18:03', 'Super. Tak.']
];

const fatimas: Said[] = [
	['staff', 10, '09:00', 'Hej Fatima. Vil du have en tolk med til netværksmødet?'],
	['parent', 10, '13:26', 'Ja tak. På arabisk.'],
	['staff', 10, '13:40', 'Det sørger jeg for.']
];

const tomaszs: Said[] = [
	['staff', 4, '16:00', 'Hej Tomasz. Tak for en god snak. Skal jeg skrive de tre ting ned, vi aftalte?'],
	['parent', 3, '21:30', 'Ja, det må du gerne. Så husker jeg det bedre.']
];
