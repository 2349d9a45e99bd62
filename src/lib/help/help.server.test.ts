import { beforeEach, describe, expect, it } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import type { Kind } from '../reminders/reminder.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import * as help from './help.server.ts';

type House = Awaited<ReturnType<typeof makeFamily>>;
let house: House;
const post = (kind: Kind) =>
	reminders.post(house.mentor, {
		...{ kind, what: 'Lejrtur', bring: null, link: null, dueAt: now().add({ hours: 48 }), wholeDay: true },
		familyIds: [house.familyId]
	});

beforeEach(async () => {
	house = await makeFamily();
});

describe('a wish with a reminder', () => {
	it('reaches the staff of the family, once, and the other parent never sees it', async () => {
		const reminderId = await post('school_meeting');
		const [id] = await Promise.all([1, 2, 3].map(() => help.ask(house.parent, { wish: 'companion', reminderId })));
		for (const actor of [house.mentor, house.coordinator, house.leader])
			expect(await help.open(actor)).toMatchObject([{ id, wish: 'companion', parentName: 'Ida', reminder: 'Lejrtur' }]);
		for (const actor of [house.otherMentor, house.administrator, house.parent])
			expect(await help.open(actor)).toEqual([]);
		expect(await help.mine(house.otherParent)).toEqual([]);
		const [theirs] = await reminders.due(house.otherParent);
		expect(theirs!.help).toBeNull();
		const [own] = await reminders.due(house.parent);
		expect(own!.help).toMatchObject({ id, wish: 'companion', handledBy: null, askedFirst: 'Mona', passed: false });
	});

	it('fits the kind, and is for the receiver only', async () => {
		const meeting = await post('school_meeting');
		const bring = await post('bring');
		await expect(help.ask(house.parent, { wish: 'together', reminderId: meeting })).rejects.toMatchObject({
			code: 'notAWish'
		});
		await expect(help.ask(house.parent, { wish: 'companion', reminderId: bring })).rejects.toMatchObject({
			code: 'notAWish'
		});
		await expect(help.ask(house.parent, { wish: 'together' })).rejects.toMatchObject({ code: 'notAWish' });
		await expect(help.ask(house.stranger, { wish: 'companion', reminderId: meeting })).rejects.toThrow(NotFound);
	});

	it('can be withdrawn until somebody has taken it on, and asked again', async () => {
		const reminderId = await post('school_intra');
		const id = await help.ask(house.parent, { wish: 'together', reminderId });
		await expect(help.withdraw(house.otherParent, id)).rejects.toThrow(NotFound);
		await expect(help.withdraw(house.mentor, id)).rejects.toThrow(NotFound);
		await help.withdraw(house.parent, id);
		await help.withdraw(house.parent, id);
		expect(await help.open(house.mentor)).toEqual([]);
		await expect(help.handle(house.mentor, id)).rejects.toMatchObject({ code: 'helpWithdrawn' });
		const again = await help.ask(house.parent, { wish: 'together', reminderId });
		expect(again).not.toBe(id);
		await help.handle(house.mentor, again);
		await expect(help.withdraw(house.parent, again)).rejects.toMatchObject({ code: 'alreadyHandled' });
		await expect(help.handle(house.coordinator, again)).rejects.toMatchObject({ code: 'alreadyHandled' });
		expect(await reminders.due(house.parent)).toMatchObject([{ help: { id: again, handledBy: 'Mona' } }]);
	});
});

describe('a request for help', () => {
	it('carries topic and words, and is taken on by the family’s staff', async () => {
		const id = await help.ask(house.parent, { wish: 'help', topic: 'school', words: 'Jeg kan ikke logge ind' });
		expect(await help.ask(house.parent, { wish: 'help', topic: 'school', words: 'Jeg kan ikke logge ind' })).toBe(id);
		expect(await help.open(house.mentor)).toMatchObject([
			{ id, topic: 'school', words: 'Jeg kan ikke logge ind', reminder: null }
		]);
		await expect(help.handle(house.otherMentor, id)).rejects.toThrow(NotFound);
		await expect(help.handle(house.parent, id)).rejects.toThrow(NotFound);
		await help.handle(house.mentor, id);
		expect(await help.open(house.mentor)).toEqual([]);
		expect(await help.mine(house.parent)).toMatchObject([{ id, handledBy: 'Mona' }]);
		const kinds = await owner`select kind from events where subject_id = ${id} order by id`;
		expect(kinds.map(({ kind }) => kind)).toEqual(['help_asked', 'help_handled']);
	});

	it('is not tied to an appointment of another family', async () => {
		const id = await help.ask(house.parent, { wish: 'help', topic: 'other' });
		const appointmentId = await insert('appointments', {
			...{ unit_id: house.unitId, family_id: house.otherFamilyId, kind: 'mentor_meeting', version: 1 },
			...{
				starts_at: '2030-01-01T10:00Z',
				ends_at: '2030-01-01T11:00Z',
				created_at: '2026-01-01T10:00Z',
				created_by: house.coordinator.id
			}
		});
		await expect(help.handle(house.coordinator, id, appointmentId)).rejects.toThrow(NotFound);
		expect(await help.open(house.mentor)).toHaveLength(1);
	});

	it('knows the house to call', async () => {
		expect(await help.houses(house.parent)).toEqual([{ name: 'Børnehuset', phone: null, answerBy: '20:00' }]);
		await expect(help.houses(house.mentor)).rejects.toThrow(NotFound);
		await expect(help.ask(house.mentor, { wish: 'help', topic: 'talk' })).rejects.toThrow(NotFound);
	});
});

describe('an appointment that replies to a wish', () => {
	const plan = () => ({
		...{ familyId: house.familyId, kind: 'mentor_meeting' as const, placeId: null, bring: null, details: {} },
		...{ startsAt: now().add({ hours: 48 }), endsAt: now().add({ hours: 49 }) },
		...{ staffIds: [house.mentor.id], parentIds: [house.parent.id], childIds: [] }
	});

	it('closes the wish, and a wish that is closed already does not stop it', async () => {
		const id = await help.ask(house.parent, { wish: 'help', topic: 'other' });
		const appointmentId = await help.plan(house.mentor, id, plan());
		expect(await help.open(house.mentor)).toEqual([]);
		const [row] = await owner`select appointment_id from help_requests where id = ${id}`;
		expect(row!.appointmentId ?? row!.appointment_id).toBe(appointmentId);
		const later = { startsAt: now().add({ hours: 50 }), endsAt: now().add({ hours: 51 }) };
		await help.plan(house.coordinator, id, { ...plan(), ...later });
	});

	it('leaves the wish open when the time is taken, and is for the family’s staff', async () => {
		const id = await help.ask(house.parent, { wish: 'help', topic: 'other' });
		await help.plan(house.mentor, id, plan());
		const next = await help.ask(house.parent, { wish: 'help', topic: 'school' });
		await expect(help.plan(house.mentor, next, plan())).rejects.toMatchObject({ code: 'timeTaken' });
		expect(await help.open(house.mentor)).toMatchObject([{ id: next }]);
		await expect(help.plan(house.otherMentor, next, plan())).rejects.toThrow(NotFound);
		await expect(help.plan(house.coordinator, next, { ...plan(), familyId: house.otherFamilyId })).rejects.toThrow(
			NotFound
		);
	});
});
