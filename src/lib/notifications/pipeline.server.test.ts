import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { owner } from '../../../tests/family.ts';
import {
	at,
	begin,
	family,
	letters,
	plan,
	planVisit,
	sql,
	states,
	tell,
	useTelling
} from '../../../tests/notifications/telling.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as corrections from '../corrections/corrections.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { travel } from '../server/clock.ts';
import * as notifications from './notifications.server.ts';
import { reconcile } from './plan.server.ts';
import * as settings from './settings.server.ts';

// The worker looks at all there is: what other files do at the same time is none of its business here.
await vi.hoisted(async () => (await import('../../../tests/own-database.ts')).ownDatabase());

// From the verb to the call out, by the worker's own role on the real database. Each test has its own day in the future.
useTelling();

/** The jobs of these events, and of no others. */
const jobsOf = (events: readonly { id?: string }[]) =>
	owner`select data from jobs.job where name = 'plan' and data ->> 'event' = any (${events.map(({ id }) => String(id))})`;

test('an event has its job in the same transaction, and none without', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 7));
	const events = await owner`select id from events where family_id = ${family.familyId}`;
	const jobs = await jobsOf(events);
	expect(jobs.map(({ data }) => String((data as { event: number }).event))).toEqual(events.map(({ id }) => String(id)));
	await expect(planVisit([family.parent], at('16:30', 7))).rejects.toThrow('timeTaken');
	expect(await jobsOf(await owner`select id from events where family_id = ${family.familyId}`)).toHaveLength(1);
});

test('a parent is told once, reminded twice, and no more once the appointment has moved', async () => {
	await begin();
	const id = await planVisit([family.parent], at('16:00', 7));
	await plan();
	expect(await tell()).toEqual(['Ida']);
	expect(await tell()).toEqual([]);
	travel(at('16:01', 4));
	expect(await tell()).toEqual(['Ida']);
	travel(at('16:05', 4));
	await appointments.move(family.mentor, id, 1, { startsAt: at('16:00', 10), endsAt: at('17:00', 10) });
	await plan();
	expect(await tell()).toEqual(['Ida']);
	expect(letters[0]).toMatchObject({ tone: 'news', path: `/appointments/${id}`, detail: null });
	travel(at('16:01', 6));
	expect(await tell()).toEqual([]);
	travel(at('16:01', 9));
	expect(await tell()).toEqual(['Ida']);
	expect(await states(family.parent.id)).toEqual([
		'new sent',
		'threeDays sent',
		'moved sent',
		'oneDay dropped moved',
		'threeDays late',
		'oneDay sent'
	]);
});

test('what is looked at right before sending stops a reminder that nothing else stopped', async () => {
	await begin();
	const id = await planVisit([family.parent], at('16:00', 7));
	await plan();
	await tell();
	await answers.give(family.parent, id, { version: 1, answer: 'cannot', reason: null, suggestions: [] });
	// The job of the answer is not run: the worker was down.
	travel(at('16:01', 6));
	expect(await tell()).toEqual([]);
	expect(await states(family.parent.id)).toContain('oneDay dropped answered');
});

test('nobody is told at night, and an early visit is reminded of the evening before', async () => {
	await begin();
	travel(at('22:00'));
	await planVisit([family.parent], at('07:00', 7));
	await plan();
	expect(await tell()).toEqual([]);
	travel(at('08:00', 1));
	expect(await tell()).toEqual(['Ida']);
	travel(at('18:59', 6));
	await tell();
	travel(at('19:00', 6));
	expect(await tell()).toEqual(['Ida']);
	travel(at('06:00', 7));
	expect(await tell()).toEqual([]);
});

test('a worker that was down tells what is still of use, once, and marks the rest as too late', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 7));
	await plan();
	travel(at('17:00', 7));
	expect(await tell()).toEqual([]);
	expect(await states(family.parent.id)).toEqual(['new late', 'threeDays late', 'oneDay late']);
	await begin();
	await planVisit([family.parent], at('16:00', 7));
	await plan();
	travel(at('19:00', 6));
	expect(await tell()).toEqual(['Ida']);
	expect(await states(family.parent.id)).toEqual(['new sent', 'threeDays late', 'oneDay sent']);
});

test('messages come at once, then together, and not at all once they are read', async () => {
	await begin();
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	const write = (who: Actor, body: string) => messages.send(who, id, { body, clientKey: randomUUID() } as never);
	await write(family.mentor, 'Hej');
	await plan();
	expect(await tell()).toEqual(['Ida']);
	for (const body of ['Husk tøjet', 'Og støvlerne']) await write(family.mentor, body);
	await plan();
	expect(await tell()).toEqual([]);
	travel(at('13:01'));
	expect(await tell()).toEqual(['Ida']);
	await write(family.mentor, 'Og huen');
	await plan();
	await messages.markRead(family.parent, id, 4);
	travel(at('17:00'));
	expect(await tell()).toEqual([]);
	await write(family.parent, 'Tak');
	await plan();
	expect(await tell()).toEqual(['Mona']);
});

test('a task is told by its kind, and stops when it is ticked off', async () => {
	await begin();
	const id = await reminders.post(family.mentor, {
		...{ familyIds: [family.familyId], kind: 'bring', what: 'Regntøj', bring: null, link: null },
		...{ dueAt: at('08:00', 3), wholeDay: false }
	} as never);
	await plan();
	expect(await tell()).toEqual(['Bo', 'Ida']);
	await reminders.tick(family.parent, id);
	travel(at('17:00', 2));
	expect(await tell()).toEqual(['Bo']);
});

test('samvær without an answer is asked about again, and then the coordinator is told', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 10), 'samvaer');
	await owner`update appointments set details = '{"supervision":"supported"}' where family_id = ${family.familyId}`;
	await plan();
	await tell();
	travel(at('16:01', 6));
	expect(await tell()).toEqual(['Ida']);
	travel(at('16:01', 8));
	expect(await tell()).toEqual(['Ida', 'Kit']);
});

test('what no job planned is found by the reconciler', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 7));
	await owner`delete from jobs.job where name = 'plan'`;
	await reconcile(sql);
	expect(await tell()).toEqual(['Ida']);
	expect(await states(family.parent.id)).toHaveLength(3);
});

test('whoever no longer belongs to the family is not told', async () => {
	await begin();
	await planVisit([family.parent, family.otherParent], at('16:00', 7));
	await plan();
	await owner`update family_people set ends_on = '2021-01-01' where person_id = ${family.otherParent.id}`;
	expect(await tell()).toEqual(['Ida']);
});

test('whom nobody reached is a task for their own staff, until somebody has called', async () => {
	await begin();
	const { parent, mentor, otherMentor, coordinator, unitId, familyId } = family;
	const [id, time] = [randomUUID(), at('10:00').toString()];
	await owner`insert into notifications ${owner({ id, person_id: parent.id, unit_id: unitId, family_id: familyId, why: 'moved', item_kind: 'appointment', item_id: randomUUID(), version: 2, made_at: time, for_at: time, due_at: time, useful_until: at('12:00', 1).toString(), since: time, state: 'failed', settled_at: time })}`;
	expect((await notifications.unreached(mentor)).map(({ name }) => name)).toEqual(['Ida']);
	expect(await notifications.unreached(otherMentor)).toEqual([]);
	await expect(notifications.called(otherMentor, id)).rejects.toThrow();
	await notifications.again(coordinator, id);
	await expect(notifications.again(coordinator, id)).rejects.toThrow('stillSending');
	await owner`update notifications set state = 'failed' where id = ${id}`;
	await notifications.called(mentor, id);
	expect(await notifications.unreached(mentor)).toEqual([]);
	expect(await notifications.news(parent)).toHaveLength(1);
	await notifications.see(parent);
	expect(await notifications.unseen(parent)).toBe(0);
	await settings.tryOut(parent, 'email');
	await settings.tryOut(parent, 'sms');
	await settings.tryOut(parent, 'push');
	await expect(settings.tryOut(parent, 'email')).rejects.toThrow('tooMany');
});

test('a parent is told that what they said is wrong has its answer', async () => {
	await begin();
	const id = await corrections.ask(family.parent, { kind: 'other', words: 'Forkert' });
	await plan();
	expect(await tell()).toEqual([]);
	await corrections.answer(family.mentor, id, { outcome: 'kept', words: 'Det er rigtigt.' });
	await plan();
	expect(await tell()).toEqual(['Ida']);
	expect(letters[0]).toMatchObject({ tone: 'news', path: '/more/data', detail: null });
	expect((await notifications.news(family.parent))[0]).toMatchObject({ why: 'corrected', isSeen: false });
});
