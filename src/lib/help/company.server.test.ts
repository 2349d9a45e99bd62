import { beforeEach, describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import * as company from './company.server.ts';
import * as help from './help.server.ts';

const gone = { name: 'NotFound' };
const refused = (code: string) => ({ name: 'Refusal', code });
let house: Awaited<ReturnType<typeof makeFamily>>;

const post = (wholeDay = false) =>
	reminders.post(house.mentor, {
		...{ kind: 'school_meeting', what: 'Forældremøde', bring: 'Kalenderen', link: null },
		...{ dueAt: now().add({ hours: 48 }), wholeDay, familyIds: [house.familyId] }
	});
const meet = (hours: number, staffIds: string[] = []) =>
	appointments.plan(house.coordinator, {
		...{ familyId: house.familyId, kind: 'school_meeting', placeId: null, bring: null, details: {}, staffIds },
		...{ startsAt: now().add({ hours }), endsAt: now().add({ hours: hours + 1 }) },
		...{ parentIds: [house.parent.id], childIds: [] }
	});

beforeEach(async () => {
	house = await makeFamily();
});

describe('company to a school meeting', () => {
	test('is asked of the mentor by name, goes on to the others after a no, and becomes an appointment', async () => {
		const reminderId = await post();
		const id = await help.ask(house.parent, { wish: 'companion', reminderId });
		const own = async () => (await reminders.due(house.parent))[0]!.help;
		expect(await own()).toMatchObject({ askedFirst: 'Mona', passed: false, comes: null });
		expect(await help.open(house.coordinator)).toMatchObject([{ askedFirst: { name: 'Mona', passed: false } }]);
		await company.pass(house.mentor, id);
		await company.pass(house.mentor, id);
		expect(await own()).toMatchObject({ askedFirst: 'Mona', passed: true });
		expect(await help.open(house.mentor)).toMatchObject([{ passed: ['Mona'], iPassed: true }]);
		expect(await help.open(house.coordinator)).toMatchObject([{ passed: ['Mona'], iPassed: false }]);
		for (const actor of [house.parent, house.otherMentor, house.administrator]) {
			await expect(company.pass(actor, id)).rejects.toMatchObject(gone);
			await expect(company.accompany(actor, id)).rejects.toMatchObject(gone);
		}
		const appointmentId = await company.accompany(house.coordinator, id);
		expect(await own()).toMatchObject({ handledBy: 'Kit', comes: 'Kit', appointmentId });
		const planned = await appointments.one(house.parent, appointmentId);
		expect(planned).toMatchObject({ kind: 'school_meeting', bring: 'Kalenderen' });
		expect(planned.startsAt.equals((await reminders.due(house.parent))[0]!.dueAt)).toBe(true);
		await expect(company.accompany(house.mentor, id)).rejects.toMatchObject(refused('alreadyHandled'));
		await expect(appointments.one(house.otherParent, appointmentId)).rejects.toMatchObject(gone);
		const kinds = await owner`select kind from events where subject_id = ${id} order by id`;
		expect(kinds.map(({ kind }) => kind)).toEqual(['help_asked', 'help_passed', 'help_handled']);
		// Should the appointment be cancelled, the parent may ask anew.
		await appointments.cancel(house.coordinator, appointmentId, 'house', null);
		expect(await own()).toBeNull();
	});

	test('leaves the wish open when the time is taken, and asks for a time where there is none', async () => {
		const first = await help.ask(house.parent, { wish: 'companion', reminderId: await post() });
		await meet(48, [house.mentor.id]);
		await expect(company.accompany(house.mentor, first)).rejects.toMatchObject(refused('timeTaken'));
		expect(await help.open(house.mentor)).toMatchObject([{ id: first }]);
		const day = await help.ask(house.parent, { wish: 'companion', reminderId: await post(true) });
		await expect(company.accompany(house.mentor, day)).rejects.toMatchObject(refused('noTime'));
	});

	test('of two who say yes at once one comes along', async () => {
		const id = await help.ask(house.parent, { wish: 'companion', reminderId: await post() });
		const both = await Promise.allSettled(
			[house.mentor, house.coordinator].map((actor) => company.accompany(actor, id))
		);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	});

	test('is asked for with an appointment too, once, and only where nobody of the house comes', async () => {
		const meetingId = await meet(72);
		const asked = await Promise.all([1, 2].map(() => help.ask(house.parent, { wish: 'companion', meetingId })));
		expect(asked[0]).toBe(asked[1]);
		expect(await help.about(house.parent, meetingId)).toMatchObject({ askedFirst: 'Mona', comes: null });
		expect(await help.about(house.otherParent, meetingId)).toBeNull();
		await expect(help.ask(house.otherParent, { wish: 'companion', meetingId })).rejects.toMatchObject(gone);
		expect(await help.open(house.mentor)).toMatchObject([{ meetingId, wholeDay: false }]);
		expect(await company.accompany(house.mentor, asked[0]!)).toBe(meetingId);
		const { people, version } = await appointments.one(house.parent, meetingId);
		expect(people.filter(({ part }) => part === 'staff').map(({ name }) => name)).toEqual(['Mona']);
		expect(version).toBe(2);
		await expect(help.ask(house.parent, { wish: 'companion', meetingId })).rejects.toMatchObject(refused('hasCompany'));
		const off = await meet(96);
		await help.ask(house.parent, { wish: 'companion', meetingId: off });
		await appointments.cancel(house.coordinator, off, 'house', null);
		expect(await help.open(house.mentor)).toEqual([]);
		await expect(help.ask(house.parent, { wish: 'companion', meetingId: off })).rejects.toMatchObject(
			refused('cancelled')
		);
	});
});

test('a parent in two families says which one it is about', async () => {
	const other = await makeFamily();
	await owner`insert into family_people ${owner({ family_id: other.familyId, person_id: house.parent.id, part: 'parent', starts_on: '2021-01-01' })}`;
	expect(await help.families(house.parent)).toMatchObject([{ id: house.familyId }, { id: other.familyId }]);
	expect(await help.houses(house.parent)).toHaveLength(2);
	const id = await help.ask(house.parent, { wish: 'help', topic: 'other', familyId: other.familyId });
	expect(await help.open(other.mentor)).toMatchObject([{ id }]);
	expect(await help.open(house.mentor)).toEqual([]);
	await expect(
		help.ask(house.parent, { wish: 'help', topic: 'other', familyId: house.otherFamilyId })
	).rejects.toMatchObject(gone);
});
