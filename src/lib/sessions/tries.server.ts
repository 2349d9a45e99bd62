import { createHash } from 'node:crypto';
import { now } from '../server/clock.ts';
import { as, sql, visitor } from '../server/db.ts';
import { TooMany } from '../server/errors.ts';

/**
 * Ten wrong tries in three minutes for one account on one device; a hundred an hour for one account on devices that
 * never signed in to it, so that a stranger can't shut the owner out.
 */
const slow: { tries: number; within: { minutes: number }; strangers: number } = {
	...{ tries: 10, within: { minutes: 3 }, strangers: 100 }
};

/** What is kept of an account or a device: enough to count, too little to tell who. */
export const keyOf = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('hex');

/**
 * Slows guessing down, for one account on one device.
 * @param strangers how many wrong tries an hour all unknown devices have together
 * @throws TooMany with the seconds to wait
 */
export async function refuseTooMany(account: string, device: string, strangers = slow.strangers): Promise<void> {
	const at = now();
	const [tries] = await as(
		visitor,
		() => sql`select app.count_tries(${account}, ${device}, ${at.subtract(slow.within)}) as here,
		app.count_tries(${account}, 'all', ${at.subtract({ hours: 1 })}) as overall, app.knows_device(${account}, ${device}) as known`
	);
	if (tries!.here >= slow.tries || (!tries!.known && tries!.overall >= strangers)) throw new TooMany(180);
}

/** Notes a wrong try. */
export const noteTry = (account: string, device: string): Promise<void> =>
	as(visitor, async () => {
		await sql`select app.note_try(${account}, ${device}, ${now()}), app.note_try(${account}, 'all', ${now()})`;
	});

/** The account was opened from here: a stranger's tries no longer slow this device down. */
export const knowDevice = (account: string, device: string): Promise<void> =>
	as(visitor, async () => {
		await sql`select app.know_device(${account}, ${device}, ${now()})`;
	});
