import { createHmac, timingSafeEqual } from 'node:crypto';
import { asReader, sql, visitor } from '../server/db.ts';

type Key = { readonly id: string; readonly secret: string };

let keys: Promise<readonly Key[]> | null = null;
let readAt = 0;

/** The newest signs, the one before it still counts. Looked at once a minute: they may be changed while we run. */
function inUse(): Promise<readonly Key[]> {
	if (!keys || performance.now() - readAt > 60_000) {
		readAt = performance.now();
		keys = asReader(visitor, async () => await sql<Key[]>`select id, secret from app.cookie_keys()`);
		keys.catch(() => (keys = null));
	}
	return keys;
}

const mac = (value: string, { secret }: Key) => createHmac('sha256', secret).update(value).digest('base64url');

/** A value that only this house can have made. */
export async function sign(value: string): Promise<string> {
	const [key] = await inUse();
	return `${value}.${key!.id}.${mac(value, key!)}`;
}

/**
 * What was signed; null when it was not by us, or too long ago: two changes of keys ago.
 * @returns also whether it was by the key before the newest, and may be signed anew
 */
export async function signed(text: string): Promise<{ value: string; isEarly: boolean } | null> {
	const [, value, id, given] = /^([^.]{1,100})\.([\da-f]{8})\.([\w-]{43})$/.exec(text) ?? [];
	if (!value) return null;
	const all = await inUse();
	const at = all.findIndex((key) => key.id === id);
	if (at < 0) return null;
	return timingSafeEqual(Buffer.from(mac(value, all[at]!)), Buffer.from(given!)) ? { value, isEarly: at > 0 } : null;
}
