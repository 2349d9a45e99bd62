/// <reference lib="webworker" />

/** What the house sends: words that say nothing to a stranger, and where a tap leads (rule 7). */
type Pushed = {
	readonly title: string;
	readonly body: string;
	readonly tag?: string;
	readonly badge?: number;
	readonly path: string;
	readonly id?: string;
	readonly language?: string;
};

const bare: Pushed = { title: 'Sammen om Familien', body: '', path: '/' };

const read = (data: PushMessageData | null): Pushed => {
	try {
		return { ...bare, ...(data?.json() as Partial<Pushed>) };
	} catch {
		return bare;
	}
};

const send = (path: string, body: unknown, method = 'POST') =>
	fetch(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

/** Shows a push, and tells the house that it was shown. One of the same tag takes the older one's place. */
export async function onPush(self: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
	const { title, body, tag, badge, path, id, language } = read(data);
	await self.registration.showNotification(title, {
		body,
		icon: '/icon-192.png',
		badge: '/icon-192.png',
		data: { path },
		...(language && { lang: language }),
		...(tag && { tag, renotify: true })
	} as NotificationOptions);
	// Neither waits for the other: a phone without a mark on its icon tells all the same.
	await Promise.all([
		id && send('/notifications/shown', { id }).catch(() => {}),
		badge !== undefined && 'setAppBadge' in navigator && navigator.setAppBadge(badge).catch(() => {})
	]);
}

/** A tap opens the right page, in a window that is there already if there is one. */
export async function onClick(self: ServiceWorkerGlobalScope, notification: Notification): Promise<void> {
	notification.close();
	const path: unknown = (notification.data as { path?: unknown } | null)?.path;
	const target = new URL(typeof path === 'string' && /^\/(?!\/)/.test(path) ? path : '/', self.location.origin).href;
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const open of windows) {
		// A window that this worker does not control can't be led elsewhere.
		const led = await open.navigate(target).catch(() => null);
		if (led) return void (await led.focus());
	}
	await self.clients.openWindow(target);
}

/** What browsers tell of the change: all of it, or none. */
export type Changed = {
	readonly oldSubscription?: PushSubscription | null;
	readonly newSubscription?: PushSubscription | null;
};

/** The browser has a new address for pushes, or wants to be asked for one: the house gets it, if this phone is signed in. */
export async function onChange(
	self: ServiceWorkerGlobalScope,
	{ oldSubscription, newSubscription }: Changed
): Promise<void> {
	const { pushManager } = self.registration;
	const applicationServerKey = oldSubscription?.options.applicationServerKey;
	const subscription =
		newSubscription ??
		(await pushManager.getSubscription()) ??
		(applicationServerKey ? await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }) : null);
	const { endpoint, keys } = subscription?.toJSON() ?? {};
	if (!endpoint) return;
	await send('/notifications/phone', { endpoint, p256dh: keys?.p256dh, auth: keys?.auth }).catch(() => {});
	if (oldSubscription && oldSubscription.endpoint !== endpoint)
		await send('/notifications/phone', { endpoint: oldSubscription.endpoint }, 'DELETE').catch(() => {});
}
