import { afterAll, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { cardOf, rowOf } from '../agenda/words.server.ts';
import * as agenda from '../agenda/agenda.server.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Plan } from '../appointments/appointments.server.ts';
import { now, today as date, travel } from '../server/clock.ts';
import * as today from './today.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

afterAll(() => travel(null));

const plan = (family: Family, hours: number, given: Partial<Plan> = {}) => {
	const startsAt = now().add({ hours });
	return appointments.plan(family.coordinator, {
		familyId: family.familyId,
		kind: 'mentor_meeting',
		placeId: null,
		staffIds: [family.mentor.id],
		parentIds: [family.parent.id],
		childIds: [],
		bring: null,
		details: {},
		...given,
		startsAt,
		endsAt: startsAt.add({ hours: 1 })
	});
};
const coming = { version: 1, answer: 'coming', reason: null, suggestions: [] } as const;

test('an empty day is empty', async () => {
	const { parent } = await makeFamily();
	expect(await today.find(parent)).toMatchObject({
		...{ next: null, later: null, cancelled: [], waiting: [], reminders: [], unread: null },
		counts: { '/appointments': 0, '/messages': 0, '/reminders': 0 }
	});
});

test('the next appointment that holds, and what else waits for an answer', async () => {
	const family = await makeFamily();
	const off = await plan(family, 20);
	await appointments.cancel(family.mentor, off, 'house', 'Vi er syge');
	const next = await plan(family, 40);
	const answered = await plan(family, 60);
	await answers.give(family.parent, answered, coming);
	const waiting = await plan(family, 80);
	const found = await today.find(family.parent);
	expect(found.next?.appointment.id).toBe(next);
	expect(found.cancelled.map(({ id }) => id)).toEqual([off]);
	expect(found.waiting.map(({ id }) => id)).toEqual([waiting]);
	expect(found.counts['/appointments']).toBe(2);
	expect(await today.counts(family.parent)).toEqual(found.counts);
	expect((await today.find(family.otherParent)).next).toBeNull();
	expect((await today.find(family.stranger)).counts['/appointments']).toBe(0);
});

test('beyond fourteen days there is none, but the first one after is named', async () => {
	const family = await makeFamily();
	const id = await plan(family, 24 * 15);
	const found = await today.find(family.parent);
	expect(found.next).toBeNull();
	expect(found.later?.id).toBe(id);
	expect(found.waiting).toEqual([]);
});

test('how often they have met: what was cancelled, or not come to, is no meeting', async () => {
	const family = await makeFamily();
	const first = now();
	const held = await plan(family, 2);
	const off = await plan(family, 4);
	const cannot = await plan(family, 6);
	await plan(family, 8, { kind: 'follow_up' });
	await answers.give(family.parent, held, coming);
	await answers.give(family.parent, cannot, { ...coming, answer: 'cannot' });
	await appointments.cancel(family.mentor, off, 'house', null);
	const next = await plan(family, 48);
	travel(first.add({ hours: 24 }));
	try {
		const found = await today.find(family.parent);
		expect(found.next?.appointment.id).toBe(next);
		expect(found.next?.timesMet).toEqual({ [family.mentor.id]: 2 });
	} finally {
		travel(null);
	}
});

test('another than the fixed worker is told, with the usual one’s name', async () => {
	const family = await makeFamily();
	const samvaer = { kind: 'samvaer', childIds: [family.child.id] } as const;
	const usual = await plan(family, 40, { ...samvaer, details: { supervision: 'supported' } });
	const other = await plan(family, 60, {
		...samvaer,
		staffIds: [family.otherMentor.id],
		details: { supervision: 'supported', otherWorkerReason: 'Mona er på kursus' }
	});
	const card = async (id: string) =>
		cardOf(await agenda.meet(family.parent, id), family.parent.id, now(), family.parent.language);
	expect((await card(usual)).insteadOf).toBeNull();
	expect(await card(other)).toMatchObject({
		insteadOf: { name: 'Mona', reason: 'Mona er på kursus' },
		staff: [{ name: 'Niels', times: 0 }]
	});
});

test('R-04, AB-03: a place that the parent may not know is nowhere in the card; a home is never handed to a map', async () => {
	const family = await makeFamily();
	const where = { placeId: family.childHomeId, childIds: [family.child.id] };
	const details = {
		supervision: 'supervised',
		decisionFrom: date().toString(),
		decisionTo: date().add({ days: 60 }).toString()
	} as const;
	const theirs = await plan(family, 40, {
		...{ ...where, kind: 'samvaer', parentIds: [family.otherParent.id], details }
	});
	const own = await plan(family, 60, where);
	const hidden = cardOf(await agenda.meet(family.otherParent, theirs), family.otherParent.id, now(), 'da');
	expect(hidden).toMatchObject({ place: null, placeHidden: true });
	expect(hidden.decision?.from).toMatch(/^den \d/);
	expect(JSON.stringify(await today.find(family.otherParent))).not.toContain('Hemmelig');
	const known = cardOf(await agenda.meet(family.parent, own), family.parent.id, now(), 'da');
	expect(known.place).toMatchObject({ address: 'Hemmelig Vej 7', map: null });
});

test('what has been comes a page of whole days at a time, and nothing twice', async () => {
	const family = await makeFamily();
	const start = now();
	for (let n = 0; n < 35; n++) await plan(family, 1 + n * 9);
	travel(start.add({ hours: 24 * 30 }));
	try {
		const first = await agenda.earlier(family.parent, null);
		expect(first.next).not.toBeNull();
		const second = await agenda.earlier(family.parent, first.next);
		expect(second.next).toBeNull();
		const ids = [...first.lines, ...second.lines].map(({ id }) => id);
		expect(new Set(ids).size).toBe(35);
		expect(ids).toHaveLength(35);
		expect(await agenda.coming(family.parent)).toEqual([]);
	} finally {
		travel(null);
	}
});

test('only what is near, or was moved, waits for an answer; the list and the count say the same', async () => {
	const family = await makeFamily();
	const near = await plan(family, 24 * 13);
	await plan(family, 24 * 16);
	const moved = await plan(family, 24 * 18);
	const { appointment } = await agenda.meet(family.parent, moved);
	await appointments.move(family.coordinator, moved, 1, {
		startsAt: appointment.startsAt.add({ hours: 24 }),
		endsAt: appointment.endsAt.add({ hours: 24 })
	});
	const found = await today.find(family.parent);
	expect(found.next?.appointment.id).toBe(near);
	expect(found.waiting.map(({ id }) => id)).toEqual([moved]);
	expect(found.counts['/appointments']).toBe(2);
	expect(await today.counts(family.parent)).toEqual(found.counts);
	const states = (await agenda.coming(family.parent)).map((line) => rowOf(line, now(), 'da').state);
	expect(states).toEqual(['waiting', null, 'waiting']);
	await answers.give(family.parent, moved, { ...coming, version: 2 });
	expect((await today.counts(family.parent))['/appointments']).toBe(1);
});
