import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import { keyOf, toldBy, type Knows } from '../guard/told.ts';
import type { Tag } from '../server/db.ts';
import type { WorkerSql } from '../server/worker-sql.ts';

/**
 * Posts what was planned and is due: the worker's, which may also come late. Each is one transaction that holds it, so two workers, or one
 * that dies, post it once (rule 8); what may no longer be posted is marked so, and shown to staff as a task.
 * @returns how many were posted
 */
export async function postPlanned(sql: WorkerSql): Promise<number> {
	let many = 0;
	for (const { id } of await sql<{ id: string }[]>`select app.planned_due(${now()}) as id`) {
		try {
			if ((await sql.begin((tx) => postOne(tx, id))) === 'posted') many++;
		} catch (error) {
			// The others are not held up by it; it is tried again at the next look.
			log.error({ reminder: id, name: (error as Error).name }, 'a planned reminder could not be posted');
		}
	}
	return many;
}

async function postOne(tx: Tag, id: string): Promise<string | null> {
	const [held] = await tx<
		{ texts: string[]; readers: Knows[] }[]
	>`select texts, readers from app.planned_words(${id}, ${now()}, ${today()})`;
	if (!held) return null;
	// What it would tell has become protected, or a parent has come to the family, since it was planned.
	const told = toldBy(held.texts, held.readers);
	const isReleased = told.length > 0 && (await tx`select app.is_released(${id}, ${keyOf(told)}) as so`)[0]!.so;
	const [row] =
		told.length && !isReleased
			? await tx<{ went: string }[]>`select app.stop_planned(${id}, ${now()}, ${told[0]!.rule}) as went`
			: await tx<{ went: string | null }[]>`select app.post_planned(${id}, ${now()}, ${today()}) as went`;
	return row!.went;
}
