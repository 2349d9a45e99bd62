import { now } from '../server/clock.ts';
import { asReader, visitor } from '../server/db.ts';
import { listen } from '../server/listen.ts';
import { log } from '../server/log.ts';
import { oneRequest } from '../server/patience.ts';
import { floorOf, idOf, knows, type News, type Place } from './live.ts';
import * as queries from './queries.server.ts';
import { snapshotOf, type Snapshot } from './snapshot.ts';

/** One open page that is told what is new. */
export type Listener = {
	readonly personId: string;
	/** Of the session that it listens with. */
	readonly hash: string;
	/** How far it has been told; null when nobody knows, and everything may be new. */
	place: Place | null;
	/** Told once, then closed. */
	readonly once: boolean;
	/** Hands over topics, or none: a sign of life. False when nobody takes it any more. */
	tell(id: string, topics: readonly string[]): boolean;
	/** @param isOver whether the session is over, and not only this stream */
	close(isOver?: boolean): void;
};

/** Milliseconds: how often sessions are looked at, a sign of life is given, and news are read though nobody called. */
const every = { look: 1_000, beat: 25_000, read: 15_000 };
/** People asked for at a time: pages need connections too. */
const atOnce = 4;

const listeners = new Set<Listener>();
/** Those who have heard nothing yet. */
const fresh = new Set<Listener>();
let isClosing = false;
let isReading = false;
let isCalled = false;
let hangUp: (() => void) | undefined;
let latest: Snapshot | null = null;

/** Open pages, all in all or of one person. */
export const many = (personId?: string): number =>
	personId ? [...listeners].filter((one) => one.personId === personId).length : listeners.size;

/** Takes a listener in; it hears at once what it has missed. */
export function join(listener: Listener): void {
	if (isClosing) return listener.close();
	listeners.add(listener);
	fresh.add(listener);
	if (!hangUp) {
		hangUp = listen('live', call);
		void watch();
	}
	call();
}

export function leave(listener: Listener): void {
	fresh.delete(listener);
	listeners.delete(listener);
}

/** Closes every stream politely: each comes again elsewhere, at its own moment. */
export function closeAll(): void {
	isClosing = true;
	hangUp?.();
	for (const listener of listeners) drop(listener);
}

function drop(listener: Listener, isOver = false) {
	if (!listeners.has(listener)) return;
	leave(listener);
	listener.close(isOver);
}

/** Something may be new. Calls while it is being read are answered by reading once more. */
function call(): void {
	isCalled = true;
	if (isReading || isClosing) return;
	isReading = true;
	void (async () => {
		while (isCalled && !isClosing) {
			isCalled = false;
			try {
				await oneRequest(read);
			} catch (fault) {
				log.warn({ name: (fault as Error).name }, 'news could not be read');
				setTimeout(call, 500 + Math.random() * 1_000).unref();
			}
		}
		isReading = false;
	})();
}

/** Reads what anybody here has not been told, and tells those who may know. */
async function read(): Promise<void> {
	const here = [...listeners];
	if (!here.length) return;
	const floor = floorOf(here.flatMap(({ place }) => place ?? []));
	const found = await asReader(visitor, () => queries.news(floor.xid, floor.at));
	const snapshot = snapshotOf(found.snapshot)!;
	const id = idOf(snapshot, now());
	const due = dueTo(here, found, snapshot);
	const waiting = [...due];
	const work = async () => {
		for (let next = waiting.pop(); next; next = waiting.pop()) await tell(next[0], next[1], id);
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
	latest = snapshot;
	for (const listener of here) {
		if (!listeners.has(listener)) continue;
		listener.place = snapshot;
		// The first word names the place, from where it can be taken up again.
		if (fresh.delete(listener) && (!listener.tell(id, []) || listener.once)) drop(listener);
	}
}

type Due = Map<string, Map<Listener, Set<string>>>;

/** What each person's listeners may have to be told of. */
function dueTo(
	here: readonly Listener[],
	{ news, isCut }: { news: readonly News[]; isCut: boolean },
	snapshot: Snapshot
): Due {
	const byPerson = Map.groupBy(here, ({ personId }) => personId);
	const due: Due = new Map();
	const add = (listener: Listener, topic: string) => {
		const own = due.get(listener.personId) ?? new Map<Listener, Set<string>>();
		due.set(listener.personId, own);
		own.set(listener, (own.get(listener) ?? new Set()).add(topic));
	};
	for (const listener of here) {
		const { place, personId } = listener;
		// Unknown, of another database, or with more to tell than is read at a time.
		const isLost = !place || (!('madeAt' in place) && place.to > snapshot.to);
		if (isLost || (isCut && !(news[0] && knows(place, news[0], personId)))) add(listener, everything);
	}
	for (const item of news)
		for (const personId of item.people)
			for (const listener of byPerson.get(personId) ?? [])
				if (listener.place && !knows(listener.place, item, personId)) add(listener, item.topic);
	return due;
}

/** To be told so needs no more than a session. */
const everything = 'everything';

/** Asks as the person which of it they may know, and tells it. Whoever can't be asked for comes again and is told then. */
async function tell(personId: string, due: Map<Listener, Set<string>>, id: string): Promise<void> {
	const topics = [...new Set([...due.values()].flatMap((one) => [...one]))];
	const hashes = [...new Set([...due.keys()].map(({ hash }) => hash))];
	try {
		const actor = { id: personId };
		const found = await asReader(actor, () => queries.allowed(actor, topics, hashes, now()));
		const open = new Set([everything, ...found.topics]);
		for (const [listener, wanted] of due) {
			if (!listeners.has(listener)) continue;
			if (found.ended.includes(listener.hash)) drop(listener, true);
			else {
				const told = [...wanted].filter((topic) => open.has(topic));
				if (told.length && !listener.tell(id, told)) drop(listener);
			}
		}
	} catch {
		for (const listener of due.keys()) drop(listener);
	}
}

/** Ends what has lost its session within a second and a bit, also when nothing happens; and shows that the line is open. */
async function watch(): Promise<void> {
	const pause = () => new Promise((done) => setTimeout(done, every.look).unref());
	const due = { beat: performance.now() + every.beat, read: performance.now() + every.read };
	for (; !isClosing; await pause()) {
		const here = [...listeners];
		if (!here.length) continue;
		try {
			const hashes = [...new Set(here.map(({ hash }) => hash))];
			const over = await oneRequest(() => asReader(visitor, () => queries.ended(hashes, now())));
			const ended = new Set(over.map(({ hash }) => hash));
			if (ended.size) for (const listener of here) if (ended.has(listener.hash)) drop(listener, true);
		} catch {
			// Without the database nothing is sent either: it is asked before.
		}
		const time = performance.now();
		if (time > due.read) {
			due.read = time + every.read;
			call();
		}
		if (time > due.beat && latest) {
			due.beat = time + every.beat;
			const id = idOf(latest, now());
			for (const listener of listeners) if (listener.place === latest && !listener.tell(id, [])) drop(listener);
		}
	}
}
