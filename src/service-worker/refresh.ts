/// <reference lib="webworker" />
import type { Copy } from '../lib/offline/copy.ts';
import * as queue from '../lib/offline/queue.ts';
import * as store from '../lib/offline/store.ts';
import { isSettled, isStill, moment, sessionOver, wipeAll } from './leave.ts';

let running: Promise<void> | null = null;
let again = false;

/** Fetches the copy anew. Asked for while it runs, it runs once more. */
export function refresh(): Promise<void> {
	again = true;
	running ??= (async () => {
		while (again) {
			again = false;
			await fetchCopy().catch(() => {});
		}
		running = null;
	})();
	return running;
}

async function fetchCopy(): Promise<void> {
	if (!(await isSettled())) return;
	const then = moment();
	const response = await fetch('/offline/copy', { redirect: 'manual', cache: 'no-store' });
	if (!isStill(then)) return;
	if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 404) return sessionOver();
	// A phone that others use too: nothing may be kept here.
	if (response.status === 204) return wipeAll();
	if (!response.ok) return;
	const copy = (await response.json()) as Copy;
	const before = await queue.copy();
	const isOther =
		(before && before.owner !== copy.owner) || (await queue.all()).some(({ owner }) => owner !== copy.owner);
	// Somebody else has signed in: what the first one left is thrown away, unsent.
	if (isOther) for (const part of ['copy', 'queue', 'share'] as const) await store.drop(part);
	if (isStill(then)) await store.put('copy', 'copy', copy);
	// Thrown away in that very moment: then this goes too.
	if (!isStill(then)) await store.wipe();
}
