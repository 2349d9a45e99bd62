import { randomUUID } from 'node:crypto';
import { PgBoss, fromBunSql } from 'pg-boss';
import postgres from 'postgres';
import { expect, test, vi } from 'vitest';
import { planJobs, type PlanJob } from '../../src/lib/notifications/plan-jobs.server.ts';
import * as notifications from '../../src/lib/notifications/notifications.server.ts';
import { travel } from '../../src/lib/server/clock.ts';
import { owner } from '../family.ts';
import { at, begin, family, plan, planVisit, post, sql, states, tell, useTelling } from '../notifications/telling.ts';

// What can't be planned, or can't be told, is put aside where somebody sees it, and holds up nothing else (F-19).
const { worker } = await vi.hoisted(async () => (await import('../own-database.ts')).ownDatabase());
useTelling();

test('an event that can never be planned goes to the side, and the others go on', async () => {
	await begin();
	const days = [5, 6, 7];
	for (const n of days) await planVisit([family.parent], at('16:00', n));
	// One that no look at can go well, in the middle of the others.
	await owner`insert into jobs.job (name, data, retry_limit, dead_letter, priority, policy)
		select name, '{"event":"poison"}', 0, dead_letter, 1, policy from jobs.queue where name = 'plan'`;
	const pool = postgres(worker, { max: 2, onnotice: () => {} });
	const options = { schema: 'jobs', migrate: false, supervise: false, schedule: false };
	const boss = new PgBoss({ db: fromBunSql(pool as never), ...options });
	const aside: unknown[] = [];
	await boss.start();
	try {
		const work = { pollingIntervalSeconds: 0.5, batchSize: 50, perJobResults: true } as const;
		await boss.work('plan', work, ((jobs: PlanJob[]) => planJobs(sql, jobs)) as never);
		await boss.work('unplanned', { pollingIntervalSeconds: 0.5 }, async ([job]) => void aside.push(job!.data));
		await expect.poll(() => aside, { timeout: 8_000 }).toEqual([{ event: 'poison' }]);
		const left = await owner`select 1 from jobs.job where name = 'plan' and state in ('created', 'active', 'retry')`;
		expect(left).toHaveLength(0);
	} finally {
		await boss.stop({ graceful: false });
		await pool.end({ timeout: 1 });
	}
	expect(await states(family.parent.id)).toHaveLength(3 * 3);
});

test('a notification that the database stumbles over is a task for staff, and the others are told', async () => {
	await begin();
	const { parent, otherParent, mentor, unitId, familyId } = family;
	// A day so far off that its version does not fit: each look at it is an error.
	const [id, time] = [randomUUID(), at('10:00').toString()];
	await owner`insert into reminders ${owner({ id, unit_id: unitId, kind: 'other', what: 'x', due_at: '9999-01-01', whole_day: false, posted_at: time, posted_by: mentor.id })}`;
	const row = (person_id: string, item_id: string, item_kind: string) => ({
		...{ person_id, item_id, item_kind, unit_id: unitId, family_id: familyId, why: 'reminder', version: 0 },
		...{ made_at: time, for_at: time, due_at: time, since: time, useful_until: at('10:00', 9).toString() }
	});
	await owner`insert into notifications ${owner([row(parent.id, id, 'reminder'), row(otherParent.id, randomUUID(), 'help')])}`;
	expect(await tell()).toEqual(['Bo']);
	expect(await states(parent.id)).toEqual(['reminder failed fault']);
	expect((await notifications.unreached(mentor)).map(({ name }) => name)).toEqual(['Ida']);
	expect(await tell()).toEqual([]);
});

test('a channel that throws is one that failed, and the next one is taken', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 5));
	await plan();
	const broken = {
		...post(),
		name: 'sms' as const,
		reaches: () => true,
		send: () => Promise.reject(new Error('broken'))
	};
	expect(await tell([broken, post()])).toEqual([]);
	expect((await states(family.parent.id))[0]).toBe('new pending fault');
	travel(at('10:20'));
	await tell([broken, post()]);
	travel(at('10:50'));
	expect(await tell([broken, post()])).toEqual(['Ida']);
});

test('what ends the worker each time is given up after two hours, and not before', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 5));
	await plan();
	await owner`insert into deliveries (notification_id, channel, try, begun_at, state, reason)
		select n.id, 'email', k, n.since + k * interval '10 seconds', 'failed', 'interrupted' from notifications n, generate_series(1, 40) k
		where n.person_id = ${family.parent.id} and n.why = 'new'`;
	travel(at('10:30'));
	expect(await tell([post(() => ({ went: 'later', reason: '500' }))])).toEqual(['Ida']);
	travel(at('12:05'));
	expect(await tell()).toEqual([]);
	expect((await states(family.parent.id))[0]).toBe('new failed noChannelLeft');
});

test('the worker can read no name, no place and no word of anybody', async () => {
	const secret = [
		...['people.name', 'families.name', 'places.name', 'places.address', 'messages.body', 'reminders.what'],
		...['appointments.details', 'contacts.phone', 'accounts.email', 'answers.reason']
	];
	for (const one of secret) {
		const [table, column] = one.split('.') as [string, string];
		const asked = (sql as unknown as postgres.Sql).unsafe(`select ${column} from ${table}`);
		await expect(asked, one).rejects.toMatchObject({ code: '42501' });
	}
});
