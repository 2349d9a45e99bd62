import webpush from 'web-push';
import { outward } from '../../texts/notifications/index.ts';
import { isPushService } from '../address.ts';
import { call, keptConnections, waitOf, wordOf } from '../call.ts';
import type { Channel, Letter } from '../letter.ts';
import type { Outcome } from '../retry.ts';
import type { Device, Pair } from '../worker-queries.server.ts';

export type PushOptions = {
	/** The pair that signs; or how to find the pairs, the newest first. */
	readonly keys: Pair | (() => Promise<readonly Pair[]>);
	/** Whom a push service may write to: a mailto: or https: address. */
	readonly subject: string;
	/** Takes away what the push service says is gone. */
	readonly forget: (deviceIds: readonly string[]) => Promise<unknown>;
	/** Which endpoints, and which resolved addresses, may be called; tests have their own on loopback. */
	readonly isAllowed?: (endpoint: string) => boolean;
	readonly mayCall?: (address: string) => boolean;
	/** Milliseconds for one call. */
	readonly limit?: number;
};

/** What the service worker reads. Without a detail that the person chose, it says nothing to a stranger (rule 7). */
export const payloadOf = ({ language, tone, detail, tag, badge, path, deliveryId }: Letter) => {
	const words = outward(language).push;
	return { title: words.title, body: detail ?? words[tone], tag, badge, path, id: deliveryId, language };
};

/** How long a signature to one push service is used, in milliseconds: it says that it holds for twelve hours. */
const signedFor = 3 * 3_600_000;

/** Who is pushing (RFC 8292): one signature for each push service, made anew now and then. */
function signer(subject: string): (endpoint: string, keys: Pair) => string {
	const signed = new Map<string, { header: string; until: number }>();
	return (endpoint, keys) => {
		const { origin } = new URL(endpoint);
		const name = `${origin} ${keys.publicKey}`;
		const before = signed.get(name);
		if (before && before.until > performance.now()) return before.header;
		const { Authorization } = webpush.getVapidHeaders(origin, subject, keys.publicKey, keys.privateKey, 'aes128gcm');
		signed.set(name, { header: Authorization, until: performance.now() + signedFor });
		return Authorization;
	};
}

/** The push service knows this phone by another pair, and has sent nothing. */
const isForeign = (status: number) => status === 400 || status === 401 || status === 403;

/** Web Push: encrypted for each of the person's devices, signed with our keys, at most five seconds a call. */
export function push({
	keys,
	subject,
	forget,
	isAllowed = isPushService,
	mayCall,
	limit = 5_000
}: PushOptions): Channel {
	const kept = keptConnections();
	const signature = signer(subject);
	const pairs = typeof keys === 'function' ? keys : async () => [keys];
	/** Phones that subscribed with the pair before the newest, and have not been here since. */
	const early = new Set<string>();
	const toDevice = async (device: Device, letter: Letter): Promise<Outcome & { gone?: boolean }> => {
		if (!isAllowed(device.endpoint)) return { went: 'never', reason: 'notAllowed', gone: true };
		const { endpoint, p256dh, auth } = device;
		try {
			const details = webpush.generateRequestDetails(
				{ endpoint, keys: { p256dh, auth } },
				JSON.stringify(payloadOf(letter)),
				{
					TTL: letter.ttl,
					topic: letter.tag,
					urgency: 'high'
				}
			);
			const ask = (pair: Pair) =>
				call(endpoint, {
					headers: { ...(details.headers as Record<string, string>), authorization: signature(endpoint, pair) },
					body: details.body,
					...{ limit, kept },
					...(mayCall && { mayCall })
				});
			const [newest, before] = await pairs();
			const isEarly = before && early.has(endpoint);
			let answer = await ask(isEarly ? before : newest!);
			if (before && isForeign(answer.status)) {
				answer = await ask(isEarly ? newest! : before);
				if (early.size > 10_000) early.clear();
				if (!isEarly && !isForeign(answer.status)) early.add(endpoint);
				else early.delete(endpoint);
			}
			const { status, headers: told } = answer;
			if (status >= 200 && status < 300) return { went: 'sent' };
			if (status === 404 || status === 410) return { went: 'never', reason: String(status), gone: true };
			if (status === 429 || status >= 500)
				return { went: 'later', reason: String(status), seconds: waitOf(told['retry-after']) };
			return { went: 'never', reason: String(status) };
		} catch (error) {
			return { went: 'later', reason: wordOf(error) };
		}
	};
	return {
		name: 'push',
		reaches: ({ devices }) => Boolean(devices?.length),
		async send(letter) {
			const outcomes = await Promise.all(letter.devices.map((device) => toDevice(device, letter)));
			const gone = letter.devices.filter((_, n) => outcomes[n]!.gone).map(({ id }) => id);
			if (gone.length) await forget(gone);
			const best = (['sent', 'later', 'never'] as const)
				.map((went) => outcomes.find((one) => one.went === went))
				.find(Boolean)!;
			return best;
		}
	};
}
