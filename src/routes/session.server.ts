import type { RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { sign, signed } from '#lib/sessions/cookie-keys.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';

/** Marks a phone or PC that has signed in before; it opens nothing. */
const deviceCookie = '__Host-device';
const kept = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

export const agentOf = ({ request }: RequestEvent): string => request.headers.get('user-agent') ?? '';

/** What tells devices apart, for slowing down: the device's own cookie, which we have signed, else its address and browser. */
export const fromOf = async (event: RequestEvent): Promise<string> =>
	(await deviceOf(event))?.value ?? `${event.getClientAddress()} ${agentOf(event)}`;

const deviceOf = async ({ cookies }: RequestEvent) => {
	const cookie = cookies.get(deviceCookie);
	return cookie ? signed(cookie) : null;
};

/** Keeps a new session in the browser. @param stays false: the cookie goes with the browser */
export function keepSession({ cookies }: RequestEvent, token: string, stays: boolean): void {
	cookies.set(sessions.cookieName, token, { ...kept, ...(stays ? { maxAge: 60 * 60 * 24 * 90 } : {}) });
}

/** Lets the account know this device: a stranger's tries elsewhere no longer shut it out. */
export const knowDevice = (event: RequestEvent, email: string): Promise<void> =>
	know(event, (device) => sessions.remember(email, device));

/** As `knowDevice`, for an account that is known by its key only. */
export const knowDeviceBy = (event: RequestEvent, account: string): Promise<void> =>
	know(event, (device) => sessions.rememberKey(account, device));

async function know(event: RequestEvent, remember: (device: string) => Promise<void>): Promise<void> {
	const before = await deviceOf(event);
	if (before && !before.isEarly) return;
	const device = before?.value ?? randomUUID();
	if (!before) await remember(device);
	event.cookies.set(deviceCookie, await sign(device), { ...kept, maxAge: 60 * 60 * 24 * 365 });
}

/** The question that staff answer after the password, for five minutes. */
export const stepCookie = {
	name: '__Host-step',
	options: { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 300 }
} as const;

/** A sign-in by the provider that this browser began: it must come along when the provider sends the browser back, so Lax. */
export const providerCookie = {
	name: '__Host-provider',
	options: { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 600 }
} as const;

/** A path of ours, never another site's address. */
export const isInside = (path: string): boolean => /^\/(?![/\\])[\w\-/]*$/.test(path);
