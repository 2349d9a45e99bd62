import { afterAll, afterEach, beforeAll } from 'vitest';
import * as appointments from '../../src/lib/appointments/appointments.server.ts';
import { dispatch } from '../../src/lib/notifications/dispatch.server.ts';
import type { Channel, Letter } from '../../src/lib/notifications/letter.ts';
import { planEvent } from '../../src/lib/notifications/plan.server.ts';
import type { Outcome } from '../../src/lib/notifications/retry.ts';
import type { Actor } from '../../src/lib/people/actor.ts';
import { travel, zone } from '../../src/lib/server/clock.ts';
import { openWorkerSql, type WorkerSql } from '../../src/lib/server/worker-sql.ts';
import { makeFamily, owner } from '../family.ts';

// What the tests of telling share: a family and days of its own for each test, the worker's two halves, and a post office.

export let sql: WorkerSql;
export let family: Awaited<ReturnType<typeof makeFamily>>;
let day = Temporal.PlainDate.from('2031-02-03');

/** Once in a test file. */
export function useTelling() {
	beforeAll(() => {
		sql = openWorkerSql(process.env.WORKER_DATABASE_URL_FOR_TESTS!);
	});
	afterEach(() => travel(null));
	afterAll(() => sql.end());
}

/** A wall time of the test's own first day, or so many days after it. */
export const at = (time: string, days = 0) =>
	day
		.add({ days })
		.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
		.toInstant();

/** A family with a mailbox each, at ten in the morning of a day of its own. @param on another day than the next one */
export async function begin(on?: string) {
	day = on ? Temporal.PlainDate.from(on) : day.add({ days: 60 });
	travel(at('10:00'));
	family = await makeFamily();
	const rows = family.everyone.map(({ id }) => ({ person_id: id, email: `${id}@demo.example`, password_hash: '' }));
	await owner`insert into accounts ${owner(rows)}`;
	// What the tests before left is not looked at.
	await owner`update notifications set settled_at = now() where settled_at is null`;
	await owner`delete from jobs.job where name = 'plan'`;
}

/** Every event since the last time, as the queue would hand them out. */
export async function plan() {
	const jobs = await owner`delete from jobs.job where name = 'plan' returning data`;
	for (const { data } of jobs) await planEvent(sql, (data as { event: number }).event);
	return jobs.length;
}

export const letters: Letter[] = [];
export const post = (answer: (letter: Letter) => Outcome | Promise<Outcome> = () => ({ went: 'sent' })): Channel => ({
	name: 'email',
	reaches: ({ email }) => email !== null,
	async send(letter) {
		letters.push(letter);
		return answer(letter);
	}
});

/** Sends what is due. @returns the names of those who got something by post */
export async function tell(channels: readonly Channel[] = [post()]) {
	letters.length = 0;
	await dispatch(sql, channels);
	return letters.map(({ personId }) => family.everyone.find(({ id }) => id === personId)?.name).sort();
}

/** Why, state and reason of all that somebody was or is to be told. */
export const states = (personId: string) =>
	owner`select why, state, reason from notifications where person_id = ${personId} order by for_at, why`.then((rows) =>
		rows.map(({ why, state, reason }) => [why, state, reason].filter(Boolean).join(' '))
	);

const visit = (parents: readonly Actor[], startsAt: Temporal.Instant, kind = 'mentor_meeting') => ({
	...{ familyId: family.familyId, kind, startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: family.roomId },
	...{ staffIds: [family.mentor.id], parentIds: parents.map(({ id }) => id), childIds: [], bring: null, details: {} }
});
export const planVisit = (...args: Parameters<typeof visit>) =>
	appointments.plan(family.mentor, visit(...args) as never);
