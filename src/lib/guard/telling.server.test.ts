import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Plan } from '../appointments/plan.ts';
import * as suggestions from '../appointments/suggestions.server.ts';
import type { Actor } from '../people/actor.ts';
import * as guests from '../guests/guests.server.ts';
import * as places from '../places/places.server.ts';
import { postPlanned } from '../reminders/planned.server.ts';
import * as posting from '../reminders/posting.server.ts';
import type { Given } from '../reminders/reminder.ts';
import * as reminders from '../reminders/reminders.server.ts';
import * as series from '../series/series.server.ts';
import * as guard from './guard.server.ts';
import * as seriesChange from '../series/change.server.ts';
import { now, travel } from '../server/clock.ts';
import { openWorkerSql, type WorkerSql } from '../server/worker-sql.ts';

let worker: WorkerSql;
beforeAll(() => {
	worker = openWorkerSql(process.env.WORKER_DATABASE_URL_FOR_TESTS!, 2);
});
afterAll(() => worker.end());
afterEach(() => travel(null));

const stopped = { name: 'Refusal', code: 'protectedAddressOf', about: 'Familie 1' };
const telling = 'Kør til Skjult Alle 12.';
const inHours = (hours: number) => now().add({ hours });

/** Two parents of one child, of whom one has an address that the other does not know. */
async function begin() {
	const family = await makeFamily();
	await owner`insert into contacts (person_id, phone, address) values (${family.parent.id}, '20 30 40 50', 'Skjult Allé 12'),
		(${family.otherParent.id}, '20 30 40 51', 'Havnegade 4')`;
	const alone = () => owner`update family_people set ends_on = '2021-01-01' where person_id = ${family.otherParent.id}`;
	const back = () => owner`update family_people set ends_on = null where person_id = ${family.otherParent.id}`;
	const near = async () => {
		const rows =
			await owner`select data::text from events where kind = 'address_stopped' and unit_id = ${family.unitId}`;
		expect(JSON.stringify(rows)).not.toMatch(/Skjult|2030/);
		return rows.length;
	};
	const plan = (more: Partial<Plan> = {}): Plan => ({
		...{
			familyId: family.familyId,
			kind: 'network_meeting',
			startsAt: inHours(72),
			endsAt: inHours(73),
			placeId: null
		},
		...{ staffIds: [family.mentor.id], parentIds: [family.parent.id, family.otherParent.id], childIds: [] },
		...{ bring: null, details: {} },
		...more
	});
	const toAll = { unitId: family.unitId, aim: { kind: 'unit' } } as const;
	const content = (more: Partial<Given> = {}): Given => ({
		...{ kind: 'bring', what: 'Tur i skoven', bring: 'Regntøj', link: null, wholeDay: false, dueAt: inHours(72) },
		...more
	});
	const post = (more: Partial<Given>, postAt: Temporal.Instant | null = null) =>
		posting.post(family.coordinator, { content: content(more), target: toAll, key: randomUUID(), postAt });
	return { ...family, alone, back, near, plan, content, post };
}

test('a reminder is posted to nobody when one of its parents would read where another is', async () => {
	const { post, near, alone, parent, otherParent, coordinator, content, unitId } = await begin();
	const told: Partial<Given>[] = [
		{ what: telling },
		{ bring: 'Ring 20304050' },
		{ note: 'Vi mødes på Hemmelig Vej 7' },
		{ link: 'https://kort.example/?q=skjult+alle+12' },
		{ translations: { ar: { what: 'x', bring: telling } } }
	];
	for (const one of told) await expect(post(one)).rejects.toMatchObject(stopped);
	await expect(post(told[0]!, inHours(24))).rejects.toMatchObject(stopped);
	expect(await near()).toBe(6);
	expect(await owner`select 1 from reminders where unit_id = ${unitId}`).toEqual([]);
	const id = await post({ note: 'Vi mødes på Torvet kl. 12.', bring: '12 skjulte æg' });
	await expect(reminders.edit(coordinator, id, content({ note: telling }))).rejects.toMatchObject(stopped);
	expect(await reminders.due(otherParent)).toMatchObject([{ id, note: 'Vi mødes på Torvet kl. 12.' }]);
	expect(await near()).toBe(7);
	await alone();
	await post({ what: telling });
	expect(await reminders.due(parent)).toHaveLength(2);
});

test('a planned one is looked through again when it goes out, and becomes a task', async () => {
	const { post, near, alone, back, parent, coordinator, content } = await begin();
	await alone();
	const [one, two] = [await post({ note: telling }, inHours(24)), await post({}, inHours(24))];
	await back();
	await expect(posting.postNow(coordinator, one)).rejects.toMatchObject(stopped);
	travel(inHours(25));
	await postPlanned(worker);
	expect((await reminders.due(parent)).map(({ id }) => id)).toEqual([two]);
	expect(await reminders.planned(coordinator, true)).toMatchObject([{ id: one, refusal: 'protectedAddress' }]);
	expect(await near()).toBe(2);
	await expect(reminders.edit(coordinator, one, content({ note: telling }))).rejects.toMatchObject(stopped);
	await reminders.edit(coordinator, one, content({ note: 'Spørg os.' }));
	expect(await reminders.due(parent)).toHaveLength(2);
});

/** The author asks for what was stopped last, and a second person lets it through. */
async function released(author: Actor, second: Actor, allowed = true) {
	await guard.askForText(author, 'Forælderen kender stedet.');
	const [one] = (await guard.texts(author)).asked;
	expect((await guard.waiting(author)).map(({ id }) => id)).not.toContain(one!.id);
	await expect(guard.decide(author, one!.id, allowed)).rejects.toMatchObject({ name: 'NotFound' });
	await guard.decide(second, one!.id, allowed);
	return one!;
}

test('R-07: a second person releases exactly one reminder to exactly those parents, also a planned one', async () => {
	const { post, near, otherParent, coordinator, leader, content } = await begin();
	await expect(guard.askForText(coordinator, 'x')).rejects.toMatchObject({ name: 'NotFound' });
	await expect(post({ note: telling })).rejects.toMatchObject(stopped);
	expect((await guard.texts(coordinator)).last).toMatchObject({ body: telling, parents: 'Bo' });
	expect((await guard.texts(leader)).last).toBeNull();
	await released(coordinator, leader, false);
	await expect(post({ note: telling })).rejects.toMatchObject(stopped);
	const one = await released(coordinator, leader);
	expect(one).toMatchObject({ body: telling, parentName: 'Bo' });
	// Other words, and somebody else's hand, are not released.
	await expect(post({ note: `${telling} Ring på.` })).rejects.toMatchObject(stopped);
	const asLeader = {
		content: content({ note: telling }),
		target: { unitId: coordinator.unitId, aim: { kind: 'unit' } }
	} as const;
	await expect(posting.post(leader, { ...asLeader, key: randomUUID() })).rejects.toMatchObject(stopped);
	const id = await post({ note: telling });
	expect(await reminders.due(otherParent)).toMatchObject([{ id, note: telling }]);
	// Used up; but what it was used for may be saved again with the same words.
	await expect(post({ note: telling })).rejects.toMatchObject(stopped);
	await reminders.edit(coordinator, id, content({ note: telling, dueAt: inHours(90) }));
	await expect(
		reminders.edit(coordinator, id, content({ note: telling, bring: `${telling} Nu.` }))
	).rejects.toMatchObject(stopped);
	expect(await near()).toBe(6);

	await expect(post({ note: telling, what: 'Senere' }, inHours(24))).rejects.toMatchObject(stopped);
	await released(coordinator, leader);
	const later = await post({ note: telling, what: 'Senere' }, inHours(24));
	travel(inHours(25));
	await postPlanned(worker);
	expect((await reminders.due(otherParent)).map((due) => due.id)).toContain(later);
	expect(await near()).toBe(7);
});

test('R-07: and what is written about an appointment or a place', async () => {
	const { plan, coordinator, leader, mentor, otherMentor, otherParent, parent, familyId, childHomeId } = await begin();
	await expect(appointments.plan(coordinator, plan({ bring: telling }))).rejects.toMatchObject(stopped);
	await expect(guard.decide(otherMentor, randomUUID(), true)).rejects.toMatchObject({ name: 'NotFound' });
	await released(coordinator, leader);
	const id = await appointments.plan(coordinator, plan({ bring: telling }));
	expect((await appointments.find(otherParent, id)).appointment.bring).toBe(telling);
	await expect(appointments.cancel(mentor, id, 'house', telling, 1)).rejects.toMatchObject(stopped);
	await released(mentor, coordinator);
	await appointments.cancel(mentor, id, 'house', telling, 1);
	const home = { name: 'Hjemme', address: 'Hemmelig Vej 7', directions: 'Lige ved Skjult Allé 12' };
	const both = [parent.id, otherParent.id];
	await expect(places.change(mentor, familyId, childHomeId, home, both)).rejects.toMatchObject(stopped);
	await released(mentor, leader);
	await places.change(mentor, familyId, childHomeId, home, both);
	expect((await guard.texts(mentor)).asked).toEqual([]);
});

test('a planned one for the protected parent alone goes out', async () => {
	const { post, near, alone, parent } = await begin();
	await alone();
	const id = await post({ note: telling }, inHours(24));
	travel(inHours(25));
	await postPlanned(worker);
	expect(await reminders.due(parent)).toMatchObject([{ id, note: telling }]);
	expect(await near()).toBe(0);
});

test('R-07, AB-01: what is written about an appointment tells none of its parents where another is', async () => {
	const { plan, near, coordinator, parent, otherParent, mentor } = await begin();
	await expect(appointments.plan(coordinator, plan({ bring: telling }))).rejects.toMatchObject(stopped);
	const id = await appointments.plan(coordinator, plan({ bring: 'Tag 12 boller med' }));
	const later = { startsAt: inHours(96), endsAt: inHours(97) };
	await expect(appointments.move(mentor, id, 1, { ...later, reason: telling })).rejects.toMatchObject(stopped);
	await expect(appointments.move(mentor, id, 1, { bring: telling })).rejects.toMatchObject(stopped);
	await expect(appointments.cancel(mentor, id, 'house', telling, 1)).rejects.toMatchObject(stopped);
	expect(await near()).toBe(4);
	const { appointment } = await appointments.find(otherParent, id);
	expect(appointment).toMatchObject({ version: 1, cancelled: null, bring: 'Tag 12 boller med' });
	await appointments.move(mentor, id, 1, { ...later, reason: 'Noah er til tandlæge kl. 12.' });
	await appointments.cancel(mentor, id, 'house', 'Mona er syg.', 2);
	const own = plan({ bring: telling, parentIds: [parent.id], startsAt: inHours(120), endsAt: inHours(121) });
	await appointments.cancel(mentor, await appointments.plan(coordinator, own), 'house', telling);
	expect(await near()).toBe(4);
});

test('a series is stopped as a whole', async () => {
	const { plan, near, coordinator } = await begin();
	const dates = [72, 240].map((at) => ({ startsAt: inHours(at), endsAt: inHours(at + 1), isKept: true }));
	const thought = { segments: [] };
	await expect(series.plan(coordinator, plan({ bring: telling }), dates, thought)).rejects.toMatchObject(stopped);
	const first = await series.plan(coordinator, plan({ bring: 'Skiftetøj' }), dates, thought);
	await expect(seriesChange.move(coordinator, first, 1, 'all', { bring: telling }, true)).rejects.toMatchObject(
		stopped
	);
	await expect(seriesChange.cancel(coordinator, first, 1, 'all', 'house', telling)).rejects.toMatchObject(stopped);
	expect(await near()).toBe(3);
	await seriesChange.cancel(coordinator, first, 1, 'all', 'house', 'Vi holder ferie.');
});

test('replies, answers that staff write down, guests and the way to a place are read first as well', async () => {
	const { plan, near, coordinator, parent, otherParent, mentor, familyId, childHomeId } = await begin();
	const id = await appointments.plan(coordinator, plan());
	const cannot = { version: 1, answer: 'cannot', reason: null, suggestions: [inHours(100)] } as const;
	await answers.give(otherParent, id, cannot);
	await answers.give(parent, id, { ...cannot, suggestions: [] });
	const [asked] = (await appointments.find(mentor, id)).suggestions;
	const no = (words: string) => suggestions.reply(mentor, asked!.id, { reply: 'declined', words });
	await expect(no(telling)).rejects.toMatchObject(stopped);
	await no('Den tid er optaget.');
	const written = { ...cannot, suggestions: [], reason: telling };
	await expect(answers.record(mentor, id, otherParent.id, written)).rejects.toMatchObject(stopped);
	await answers.record(mentor, id, parent.id, written);
	// What a parent writes is theirs to write.
	await answers.give(otherParent, id, written);
	const home = { name: 'Hjemme', address: 'Hemmelig Vej 7', directions: 'Lige ved Skjult Allé 12' };
	const both = [parent.id, otherParent.id];
	await expect(places.change(mentor, familyId, childHomeId, home, both)).rejects.toMatchObject(stopped);
	await places.change(mentor, familyId, childHomeId, home, [parent.id]);
	const [place] = (await places.ofFamily(mentor, familyId)).places;
	expect(place!.knowerIds).toEqual([parent.id]);
	const guest = { parentId: otherParent.id, name: 'Tante Oda', relation: 'tante' };
	await expect(guests.propose(mentor, id, { ...guest, why: telling })).rejects.toMatchObject(stopped);
	await guests.propose(mentor, id, { ...guest, why: 'Hun kender Noah.' });
	expect(await near()).toBe(4);
});
