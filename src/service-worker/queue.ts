/// <reference lib="webworker" />
import * as queue from '../lib/offline/queue.ts';
import { isSettled, isStill, moment, sessionOver, wipeAll } from './leave.ts';
import { refresh } from './refresh.ts';

declare const self: ServiceWorkerGlobalScope;

const lock = <T>(work: () => Promise<T>): Promise<T> =>
	navigator.locks.request('familien-queue', work) as unknown as Promise<T>;

/** The page that asked is led there by a whole navigation, which this worker answers with what the phone has. */
export const led = (path: string): string => `/offline?at=${encodeURIComponent(path)}`;

/** A form of a parent's: sent as it is; without net it is kept, and the page is led to where it says so. */
export async function deliver(event: FetchEvent): Promise<Response> {
	const { request } = event;
	const url = new URL(request.url);
	const form = queue.formOf(url);
	const spare = request.clone();
	const isScripted = request.headers.has('x-sveltekit-action');
	if (!(await isSettled())) return isScripted ? Response.error() : Response.redirect('/sign-in', 303);
	await lock(() => overtake(spare.clone(), form)).catch(() => {});
	try {
		const response = await fetch(request);
		event.waitUntil(refresh());
		return response;
	} catch {
		const entry = await lock(() => queue.keep(spare)).catch(() => null);
		if (!entry) return Response.error();
		await (self.registration as { sync?: { register(tag: string): Promise<void> } }).sync
			?.register('queue')
			.catch(() => {});
		// A conversation that is open shows itself what waits, and tries again too: by the same key it is one message.
		if (entry.kind === 'message' && isScripted) return Response.error();
		const path = entry.kind === 'message' ? url.pathname : backFrom(entry, request.referrer);
		if (!isScripted) return Response.redirect(path, 303);
		return Response.json({ type: 'redirect', status: 303, location: led(path) });
	}
}

/** What waits for the same question is not sent after this. */
async function overtake(request: Request, form: ReturnType<typeof queue.formOf>): Promise<void> {
	if (!form || form.kind === 'message' || !(await isWaiting())) return;
	const subject = form.subject ?? (await request.formData()).get('id');
	if (typeof subject === 'string') await queue.overtake({ kind: form.kind, subject });
}

function backFrom(entry: queue.Entry, referrer: string): string {
	if (entry.kind === 'tick' || entry.kind === 'untick') return '/reminders';
	const from = URL.canParse(referrer) ? new URL(referrer).pathname : '';
	return from === '/' ? '/' : `/appointments/${entry.subject}`;
}

/** Sends what waits, oldest first, each once: what has an answer is done with. Stops where there is none. */
export const flush = (): Promise<void> =>
	lock(async () => {
		if (!(await isSettled())) return;
		const then = moment();
		const tally = { sent: 0, refused: 0 };
		for (const entry of await queue.all()) {
			if (entry.state !== 'waiting') continue;
			const verdict = await send(entry);
			if (!isStill(then) || verdict === 'later') break;
			if (verdict === 'other') await wipeAll();
			if (verdict === 'over') await sessionOver();
			if (verdict === 'other' || verdict === 'over') break;
			if (verdict === 'taken') {
				await queue.remove(entry.id);
				tally.sent++;
			} else {
				await queue.refuse(entry, verdict.words);
				tally.refused++;
			}
		}
		if (!tally.sent && !tally.refused) return;
		await refresh();
		for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
			client.postMessage({ type: 'queue', ...tally });
	}).catch(() => {});

/** As `flush`, for the browser that woke this worker: what is left is a failure, so that it wakes it again. */
export async function flushAll(): Promise<void> {
	await flush();
	if ((await queue.all()).some(({ state }) => state === 'waiting')) throw new Error('something waits');
}

type Verdict = 'taken' | 'later' | 'over' | 'other' | { readonly words: string | null };

async function send(entry: queue.Entry): Promise<Verdict> {
	const body = await queue.bodyOf(entry);
	if (!body) return { words: null };
	let response: Response;
	try {
		response = await fetch(entry.path, {
			method: 'POST',
			body,
			redirect: 'manual',
			signal: AbortSignal.timeout(60_000),
			headers: {
				...{ 'content-type': entry.type, accept: 'application/json' },
				...{ 'x-sveltekit-action': 'true', 'x-sender': entry.owner }
			}
		});
	} catch {
		return 'later';
	}
	if (response.type === 'opaqueredirect') return 'over';
	// Somebody else is signed in here now.
	if (response.status === 421) return 'other';
	const answer = (await response.json().catch(() => null)) as Answer | null;
	// Locked: it waits until the app is opened.
	if (answer?.type === 'redirect' && answer.location?.startsWith('/unlock')) return 'later';
	if (answer?.type === 'redirect') return /^\/sign-in/.test(answer.location ?? '') ? 'over' : 'taken';
	if (answer?.type === 'success') return 'taken';
	if (answer?.type === 'failure' && response.status !== 429) return { words: wordsOf(answer.data) };
	if (response.status === 404 || response.status === 422) return { words: answer?.error?.message ?? null };
	return 'later';
}

type Answer = {
	readonly type: string;
	readonly location?: string;
	readonly data?: string;
	readonly error?: { readonly message?: string };
};

/** Why it was refused, in the server's words: SvelteKit writes an answer as one list, where each thing names its parts by number. */
function wordsOf(data: string | undefined): string | null {
	const all = JSON.parse(data ?? '[]') as unknown[];
	const parts = (n: unknown) => Object.entries((all[Number(n)] ?? {}) as Record<string, number>);
	const root = Object.fromEntries(parts(0));
	const refusal = all[root.refusal ?? -1];
	if (typeof refusal === 'string') return refusal;
	const first = parts(root.errors ?? -1)[0];
	return first ? String(all[first[1]]) : null;
}

/** Whether anything is here that may be sent. */
export const isWaiting = async (): Promise<boolean> => (await queue.all()).some(({ state }) => state === 'waiting');
