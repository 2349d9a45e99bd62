import { createHash } from 'node:crypto';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { hashPassword } from '../sessions/passwords.server.ts';
import { keyOf, noteTry, refuseTooMany } from '../sessions/tries.server.ts';
import type { Language } from '../texts/languages.ts';
import * as queries from './queries.server.ts';

/** What a municipality begins with: its first unit, rooms and administrator. */
export type FirstUse = {
	readonly code: string;
	readonly unit: string;
	readonly phone: string;
	readonly opensAt: Temporal.PlainTime;
	readonly closesAt: Temporal.PlainTime;
	readonly rooms: readonly string[];
	readonly schoolIntra: string;
	readonly name: string;
	readonly email: string;
	readonly password: string;
	readonly language: Language;
};

/** Whether there is nothing yet, so that the set-up page exists. */
export const isEmpty = (): Promise<boolean> => as(visitor, () => queries.isEmpty());

/**
 * Sets an empty deployment up, once, with the code that the console printed. Two at once: one wins.
 * @param from tells devices apart, for slowing down a guesser
 * @throws NotFound when it is set up already, Refusal wrongCode, TooMany
 */
export async function setUp({ code, password, ...facts }: FirstUse, from: string): Promise<void> {
	const [door, here] = [keyOf('set-up'), keyOf(from)];
	await refuseTooMany(door, here);
	if (!(await isEmpty())) throw new NotFound();
	const passwordHash = await hashPassword(password);
	const outcome = await as(visitor, () => queries.setUp(hashOf(code), facts, passwordHash, now()));
	if (outcome === 'taken') throw new NotFound();
	if (outcome === 'wrong') {
		await noteTry(door, here);
		throw new Refusal('wrongCode');
	}
}

/** The code as it is kept: however it was typed, with small letters or without the dashes. */
const hashOf = (code: string) =>
	createHash('sha256')
		.update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
		.digest('hex');
