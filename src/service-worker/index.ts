/// <reference lib="webworker" />
import { codeFor, dropOldCode, fetchCode, fetchMissingCode } from './code.ts';
import { isSettled, signOut } from './leave.ts';
import { data, page, route } from './pages.ts';
import { onClick, onPush, onChange, type Changed } from './push.ts';
import { deliver, flush, flushAll } from './queue.ts';
import { refresh } from './refresh.ts';
import { takeShare } from './share.ts';
import * as forms from '../lib/offline/queue.ts';

const self = globalThis as unknown as ServiceWorkerGlobalScope;

self.addEventListener('push', (event) => event.waitUntil(onPush(self, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(onClick(self, event.notification)));
self.addEventListener('pushsubscriptionchange', (event) =>
	(event as ExtendableEvent).waitUntil(onChange(self, event as Changed))
);

// The first version takes over at once. A later one waits until the person says so, or no page is open any more.
// Its code comes along, where a parent's page has asked for it before.
self.addEventListener('install', (event) =>
	event.waitUntil(caches.keys().then((had) => (had.length ? fetchCode() : undefined)))
);
self.addEventListener('activate', (event) =>
	event.waitUntil(
		Promise.all([dropOldCode(), self.registration.navigationPreload?.enable().catch(() => {}), self.clients.claim()])
	)
);

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (url.origin !== self.location.origin) return;
	if (request.method === 'POST') {
		if (url.pathname === '/sign-out') event.respondWith(signOut(request));
		else if (url.pathname === '/messages/share') event.respondWith(takeShare(request));
		else if (forms.formOf(url)) event.respondWith(deliver(event));
	} else if (request.method === 'GET') {
		if (request.mode === 'navigate') event.respondWith(page(event));
		else if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(codeFor(request));
		else if (url.pathname.endsWith('__route.js')) event.respondWith(route(request));
		else if (url.pathname.endsWith('__data.json')) event.respondWith(data(request));
	}
});

/** What a page asks for; it never waits for the answer. */
self.addEventListener('message', (event) => {
	const asked = (event.data as { type?: string } | null)?.type;
	// A parent's page has come to rest.
	if (asked === 'rest')
		event.waitUntil(
			flush()
				.then(refresh)
				.then(fetchMissingCode)
				.catch(() => {})
		);
	if (asked === 'flush') event.waitUntil(flush());
	// Workbox's own word for "take over now".
	if (asked === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

self.addEventListener('sync' as 'message', (event) =>
	(event as ExtendableEvent).waitUntil(
		(event as unknown as { tag: string }).tag === 'settle' ? isSettled() : flushAll()
	)
);
