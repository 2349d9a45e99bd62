import { createHash } from 'node:crypto';
import { now } from '../server/clock.ts';
import { asReader, visitor } from '../server/db.ts';
import * as hub from './hub.server.ts';
import { pageOf, placeOf } from './live.ts';
import * as queries from './queries.server.ts';

/** Open pages of one person that are told at once; more of them are told when they ask. */
const atMost = 6;
/** What a slow line may leave lying, in messages, before it is cut. */
const patience = 50;

const bytes = new TextEncoder();
const over = 'event: over\ndata:\n\n';

export type Wish = {
	/** The last id that was heard, if any. */
	readonly since: string | null;
	/** How many milliseconds ago the page was asked for that listens. */
	readonly age: string | null;
	/** To be told what is new, and no more. */
	readonly once: boolean;
};

/**
 * Opens a stream of server-sent events for whoever holds the session: the topics that are new to them, as they happen,
 * each judged under their name when it is sent. A session that ends, ends it with the event `over`.
 * @param token of the session; null or one that is over gives that event alone
 */
export async function open(token: string | null, wish: Wish): Promise<ReadableStream<Uint8Array>> {
	const hash = token && createHash('sha256').update(token).digest('hex');
	const at = now();
	const personId = hash && (await asReader(visitor, () => queries.listener(hash, at)));
	if (!hash || !personId) return new Blob([over]).stream();

	let listener: hub.Listener;
	return new ReadableStream<Uint8Array>({
		start(controller) {
			// How long to wait before coming again differs, so that they don't all come at once.
			controller.enqueue(bytes.encode(`retry: ${Math.round(500 + Math.random() * 2_500)}\n\n`));
			listener = {
				...{ personId, hash, place: wish.since ? placeOf(wish.since, at) : pageOf(wish.age, at) },
				once: wish.once || hub.many(personId) >= atMost,
				tell(id, topics) {
					if ((controller.desiredSize ?? 0) < -patience) return false;
					const lines = topics.length ? topics.map((topic) => `data: ${topic}\n`).join('') : 'data:\n';
					controller.enqueue(bytes.encode(`id: ${id}\n${lines}\n`));
					return true;
				},
				close(isOver) {
					if (isOver) controller.enqueue(bytes.encode(over));
					controller.close();
				}
			};
			hub.join(listener);
		},
		cancel: () => hub.leave(listener)
	});
}

/** The process is about to end: every stream is closed politely. */
export const closeAll = hub.closeAll;
