import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { TooMany } from '../server/errors.ts';

const cost = { memory: 47_104, passes: 1, parallelism: 1, tagLength: 32 } as const;
/** One core is left for everybody else's pages; more than three would only take memory. */
const atOnce = Math.min(3, Math.max(1, availableParallelism() - 1));
/** Whoever would wait longer than about ten seconds is asked to come again. */
export const queue = { most: 100 };
let running = 0;
const waiting: (() => void)[] = [];

function derive(password: string, nonce: Buffer): Promise<Buffer> {
	return new Promise((done, fail) =>
		argon2('argon2id', { message: password.normalize('NFKC'), nonce, ...cost }, (error, tag) =>
			error ? fail(error) : done(Buffer.from(tag))
		)
	);
}

/** Bounds how many are computed at once, each takes 46 MiB, and how many wait for it. @throws TooMany busy */
async function bounded<T>(work: () => Promise<T>): Promise<T> {
	if (waiting.length >= queue.most) throw new TooMany(10, 'busy');
	if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
	else running++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running--;
	}
}

/** Hashes a password with argon2id, 46 MiB, one pass. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const tag = await bounded(() => derive(password, nonce));
	return `argon2id$${nonce.toString('base64')}$${tag.toString('base64')}`;
}

/** A hash that no password fits: of an account that waits for its first one. */
export const impossibleHash = (): string =>
	`argon2id$${randomBytes(16).toString('base64')}$${randomBytes(32).toString('base64')}`;

const nobody = impossibleHash();

/** Whether the password fits. Without a hash it takes the same time and says no, so an unknown person can't be told from a wrong password. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
	const [, nonce, tag] = (hash ?? nobody).split('$');
	const made = await bounded(() => derive(password, Buffer.from(nonce ?? '', 'base64')));
	const known = Buffer.from(tag ?? '', 'base64');
	return known.length === made.length && timingSafeEqual(known, made) && hash !== null;
}
