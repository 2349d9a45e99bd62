/// <reference lib="webworker" />
import { onClick, onPush, onChange, type Changed } from './push.ts';

const self = globalThis as unknown as ServiceWorkerGlobalScope;

self.addEventListener('push', (event) => event.waitUntil(onPush(self, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(onClick(self, event.notification)));
self.addEventListener('pushsubscriptionchange', (event) =>
	(event as ExtendableEvent).waitUntil(onChange(self, event as Changed))
);
