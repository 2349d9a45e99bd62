import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { now } from '../server/clock.ts';
import { asReader, visitor } from '../server/db.ts';
import * as queries from './queries.server.ts';
import { limits, type Asked } from './rules.ts';

/** Whose use it is. */
export type User = {
	readonly personId: string | null;
	readonly address: string;
	/** The part of a calendar's address that is a secret. */
	readonly feed: string | null;
};

/** For load tests, which are many people from one place. */
const times = Number(process.env.LIMITS_TIMES || 1);

/** How long to wait, and whether the form itself says so, beside what was typed. */
export type Wait = { readonly seconds: number; readonly keeps: boolean };

/**
 * Counts a use where there is a limit, in the database, so that it holds for all web processes together.
 * @returns 0 seconds when it may be done now
 */
export async function spend(asked: Asked, user: User): Promise<Wait> {
	const those = limits.filter(({ applies }) => applies(asked));
	const uses = those
		.map(({ name, by, most, within }) => ({ key: keyOf(name, whose(by, user)), most: Math.ceil(most * times), within }))
		// One order for all, so that no two wait for each other.
		.sort((one, other) => (one.key < other.key ? -1 : 1));
	// One statement of nobody's: it stands alone, and needs no transaction around it.
	const seconds = uses.length ? await asReader(visitor, () => queries.spend(uses, now())) : 0;
	return { seconds, keeps: those.every(({ keeps }) => keeps) };
}

function whose(by: (typeof limits)[number]['by'], { personId, address, feed }: User): string {
	if (by === 'everybody') return '';
	if (by === 'feed') return feed ?? '';
	return (by === 'person' && personId) || network(address);
}

/** A household has a whole network of IPv6 addresses: they count as one. */
function network(address: string): string {
	if (!isIPv6(address)) return address;
	const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
	const front = head.split(':').filter(Boolean);
	const back = (tail ?? '').split(':').filter(Boolean);
	const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
	return [...front, ...zeros, ...back]
		.slice(0, 4)
		.map((part) => part.replace(/^0+(?=.)/, ''))
		.join(':');
}

/** What is kept tells nobody who it was. */
const keyOf = (name: string, who: string) =>
	`${name} ${createHash('sha256').update(`${name} ${who}`).digest('base64url')}`;
