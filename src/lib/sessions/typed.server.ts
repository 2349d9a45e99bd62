import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as, sql, visitor } from '../server/db.ts';
import { hash } from './adapter.server.ts';
import * as questions from './questions.server.ts';

/** What somebody had typed when the sign-in ran out or locked: the page it was for, and its fields. */
export type Typed = { readonly from: string; readonly fields: readonly (readonly [string, string])[] };

/** Minutes that it waits for its person, and the most letters of it. */
const [minutes, most] = [60, 20_000];
/** Fields that are secrets, or keys of the form itself. */
const isSecret = (name: string) => /password|^pin$|^code$/i.test(name);

/**
 * Keeps what was typed, for the person whose sign-in this was, until the same person is back: in the database and never in the
 * browser, so nothing of it stays on a shared phone.
 * @param token of a sign-in that has run out or is locked @param from path and query that the form goes to
 * @returns the key that only that browser's cookie keeps; null when there is nothing to keep, or nobody to keep it for
 */
export async function keep(token: string, { from, fields }: Typed): Promise<string | null> {
	const kept = fields.filter(([name, value]) => !isSecret(name) && value !== '');
	const text = JSON.stringify(kept);
	if (!kept.some(([, value]) => value.trim()) || text.length > most || !/^\/(?![/\\])/.test(from)) return null;
	const personId = await as(visitor, async () => {
		const [row] = await sql`select app.person_of(${hash(token)}, ${now()}) as id`;
		return row!.id as string | null;
	});
	return personId && questions.ask('typed', { personId, facts: { from, fields: text } }, minutes);
}

/** What the actor had typed; null when it is somebody else's, or too long ago. */
export async function find(actor: Actor, key: string): Promise<Typed | null> {
	const found = await questions.find(key, 'typed');
	if (found?.personId !== actor.id) return null;
	return { from: found.facts.from!, fields: JSON.parse(found.facts.fields!) as Typed['fields'] };
}

/** Throws it away, once it is where it belongs. */
export const drop = (key: string): Promise<unknown> => questions.take(key, 'typed');
