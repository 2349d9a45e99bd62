// What a phone that takes pushes does when the app is shown. It is fetched by those alone, and asks for nothing.

/** Where it stands written on this phone who chose pushes here: another who signs in later has not chosen them. */
export const chosenBy = 'told';

type Standing = {
	readonly me: string;
	readonly unseen: readonly string[];
	readonly publicKey: string | null;
	readonly endpoints: readonly string[];
};

let isResynced = false;

/** Once when the app starts, on each page after that, and when the app comes to the front again. */
export async function shown(): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration('/');
	if (!registration || !('Notification' in window) || Notification.permission !== 'granted') return;
	// Asked for first: what comes in meanwhile is not taken away unseen.
	const onScreen = await registration.getNotifications();
	const standing = await look(location.pathname);
	if (!standing) return;
	const { unseen } = standing;
	for (const one of onScreen) if (!unseen.includes((one.data as { path?: string } | null)?.path ?? '')) one.close();
	if ('setAppBadge' in navigator)
		await (unseen.length ? navigator.setAppBadge(unseen.length) : navigator.clearAppBadge()).catch(() => {});
	if (!isResynced) await resync(registration, standing);
}

async function look(path: string): Promise<Standing | null> {
	const answer = await fetch('/notifications/seen', {
		method: 'POST',
		body: JSON.stringify({ path }),
		headers: { 'content-type': 'application/json' }
	}).catch(() => null);
	return answer?.ok ? ((await answer.json()) as Standing) : null;
}

/** The house may have lost the address, or the browser has another by now: it gets the one that holds. */
async function resync(registration: ServiceWorkerRegistration, { me, publicKey, endpoints }: Standing): Promise<void> {
	if (!publicKey || localStorage.getItem(chosenBy) !== me) return;
	isResynced = true;
	const subscription = await registration.pushManager.getSubscription();
	if (subscription && endpoints.includes(subscription.endpoint)) return;
	const { keep, subscribe } = await import('./phone.ts');
	await keep(subscription ?? (await subscribe(registration, publicKey))).catch(() => {});
}

document.addEventListener('visibilitychange', () => {
	if (document.visibilityState === 'visible') void shown().catch(() => {});
});
