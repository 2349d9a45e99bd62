import { createHash, randomBytes, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import type { OwnServer } from './server.ts';
import { makeVisitors, type Web } from './web.ts';

/** What fifty who want the same hour got. */
export type Race = {
	readonly won: number;
	readonly refused: number;
	readonly other: readonly string[];
	readonly slowest: number;
};

/**
 * A coordinator's form for fifty families, the same worker and room at the same hour, all at once (rule 4).
 * One wins; the others are told that the time is taken, on the form they filled in.
 */
export async function race(own: OwnServer, { origin }: Web, many = 50): Promise<Race> {
	const sql = postgres(own.owner, { max: 1, onnotice: () => {} });
	const visitors = await makeVisitors(own.owner, many);
	const [first] = await sql`select unit_id from people where id = ${visitors[0]!.id}`;
	const unitId = first!.unit_id as string;
	const [staff, room, at] = [randomUUID(), randomUUID(), Temporal.Now.instant()];
	await sql`insert into people ${sql({ id: staff, unit_id: unitId, kind: 'staff', name: 'Kit Koordinator' })}`;
	await sql`insert into staff_roles ${sql({ person_id: staff, unit_id: unitId, role: 'coordinator', starts_on: '2020-01-01' })}`;
	await sql`insert into places ${sql({ id: room, unit_id: unitId, kind: 'room', name: 'Det gule rum' })}`;
	const token = randomBytes(25).toString('hex');
	const times = { created_at: at.toString(), seen_at: at.toString(), idle_until: at.add({ hours: 1 }).toString() };
	await sql`insert into sessions ${sql({ token_hash: createHash('sha256').update(token).digest('hex'), person_id: staff, device: 'staff', ...times, ends_at: times.idle_until })}`;
	const families =
		await sql`select family_id, person_id from family_people where person_id = any (${visitors.map(({ id }) => id)}::uuid[])`;
	await sql.end();

	const day = at.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().add({ days: 14 });
	const answers = await Promise.all(
		families.map(async ({ family_id, person_id }) => {
			const began = performance.now();
			const response = await fetch(`${origin}/staff/appointments/new?family=${family_id}&/plan`, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					...{ cookie: `__Host-session=${token}`, origin, accept: 'text/html' },
					'content-type': 'application/x-www-form-urlencoded'
				},
				body: new URLSearchParams({
					...{ kind: 'mentor_meeting', date: day.toString(), start: '10:00', minutes: '60' },
					...{ placeId: room, staffIds: staff, parentIds: person_id as string }
				}).toString()
			});
			return { status: response.status, body: await response.text(), took: performance.now() - began };
		})
	);
	const isTold = ({ status, body }: { status: number; body: string }) =>
		status === 409 && body.includes('Tiden er ikke ledig');
	return {
		won: answers.filter(({ status }) => status === 303).length,
		refused: answers.filter(isTold).length,
		other: answers
			.filter((one) => one.status !== 303 && !isTold(one))
			.map(({ status, body }) => `${status} ${body.slice(0, 200)}`),
		slowest: Math.round(Math.max(...answers.map(({ took }) => took)))
	};
}
