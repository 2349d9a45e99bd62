import { Workbox } from 'workbox-window';
import { chosenBy } from './start.ts';

// The browser's side of push. Fetched after a tap, or when the page has come to rest: never with the first bytes.

export type PhoneState = 'on' | 'off' | 'denied' | 'needsHome' | 'cannot';

/** Registers the service worker. Where there is none, nothing happens. */
export async function register(): Promise<ServiceWorkerRegistration | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	return new Workbox('/service-worker.js').register().catch(() => undefined);
}

const isApple = () => /iPhone|iPad|iPod/.test(navigator.userAgent);
const isAtHome = () => matchMedia('(display-mode: standalone)').matches;

/**
 * What this phone can do, and whether it is told. Asks for nothing.
 * @param known where the house sends to for this person: a phone that somebody else signed out of is none of them
 */
export async function state(known: readonly string[]): Promise<PhoneState> {
	if (!('PushManager' in window) || !('Notification' in window))
		return isApple() && !isAtHome() ? 'needsHome' : 'cannot';
	if (Notification.permission === 'denied') return 'denied';
	const registration = await navigator.serviceWorker.getRegistration('/');
	const subscription = Notification.permission === 'granted' ? await registration?.pushManager.getSubscription() : null;
	return subscription && known.includes(subscription.endpoint) ? 'on' : 'off';
}

/** A browser without its push service never answers (stack.md 4): it gets fifteen seconds. */
const inTime = <T>(answer: Promise<T>): Promise<T> =>
	Promise.race([answer, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too late')), 15_000))]);

const send = (method: string, body: unknown) =>
	fetch('/notifications/phone', {
		method,
		body: JSON.stringify(body),
		headers: { 'content-type': 'application/json' }
	});

const bytes = (text: string) =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/**
 * After a tap: asks the person, subscribes, and tells the server.
 * @param key the house's public key, base64url
 * @returns the address that the server has accepted (rule 10), or null
 */
export async function turnOn(key: string): Promise<string | null> {
	if ((await Notification.requestPermission()) !== 'granted') return null;
	await register();
	const subscription = await subscribe(await inTime(navigator.serviceWorker.ready), key);
	return (await keep(subscription)) ? subscription.endpoint : null;
}

/** An address to be pushed to, from the browser. @param key the house's public key, base64url */
export function subscribe({ pushManager }: ServiceWorkerRegistration, key: string): Promise<PushSubscription> {
	const options = { userVisibleOnly: true, applicationServerKey: bytes(key) };
	return inTime(
		pushManager.subscribe(options).catch(async () => {
			// One that was made with another key is in the way.
			await (await pushManager.getSubscription())?.unsubscribe();
			return pushManager.subscribe(options);
		})
	);
}

/** Tells the house the address, and notes who chose it on this phone. @returns whether the house has accepted it */
export async function keep(subscription: PushSubscription): Promise<boolean> {
	const { endpoint, keys } = subscription.toJSON();
	const answer = await send('POST', { endpoint, p256dh: keys?.p256dh, auth: keys?.auth });
	if (answer.ok) localStorage.setItem(chosenBy, ((await answer.json()) as { me: string }).me);
	return answer.ok;
}

export async function turnOff(): Promise<boolean> {
	localStorage.removeItem(chosenBy);
	const registration = await navigator.serviceWorker.getRegistration('/');
	const subscription = await registration?.pushManager.getSubscription();
	if (!subscription) return true;
	const answer = await send('DELETE', { endpoint: subscription.endpoint });
	await subscription.unsubscribe();
	return answer.ok;
}
