import { createHash, randomBytes } from 'node:crypto';
import { now } from '../server/clock.ts';
import { as, sql, visitor } from '../server/db.ts';

/** What the door asks a browser for, and what it must remember until the answer comes. */
export type Purpose = 'passkey_use' | 'passkey_add' | 'second_step' | 'totp_set' | 'provider' | 'typed';
export type Question = { readonly personId: string | null; readonly facts: Readonly<Record<string, string>> };

const hash = (key: string) => createHash('sha256').update(key).digest('hex');

/**
 * Puts a question to one browser.
 * @param minutes how long it may be answered
 * @returns the key that only that browser's cookie keeps
 */
export async function ask(
	purpose: Purpose,
	{ personId = null, facts = {} }: Partial<Question>,
	minutes = 5
): Promise<string> {
	const key = randomBytes(32).toString('base64url');
	await as(visitor, async () => {
		await sql`select app.ask_door(${hash(key)}, ${purpose}, ${personId}, ${sql.json(facts)}, ${now().add({ minutes })})`;
	});
	return key;
}

/** The question, taken away: whatever the answer, it can be given once. Null when it is too late, or another's. */
export const take = (key: string, purpose: Purpose): Promise<Question | null> =>
	as(visitor, async () => {
		const [row] = await sql<Question[]>`select * from app.take_question(${hash(key)}, ${purpose}, ${now()})`;
		return row ?? null;
	});

/** The question, left where it is: for one that a person may answer wrongly a few times. */
export const find = (key: string, purpose: Purpose): Promise<Question | null> =>
	as(visitor, async () => {
		const [row] = await sql<Question[]>`select * from app.find_question(${hash(key)}, ${purpose}, ${now()})`;
		return row ?? null;
	});
