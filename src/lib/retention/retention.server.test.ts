import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as closings from '../closings/closings.server.ts';
import * as messages from '../messages/messages.server.ts';
import { now, today, travel } from '../server/clock.ts';
import { openWorkerSql } from '../server/worker-sql.ts';
import * as retention from './retention.server.ts';
import { keptFrom, kinds } from './rules.ts';
import { retain } from './run.server.ts';

await vi.hoisted(async () => (await import('../../../tests/own-database.ts')).ownDatabase());

const worker = openWorkerSql(process.env.WORKER_DATABASE_URL_FOR_TESTS!, 2);
afterEach(() => travel(null));
afterAll(() => worker.end());
const days = (many: number) => travel(now().add({ hours: 24 * many }));

/** A family with something of each, closed today. */
async function closedFamily() {
	const family = await makeFamily();
	const { leader, coordinator, mentor, parent, familyId } = family;
	const startsAt = now().add({ hours: 50 });
	const appointment = await appointments.plan(coordinator, {
		...{ familyId, kind: 'follow_up' as const, startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: family.roomId },
		...{ staffIds: [mentor.id], parentIds: [parent.id], childIds: [], bring: null, details: {}, holdAnyway: true }
	});
	await answers.give(parent, appointment, { version: 1, answer: 'coming', reason: null, suggestions: [] });
	const { id } = await messages.conversationOf(parent, familyId);
	const first = await messages.send(parent, id, { body: 'Hej', clientKey: randomUUID() });
	await messages.send(parent, id, { body: 'Hej, ret', clientKey: randomUUID(), correctsId: first.id });
	await closings.cancelAll(coordinator, familyId, null);
	await closings.close(leader, familyId, { on: today(), mayRead: false });
	return { ...family, appointment, conversation: id };
}
const left = async (familyId: string) => {
	const [row] =
		await owner`select (select count(*)::int from messages m join conversations c on c.id = m.conversation_id where c.family_id = ${familyId}) as messages,
		(select count(*)::int from appointments where family_id = ${familyId}) as appointments,
		(select count(*)::int from events where family_id = ${familyId}) > 0 as events`;
	return row;
};

test('what is kept is kept to the day, and then goes in batches, once, with a line in the log', async () => {
	const open = await closedFamily();
	const held = await closedFamily();
	await retention.hold(held.leader, held.familyId, 'En klage er ikke afgjort.');
	await closings.reopen(open.leader, open.familyId, 'Den skal være åben.');
	const gone = await closedFamily();
	days(365);
	await retain(worker);
	expect(await left(gone.familyId)).toEqual({ messages: 2, appointments: 1, events: true });
	days(1);
	expect(
		(await retention.page(gone.administrator)).rules.find(({ kind }) => kind === 'messages')!.many
	).toBeGreaterThanOrEqual(2);
	const first = await retain(worker, 1);
	expect(first.get('messages')).toBeGreaterThanOrEqual(2);
	expect(await left(gone.familyId)).toEqual({ messages: 0, appointments: 1, events: true });
	for (const family of [open, held]) expect(await left(family.familyId)).toMatchObject({ messages: 2 });
	expect((await retain(worker)).get('messages')).toBe(0);
	days(365 * 4 + 2);
	await retain(worker);
	expect(await left(gone.familyId)).toEqual({ messages: 0, appointments: 0, events: false });
	for (const family of [open, held])
		expect(await left(family.familyId)).toEqual({ messages: 2, appointments: 1, events: true });
	const { runs, lastAt } = await retention.page(gone.administrator);
	expect(lastAt).not.toBeNull();
	expect(runs.some(({ kind, many }) => kind === 'appointments' && many > 0)).toBe(true);
	await retention.release(held.leader, held.familyId);
	await retain(worker);
	expect(await left(held.familyId)).toEqual({ messages: 0, appointments: 0, events: false });
});

test('R-44: neither the web nor the worker may delete by themselves, and every child of what goes is known', async () => {
	const [may] = await owner`select bool_or(has_table_privilege(r, t, 'DELETE')) as any
		from unnest(array['sof_web', 'sof_worker']) r, unnest(array['messages', 'appointments', 'answers', 'events', 'looks', 'security_events', 'attachments']) t`;
	expect(may).toEqual({ any: false });
	await expect(worker`select app.outlived('messages', current_date, null)`).rejects.toMatchObject({ code: '42501' });
	const source = await owner`select prosrc from pg_proc where proname = 'retain'`;
	const children =
		await owner`select distinct c.conrelid::regclass::text as name from pg_constraint c where c.contype = 'f'
		and c.confrelid in ('messages'::regclass, 'appointments'::regclass, 'suggestions'::regclass, 'guests'::regclass, 'attachments'::regclass,
			'reminders'::regclass, 'help_requests'::regclass, 'corrections'::regclass, 'appointment_versions'::regclass)`;
	expect(children.map(({ name }) => name).filter((name) => !source[0]!.prosrc.includes(name))).toEqual([]);
});

test('only an administrator sees and changes the rules, within their bounds', async () => {
	const { administrator, leader, coordinator, mentor, parent, familyId } = await makeFamily();
	for (const actor of [leader, coordinator, mentor, parent]) {
		await expect(retention.page(actor)).rejects.toMatchObject({ name: 'NotFound' });
		await expect(retention.setDays(actor, 'files', 100)).rejects.toMatchObject({ name: 'NotFound' });
	}
	for (const actor of [administrator, mentor, parent])
		await expect(retention.hold(actor, familyId, 'Nej')).rejects.toMatchObject({ name: 'NotFound' });
	for (const outside of [0, 30, 3651])
		await expect(retention.setDays(administrator, 'files', outside)).rejects.toMatchObject({ code: 'outsideBounds' });
	await retention.setDays(administrator, 'files', 120);
	const { rules } = await retention.page(administrator);
	expect(rules.map(({ kind }) => kind)).toEqual([...kinds]);
	expect(rules[0]).toMatchObject({ kind: 'files', days: 120 });
	expect(rules[0]!.keptFromOn.equals(keptFrom(today(), 120))).toBe(true);
	await retention.setDays(administrator, 'files', 90);
});
