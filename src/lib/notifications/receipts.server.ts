import { createHmac, timingSafeEqual } from 'node:crypto';
import { now } from '../server/clock.ts';
import { as, visitor } from '../server/db.ts';
import * as queries from './settings-queries.server.ts';

/** The phone has shown a push: by the key that only this push carried. @returns whether it was one of ours */
export const shown = (deliveryId: string): Promise<boolean> =>
	as(visitor, () => queries.receipt(deliveryId, null, true, 'shown', now()));

/** No e-mails any more for whoever got this one (RFC 8058): the key stood in that e-mail alone. */
export const stopEmail = (deliveryId: string): Promise<boolean> =>
	as(visitor, () => queries.stopEmail(deliveryId, now()));

/**
 * Whether the gateway itself signed this: a JWT with HMAC-SHA-256 of our common secret, in GatewayAPI's own header.
 * @returns what it says, or null
 */
export function signedBy(token: string | null, secret: string): Record<string, unknown> | null {
	const [head, body, signature] = token?.split('.') ?? [];
	if (!head || !body || !signature) return null;
	const own = createHmac('sha256', secret).update(`${head}.${body}`).digest();
	const theirs = Buffer.from(signature, 'base64url');
	if (own.length !== theirs.length || !timingSafeEqual(own, theirs)) return null;
	try {
		const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string };
		return alg === 'HS256' ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}

const arrived = ['DELIVERED'];
const lost = ['UNDELIVERED', 'EXPIRED', 'DELETED', 'REJECTED', 'SKIPPED', 'UNDELIVERABLE'];
const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text);

/** What the gateway tells: a message arrived or not, or somebody answered "STOP". */
export async function hear(told: Record<string, unknown>): Promise<void> {
	const status = String(told.status ?? '').toUpperCase();
	if (status && (arrived.includes(status) || lost.includes(status))) {
		const deliveryId = isId(told.userref) ? told.userref : null;
		const providerId = told.id === undefined ? null : `sms ${String(told.id)}`;
		await as(visitor, () =>
			queries.receipt(deliveryId, providerId, arrived.includes(status), status.toLowerCase(), now())
		);
	}
	const words = typeof told.message === 'string' ? told.message.trim() : '';
	if (/^(\S+\s+)?stop\b/i.test(words) && /^\d{7,15}$/.test(String(told.msisdn ?? '')))
		await as(visitor, () => queries.stopNumber(`+${String(told.msisdn)}`, now()));
}
