import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import * as passkeys from '../passkeys/passkeys.server.ts';
import * as own from './own.server.ts';

/** A person's own sign-ins and what happened to them, in words. @param thisId the one that asks */
export async function signInsInWords(actor: Actor, thisId: string, language: Language) {
	const { signIns, news } = await own.mine(actor);
	const keys = await passkeys.mine(actor);
	const at = now();
	return {
		hasEmail: (await own.ownEmail(actor)) !== null,
		mayAddPasskeys: await passkeys.areAllowed(actor),
		passkeys: keys.map(({ id, name, madeAt, usedAt }) => ({
			...{ id, name, made: moment(madeAt, at, language), used: usedAt && moment(usedAt, at, language) }
		})),
		signIns: signIns
			.map(({ id, browser, system, device, createdAt, seenAt, locks }) => ({
				...{ id, browser, system, device, locks, isThis: id === thisId },
				since: moment(createdAt, at, language),
				seen: moment(seenAt, at, language)
			}))
			.toSorted((a, b) => Number(b.isThis) - Number(a.isThis)),
		news: news.map(({ kind, at: when, by, own }) => ({ kind, by, own, when: moment(when, at, language) }))
	};
}
export type ShownSignIns = Awaited<ReturnType<typeof signInsInWords>>;
