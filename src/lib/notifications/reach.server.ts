import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import { reachOf, type ChannelName, type State } from './notification.ts';
import * as notifications from './notifications.server.ts';
import type { Why } from './when.ts';

/** One line of how a parent was told of an item, as plain data. */
export type ShownReach = {
	readonly id: string;
	readonly name: string;
	readonly why: Why;
	readonly state: State;
	readonly reach: 'reached' | 'unreached' | 'unknown';
	/** When it is to be sent, while it waits. */
	readonly waiting: string | null;
	readonly isSeen: boolean;
	readonly tries: readonly { channel: ChannelName; at: string }[];
	readonly canRepeat: boolean;
	/** The page that sending again comes back to. */
	readonly back: string;
};

/** How the parents were told of an item, for a page of staff's. */
export async function reachOfItem(
	actor: Actor,
	itemId: string,
	back: string,
	language: Language
): Promise<ShownReach[]> {
	const at = now();
	return (await notifications.ofItem(actor, itemId)).map(({ id, name, why, state, reason, seenAt, dueAt, tries }) => ({
		...{ id, name: name ?? '', why, state, reach: reachOf(state, seenAt !== null), back },
		waiting: state === 'pending' ? moment(dueAt, at, language) : null,
		isSeen: reason === 'app' || seenAt !== null,
		tries: tries
			.filter(({ state }) => state !== 'failed')
			.map((one) => ({
				channel: one.channel,
				at: moment(Temporal.Instant.fromEpochMilliseconds(Number(one.at)), at, language)
			})),
		canRepeat: ['sent', 'failed', 'kept'].includes(state) && !seenAt
	}));
}
