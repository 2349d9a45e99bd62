import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../../tests/family.ts';
import * as appointments from '../../appointments/appointments.server.ts';
import * as reminders from '../../reminders/reminders.server.ts';
import { now, today } from '../../server/clock.ts';
import { NotFound } from '../../server/errors.ts';
import * as imports from './calendar-imports.server.ts';
import type { Into } from './row.ts';

type Family = Awaited<ReturnType<typeof makeFamily>>;
const day = (days: number) => today().add({ days }).toString().replaceAll('-', '');
const event = (uid: string, title: string, days: number, time = 'T170000', more = '') =>
	`BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART${time ? ';TZID=Romance Standard Time' : ';VALUE=DATE'}:${day(days)}${time}\r\n${more}END:VEVENT`;
const file = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n');
const words = { untitled: 'Uden titel', noTime: 'Intet klokkeslæt' };
async function rowsIn(actor: Family['mentor'], text: string, familyIds: string[], into: Into = 'other') {
	const preview = await imports.preview(actor, text, { familyIds, into }, 'da', words);
	if ('problem' in preview) throw new Error(preview.problem);
	return preview.rows;
}
const states = async (...args: Parameters<typeof rowsIn>) =>
	(await rowsIn(...args)).map(({ title, state }) => [title, state]);

test('a school calendar becomes reminders once for each family, and follows when the school moves one', async () => {
	const { mentor, coordinator, parent, stranger, familyId, otherFamilyId } = await makeFamily();
	const text = file(
		event('a', 'Forældremøde', 9),
		event('b', 'Skolefest', 12, ''),
		event('c', 'Forbi', -3),
		event('d', '', 15)
	);
	const rows = await rowsIn(mentor, text, [familyId]);
	expect(rows.map(({ title, wholeDay, state }) => [title, wholeDay, state])).toEqual([
		['Forældremøde', false, 'new'],
		['Skolefest', true, 'new'],
		['Uden titel', false, 'new']
	]);
	expect(rows[0]!.when).toMatch(/ kl\. 17\.00$/);
	await imports.take(mentor, { rows: rows.slice(0, 2), familyIds: [familyId], into: 'school_meeting' });
	expect((await reminders.due(parent)).map(({ what, kind, wholeDay }) => [what, kind, wholeDay])).toEqual([
		['Forældremøde', 'school_meeting', false],
		['Skolefest', 'school_meeting', true]
	]);

	// Another family of the house has none of it yet.
	expect(await states(coordinator, text, [familyId, otherFamilyId])).toEqual([
		['Forældremøde', 'partly'],
		['Skolefest', 'partly'],
		['Uden titel', 'new']
	]);
	const moved = file(event('a', 'Forældremøde', 10, 'T180000'), event('b', 'Skolefest', 12, ''));
	const both = await rowsIn(coordinator, moved, [familyId, otherFamilyId]);
	expect(both.map(({ state }) => state)).toEqual(['changed', 'partly']);
	await imports.take(coordinator, { rows: both, familyIds: [familyId, otherFamilyId], into: 'school_meeting' });
	for (const one of [parent, stranger]) {
		const due = await reminders.due(one);
		expect(due.map(({ what, dueAt }) => [what, dueAt.toZonedDateTimeISO('Europe/Copenhagen').day])).toEqual([
			['Forældremøde', today().add({ days: 10 }).day],
			['Skolefest', today().add({ days: 12 }).day]
		]);
	}
	expect(await states(coordinator, moved, [familyId, otherFamilyId])).toEqual([
		['Forældremøde', 'known'],
		['Skolefest', 'known']
	]);
	await imports.take(coordinator, { rows: both, familyIds: [familyId, otherFamilyId], into: 'school_meeting' });
	expect(await reminders.due(parent)).toHaveLength(2);
});

test('all chosen or nothing, also when two take the same at once', async () => {
	const { mentor, coordinator, parent, familyId } = await makeFamily();
	const rows = await rowsIn(mentor, file(...[1, 2, 3].map((n) => event(`${n}`, `Møde ${n}`, n + 4))), [familyId]);
	const past = { ...rows[2]!, startsAt: now().subtract({ hours: 48 }).toString() };
	const choice = { familyIds: [familyId], into: 'other' as const };
	await expect(imports.take(mentor, { ...choice, rows: [...rows.slice(0, 2), past] })).rejects.toMatchObject({
		code: 'reminderPast'
	});
	expect(await reminders.due(parent)).toEqual([]);
	const tries = await Promise.allSettled(
		[mentor, coordinator].map((actor) => imports.take(actor, { ...choice, rows }))
	);
	expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
	expect(await reminders.due(parent)).toHaveLength(3);
	const many = Array.from({ length: 500 }, () => rows[0]!);
	expect(() =>
		imports.take(mentor, { ...choice, rows: many, familyIds: Array.from({ length: 5 }, (_, n) => `${n}`) })
	).toThrow(expect.objectContaining({ code: 'importTooBig' }));
});

test('a calendar is taken in for one’s own families only, and what others took in is not seen', async () => {
	const { mentor, otherMentor, administrator, parent, familyId, otherFamilyId } = await makeFamily();
	const text = file(event('a', 'Forældremøde', 9));
	const rows = await rowsIn(mentor, text, [familyId]);
	for (const [actor, id] of [
		[mentor, otherFamilyId],
		[otherMentor, familyId],
		[administrator, familyId],
		[parent, familyId]
	] as const) {
		await expect(imports.preview(actor, text, { familyIds: [id], into: 'other' }, 'da', words)).rejects.toThrow(
			NotFound
		);
		await expect(imports.take(actor, { rows, familyIds: [id], into: 'other' })).rejects.toThrow(NotFound);
	}
	await imports.take(mentor, { rows, familyIds: [familyId], into: 'other' });
	expect(await states(otherMentor, text, [otherFamilyId])).toEqual([['Forældremøde', 'new']]);
	const [row] = await owner`select count(*)::int as many from imported_events where family_id = ${familyId}`;
	expect(row!.many).toBe(1);
});

test('an exported calendar becomes appointments, and what stands in the way is told before', async () => {
	const { otherMentor, mentor, stranger, familyId, otherFamilyId } = await makeFamily();
	const into = 'appointment:mentor_meeting';
	const text = file(event('a', 'Samtale', 9), event('b', 'Fridag', 10, ''), event('c', 'Samtale', 9, 'T173000'));
	const rows = await rowsIn(otherMentor, text, [otherFamilyId], into);
	expect(rows.map(({ state, obstacle }) => [state, obstacle])).toEqual([
		['new', ''],
		['new', ''],
		['blocked', 'Intet klokkeslæt']
	]);
	const choice = { familyIds: [otherFamilyId], into } as const;
	await expect(imports.take(otherMentor, { ...choice, rows: rows.slice(0, 2) })).rejects.toMatchObject({
		code: 'timeTaken'
	});
	expect(await appointments.upcoming(stranger)).toEqual([]);
	await imports.take(otherMentor, { ...choice, rows: rows.slice(0, 1) });
	expect(await appointments.upcoming(stranger)).toMatchObject([{ kind: 'mentor_meeting', version: 1 }]);
	expect((await rowsIn(otherMentor, text, [otherFamilyId], into)).map(({ state }) => state)).toEqual([
		...['known', 'blocked', 'blocked']
	]);
	const moved = await rowsIn(otherMentor, file(event('a', 'Samtale', 11)), [otherFamilyId], into);
	expect(moved.map(({ state }) => state)).toEqual(['changed']);
	await imports.take(otherMentor, { ...choice, rows: moved });
	expect(await appointments.upcoming(stranger)).toMatchObject([{ version: 2 }]);
	await expect(rowsIn(mentor, text, [familyId], into)).rejects.toMatchObject({ code: 'oneParentOnly' });
});
