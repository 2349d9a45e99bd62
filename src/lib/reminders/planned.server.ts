import { now, today } from '../server/clock.ts';
import { log } from '../server/log.ts';
import { broken, squeezed, type Secret } from '../guard/match.ts';
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

/** What staff may not tell one of the parents who would get it now, and what is the parent's own. */
type Reader = readonly (Secret & { readonly isOwn: boolean })[];

async function postOne(tx: Tag, id: string): Promise<string | null> {
	const [held] = await tx<
		{ texts: string[]; readers: Reader[] }[]
	>`select texts, readers from app.planned_words(${id}, ${now()}, ${today()})`;
	if (!held) return null;
	const rule = ruleOf(held.texts, held.readers);
	const [row] = rule
		? await tx<{ went: string }[]>`select app.stop_planned(${id}, ${now()}, ${rule}) as went`
		: await tx<{ went: string | null }[]>`select app.post_planned(${id}, ${now()}, ${today()}) as went`;
	return row!.went;
}

/** What it would tell has become protected, or a parent has come to the family, since it was planned. */
function ruleOf(texts: readonly string[], readers: readonly Reader[]): Secret['sort'] | null {
	const written = texts.map(squeezed);
	for (const found of readers) {
		const of = (isOwn: boolean) => found.filter((one) => one.isOwn === isOwn);
		for (const text of written) {
			const rule = broken(text, of(false), of(true));
			if (rule) return rule;
		}
	}
	return null;
}
