import * as company from '../../lib/help/company.server.ts';
import * as help from '../../lib/help/help.server.ts';
import type { Actor } from '../../lib/people/actor.ts';
import type { Kind } from '../../lib/reminders/reminder.ts';
import * as reminders from '../../lib/reminders/reminders.server.ts';
import { travel, zone } from '../../lib/server/clock.ts';
import { Refusal } from '../../lib/server/errors.ts';
import type { Cast } from './people.ts';
import { fillPostings } from './postings.ts';

/** One reminder: due so many days from today, posted nine days before or two days ago. */
type Line = {
	/** Days from today; a whole day when `at` is left out. */
	due: number;
	at?: string;
	kind: Kind;
	what: string;
	bring?: string;
	link?: string;
	to: 'first' | 'second' | 'all';
	/** Who has ticked it off, a day before it was due. */
	ticked?: readonly Actor[];
};

const intra = 'https://www.eksempelskolen.example/foraeldreintra';

/** A year of school meetings, tasks and things to bring: ticked off, forgotten, withdrawn, and coming. */
export async function fillReminders(cast: Cast, start: Temporal.Instant): Promise<void> {
	const { mentor1, mentor2, coordinator, parent1, parent2, parent3 } = cast.actors;
	const everybody = [
		cast.families.first,
		cast.families.second,
		...cast.families.others.map(({ familyId }) => familyId)
	];
	const others = cast.families.others.map(({ parent }) => parent);
	const today = start.toZonedDateTimeISO(zone).toPlainDate();

	const post = async (line: Line): Promise<string> => {
		const date = today.add({ days: line.due });
		const dueAt = date.toZonedDateTime({ timeZone: zone, plainTime: line.at ?? '12:00' }).toInstant();
		const postedAt = earlier(dueAt.subtract({ hours: 24 * 9 }), start.subtract({ hours: 50 }));
		travel(postedAt);
		const id = await reminders.post(line.to === 'all' ? coordinator : line.to === 'first' ? mentor1 : mentor2, {
			...{ kind: line.kind, what: line.what, bring: line.bring ?? null, link: line.link ?? null },
			...{ dueAt, wholeDay: !line.at },
			familyIds: line.to === 'all' ? everybody : [cast.families[line.to]]
		});
		for (const [n, parent] of (line.ticked ?? []).entries()) {
			travel(earlier(dueAt.subtract({ hours: 20 - n }), start.subtract({ hours: 30 + n })));
			await reminders.tick(parent, id);
		}
		return id;
	};

	const past: Line[] = [
		{ due: -310, at: '17:00', kind: 'school_meeting', what: 'Forældremøde i 1. B', to: 'first', ticked: [parent1] },
		{
			due: -280,
			kind: 'school_intra',
			what: 'Svar på ugens brev',
			link: intra,
			to: 'first',
			ticked: [parent1, parent2]
		},
		{
			due: -240,
			kind: 'bring',
			what: 'Fastelavn',
			bring: 'Udklædning og en skiftetrøje',
			to: 'all',
			ticked: [parent1, parent3, ...others.slice(0, 6)]
		},
		{
			due: -200,
			at: '16:30',
			kind: 'school_meeting',
			what: 'Skole-hjem-samtale',
			bring: 'Elevplanen',
			to: 'second',
			ticked: [parent3]
		},
		{
			due: -150,
			kind: 'bring',
			what: 'Sommerfest i klassen',
			bring: 'En salat eller frugt',
			to: 'first',
			ticked: [parent1]
		},
		{
			due: -110,
			kind: 'school_intra',
			what: 'Skriv ferieplan ind',
			link: intra,
			to: 'all',
			ticked: [parent1, parent2, parent3, ...others.slice(1)]
		},
		{
			due: -60,
			kind: 'bring',
			what: 'Første skoledag',
			bring: 'Penalhus, hjemmesko og drikkedunk',
			to: 'all',
			ticked: [parent1, parent2, parent3, ...others]
		},
		{ due: -33, at: '19:00', kind: 'school_meeting', what: 'Møde om det nye skema', to: 'second' },
		{ due: -16, kind: 'school_intra', what: 'Svar om skolefoto', link: intra, to: 'first', ticked: [parent1] },
		{
			due: -6,
			kind: 'other',
			what: 'Aflever sundhedsskema',
			bring: 'Skemaet fra sundhedsplejersken',
			to: 'second',
			ticked: [parent3]
		}
	];
	const coming: Line[] = [
		{
			due: -1,
			kind: 'school_intra',
			what: 'Skift adgangskode på forældreintra',
			bring: 'Dit MitID',
			link: intra,
			to: 'first',
			ticked: [parent2]
		},
		{ due: 1, kind: 'bring', what: 'Tur i skoven', bring: 'Madpakke og regntøj', to: 'first' },
		{ due: 2, kind: 'bring', what: 'Svømning', bring: 'Badetøj og håndklæde', to: 'second' },
		{
			due: 12,
			at: '15:30',
			kind: 'school_meeting',
			what: 'Skole-hjem-samtale i 1. A',
			bring: 'Elevplanen',
			to: 'second'
		},
		{
			due: 20,
			at: '16:00',
			kind: 'other',
			what: 'Fællesspisning i Børnehuset',
			bring: 'Gerne en ret til bordet',
			to: 'all',
			ticked: [others[0]!, others[3]!, others[5]!]
		},
		{ due: 27, kind: 'school_intra', what: 'Tilmeld til juleklip', link: intra, to: 'first' }
	];
	for (const line of [...past, ...coming]) await post(line);

	const trip = await post({
		due: 4,
		kind: 'school_intra',
		what: 'Svar på lejrtur',
		bring: 'Svar ja eller nej, og skriv under',
		link: intra,
		to: 'all',
		ticked: others.slice(2, 7)
	});
	const meeting = await post({
		due: 6,
		at: '17:00',
		kind: 'school_meeting',
		what: 'Forældremøde i 2. B',
		bring: 'Kalenderen',
		to: 'first'
	});
	const mistake = await post({ due: 9, at: '18:00', kind: 'school_meeting', what: 'Klassefest i 2. B', to: 'first' });
	travel(start.subtract({ hours: 30 }));
	await reminders.withdraw(mentor1, mistake);

	// What waits for staff, and what somebody has taken on already.
	const yesterday = (time: string) =>
		today.subtract({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
	travel(yesterday('09:40'));
	await help.ask(parent3, { wish: 'together', reminderId: trip });
	const taken = await help.ask(parent1, { wish: 'companion', reminderId: meeting });
	travel(yesterday('11:05'));
	// Should the mentor be elsewhere at that time, it goes on to the others.
	await company.accompany(mentor1, taken).catch(async (error: Error) => {
		if (!(error instanceof Refusal)) throw error;
		await company.pass(mentor1, taken);
	});
	travel(yesterday('19:20'));
	await help.ask(parent2, {
		wish: 'help',
		topic: 'appointment',
		words: 'Jeg har fået nye vagter. Kan vi se på tiderne sammen?'
	});
	await help.ask(others[3]!, { wish: 'companion', reminderId: await postedMeeting(cast, start) });
	travel(null);
	await fillPostings(cast, start);
}

/** A meeting at another family's school. */
async function postedMeeting({ actors, families }: Cast, start: Temporal.Instant): Promise<string> {
	return reminders.post(actors.coordinator, {
		...{ kind: 'school_meeting', what: 'Forældremøde om trivsel', bring: null, link: null },
		...{ dueAt: start.toZonedDateTimeISO(zone).add({ days: 8 }).withPlainTime('19:00').toInstant(), wholeDay: false },
		familyIds: [families.others[3]!.familyId]
	});
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b);
