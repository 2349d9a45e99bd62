/// <reference lib="webworker" />
import * as store from '../lib/offline/store.ts';
import { dropAllCode } from './code.ts';

declare const self: ServiceWorkerGlobalScope;

/** Counts up when everything was thrown away: what was asked for before must not be kept after. */
let generation = 0;
export const isStill = (then: number): boolean => then === generation;
export const moment = (): number => generation;

/** Throws away all that this phone has of anybody: store, code, notifications, the address for pushes. */
export async function wipeAll(): Promise<void> {
	generation++;
	await store.wipe();
	await dropAllCode();
	for (const notification of await self.registration.getNotifications().catch(() => [])) notification.close();
	if ('clearAppBadge' in navigator) await navigator.clearAppBadge().catch(() => {});
	const forget = async () => void (await (await self.registration.pushManager?.getSubscription())?.unsubscribe());
	// Without its push service a browser may never answer.
	await Promise.race([forget().catch(() => {}), new Promise((go) => setTimeout(go, 2000))]);
}

/** The session is over, not by a sign-out: the copy goes; what waits may still be sent, by the same person only. */
export async function sessionOver(): Promise<void> {
	generation++;
	await store.drop('copy');
	await store.drop('share');
}

// Signed out without net: the server's session is still open, and its cookie can't be deleted from here. So until the
// server has been told, nothing is fetched with it. The note of that is a word in the registration, not a thing kept.

let mustTell: boolean | null = null;
const preload = () => self.registration.navigationPreload as NavigationPreloadManager | undefined;
const word = 'ended';

async function note(ended: boolean): Promise<void> {
	mustTell = ended;
	await preload()
		?.setHeaderValue(ended ? word : 'true')
		.catch(() => {});
}

/** @returns false while the server can't be told of a sign-out; "now" when it was told just now */
export async function isSettled(): Promise<'before' | 'now' | false> {
	mustTell ??=
		(
			await preload()
				?.getState()
				.catch(() => null)
		)?.headerValue === word;
	if (!mustTell) return 'before';
	try {
		await fetch('/sign-out', { method: 'POST', body: new URLSearchParams({ from: 'phone' }), redirect: 'manual' });
		await note(false);
		return 'now';
	} catch {
		return false;
	}
}

/** The form "Log ud": everything goes first, then the server is told, at once or as soon as there is net. */
export async function signOut(request: Request): Promise<Response> {
	await wipeAll();
	for (const client of await self.clients.matchAll()) client.postMessage({ type: 'signed-out' });
	try {
		const response = await fetch(request);
		await note(false);
		return response;
	} catch {
		await note(true);
		await (self.registration as { sync?: { register(tag: string): Promise<void> } }).sync
			?.register('settle')
			.catch(() => {});
		return Response.redirect('/sign-in', 303);
	}
}
