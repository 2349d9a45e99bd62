import { afterAll, describe, expect, test } from 'vitest';
import { insert, makeFamily } from '../../../tests/family.ts';
import { now, today, travel } from '../server/clock.ts';
import type { Answer } from './answer.ts';
import * as answers from './answers.server.ts';
import * as appointments from './appointments.server.ts';
import type { Plan } from './appointments.server.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;

afterAll(() => travel(null));

const plan = (family: Family, given: Partial<Plan> = {}) => {
	const startsAt = given.startsAt ?? now().add({ hours: 48 });
	return appointments.plan(family.mentor, {
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
const say = (answer: Answer, version = 1, more: Partial<answers.Given> = {}): answers.Given => ({
	...{ answer, version, reason: null, suggestions: [] },
	...more
});
const supervised = {
	supervision: 'supervised',
	decisionFrom: today().toString(),
	decisionTo: today().add({ months: 3 }).toString()
} as const;

describe('an answer', () => {
	test('counts, may be changed, and stays in the history', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		await answers.give(family.parent, id, say('coming'));
		await answers.give(family.parent, id, say('cannot', 1, { reason: 'Jeg har vagt' }));
		const { appointment, versions } = await appointments.find(family.parent, id);
		expect(appointment.answers).toMatchObject([{ answer: 'cannot', reason: 'Jeg har vagt' }]);
		expect(versions[0]!.answers.map(({ answer }) => answer)).toEqual(['coming', 'cannot']);
	});

	test('that is given twice is one', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		await answers.give(family.parent, id, say('coming'));
		await answers.give(family.parent, id, say('coming'));
		const { versions } = await appointments.find(family.parent, id);
		expect(versions[0]!.answers).toHaveLength(1);
	});

	test('belongs to a version: after a move it no longer counts, and one to the old version is refused', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		await answers.give(family.parent, id, say('coming'));
		const startsAt = now().add({ hours: 72 });
		await appointments.move(family.mentor, id, 1, { startsAt, endsAt: startsAt.add({ hours: 1 }) });
		await expect(answers.give(family.parent, id, say('cannot'))).rejects.toMatchObject({ code: 'stale' });
		const { appointment, versions } = await appointments.find(family.parent, id);
		expect(appointment.answers).toEqual([]);
		expect(versions.map(({ version, answers }) => [version, answers.length])).toEqual([
			[2, 0],
			[1, 1]
		]);
	});

	test('keeps its version when only what to bring has changed', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		await answers.give(family.parent, id, say('coming'));
		await appointments.move(family.mentor, id, 1, { bring: 'Tag gummistøvler med' });
		const { appointment } = await appointments.find(family.parent, id);
		expect(appointment).toMatchObject({ version: 1, bring: 'Tag gummistøvler med', answers: [{ answer: 'coming' }] });
	});

	test('is refused when the appointment has begun or is cancelled', async () => {
		const family = await makeFamily();
		const begun = await plan(family, { startsAt: now().add({ hours: 2 }) });
		const off = await plan(family);
		await appointments.cancel(family.mentor, off, 'house', 'Vi er syge');
		await expect(answers.give(family.parent, off, say('coming'))).rejects.toMatchObject({ code: 'cancelled' });
		travel(now().add({ hours: 3 }));
		try {
			await expect(answers.give(family.parent, begun, say('coming'))).rejects.toMatchObject({ code: 'past' });
		} finally {
			travel(null);
		}
	});

	test('of no support exists for supported samvær only', async () => {
		const family = await makeFamily();
		const samvaer = { kind: 'samvaer', childIds: [family.child.id] } as const;
		const supported = await plan(family, { ...samvaer, details: { supervision: 'supported' } });
		const decided = await plan(family, { ...samvaer, details: supervised, startsAt: now().add({ hours: 60 }) });
		const meeting = await plan(family, { startsAt: now().add({ hours: 70 }) });
		await answers.give(family.parent, supported, say('declines_support'));
		for (const id of [decided, meeting])
			await expect(answers.give(family.parent, id, say('declines_support'))).rejects.toMatchObject({
				code: 'notAnAnswer'
			});
	});

	test('to a home visit carries no words: nothing is written down', async () => {
		const family = await makeFamily();
		const id = await plan(family, { kind: 'home_visit' });
		await answers.give(family.parent, id, say('cannot', 1, { reason: 'Skal ikke gemmes' }));
		const { appointment } = await appointments.find(family.parent, id);
		expect(appointment.answers).toMatchObject([{ answer: 'cannot', reason: null }]);
	});

	test('is seen by those who work with the family, never by the other parent', async () => {
		const family = await makeFamily();
		const id = await plan(family, { parentIds: [family.parent.id, family.otherParent.id] });
		await answers.give(family.parent, id, say('cannot', 1, { reason: 'Hemmelig grund' }));
		const seen = JSON.stringify(await appointments.find(family.otherParent, id));
		expect(seen).not.toContain('Hemmelig grund');
		expect(seen).not.toContain(family.parent.id);
		expect(JSON.stringify(await appointments.find(family.mentor, id))).toContain('Hemmelig grund');
	});

	test('is only the parent’s own to give', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		for (const other of [family.otherParent, family.stranger, family.mentor])
			await expect(answers.give(other, id, say('coming'))).rejects.toMatchObject({ name: 'NotFound' });
		await expect(appointments.find(family.stranger, id)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('that staff write down shows who did it', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		await answers.record(family.mentor, id, family.parent.id, say('coming'));
		const { versions } = await appointments.find(family.parent, id);
		expect(versions[0]!.answers).toMatchObject([{ answer: 'coming', recordedBy: 'Mona' }]);
	});
});

describe('suggested times', () => {
	test('follow "Jeg kan ikke", as long as the appointment, and the same time once', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		const times = [now().add({ hours: 96 }), now().add({ hours: 100 })].map((time) =>
			time.round({ smallestUnit: 'minute' })
		);
		await answers.give(family.parent, id, say('cannot', 1, { suggestions: times }));
		await answers.give(family.parent, id, say('cannot', 1, { suggestions: times }));
		const { suggestions } = await appointments.find(family.parent, id);
		expect(suggestions.map(({ startsAt }) => startsAt.toString())).toEqual(times.map(String));
		expect(suggestions[0]!.startsAt.until(suggestions[0]!.endsAt).total('minutes')).toBe(60);
	});

	test('may not be in the past, and then nothing is saved', async () => {
		const family = await makeFamily();
		const id = await plan(family);
		const given = say('cannot', 1, { suggestions: [now().subtract({ hours: 1 })] });
		await expect(answers.give(family.parent, id, given)).rejects.toMatchObject({ code: 'past' });
		expect((await appointments.find(family.parent, id)).appointment.answers).toEqual([]);
	});
});

test('the other parent never learns where the child lives', async () => {
	const family = await makeFamily();
	const id = await plan(family, {
		kind: 'samvaer',
		placeId: family.childHomeId,
		parentIds: [family.otherParent.id],
		childIds: [family.child.id],
		details: { supervision: 'supported' }
	});
	const seen = await appointments.find(family.otherParent, id);
	expect(seen.appointment).toMatchObject({ place: null, placeHidden: true });
	expect(JSON.stringify(seen)).not.toContain('Hemmelig Vej');
});

test('a stranger’s account with a random id finds nothing', async () => {
	const family = await makeFamily();
	const id = await insert('people', { unit_id: family.unitId, kind: 'parent', name: 'Ny' });
	await expect(appointments.find({ ...family.parent, id }, await plan(family))).rejects.toMatchObject({
		name: 'NotFound'
	});
});
