import { clock } from './clock.ts';
import { longestKept, type Copy } from './copy.ts';
import * as store from './store.ts';

// What was written, answered or ticked off without net: kept until the server has said yes or no to it (rule 10).

export type Kind = 'message' | 'answer' | 'cannot' | 'tick' | 'untick';

export type Entry = {
	readonly id: string;
	/** Who wrote it. It is never sent as anybody else. */
	readonly owner: string;
	readonly kind: Kind;
	/** The conversation, appointment or reminder. */
	readonly subject: string;
	/** Where the form goes, and as what. */
	readonly path: string;
	readonly type: string;
	/** What was typed, and the answer given. */
	readonly text: string | null;
	readonly answer: string | null;
	/** Files that go along. */
	readonly files: number;
	readonly madeAt: number;
	readonly state: 'waiting' | 'refused';
	/** The server's own words when it said no. */
	readonly words: string | null;
};

const id = '([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12})';
const forms: readonly [RegExp, RegExp, Kind][] = [
	[new RegExp(`^/messages/${id}$`), /^\?\/send\b/, 'message'],
	[new RegExp(`^/appointments/${id}$`), /^\?\/answer\b/, 'answer'],
	[new RegExp(`^/appointments/${id}/cannot$`), /^(\?|$)/, 'cannot'],
	[/^\/reminders$/, /^\?\/tick\b/, 'tick'],
	[/^\/reminders$/, /^\?\/untick\b/, 'untick']
];

/** Whether a form may wait for the net, and what it is. */
export function formOf(url: URL): { kind: Kind; subject: string | null } | null {
	for (const [path, search, kind] of forms) {
		const found = path.exec(url.pathname);
		if (found && search.test(url.search)) return { kind, subject: found[1] ?? null };
	}
	return null;
}

/** Two that answer the same question: the later one counts. */
const question = ({ kind, subject }: Pick<Entry, 'kind' | 'subject'>) =>
	kind === 'message' ? null : `${kind === 'cannot' ? 'answer' : kind.replace('un', '')} ${subject}`;

/** The one copy there is, unless it is too old. */
export async function copy(): Promise<Copy | null> {
	const found = await store.get<Copy>('copy', 'copy');
	if (found && clock() - found.fetchedAt > longestKept) {
		await store.drop('copy');
		return null;
	}
	return found;
}

/** All that waits or was refused, oldest first; what is too old is thrown away. */
export async function all(): Promise<Entry[]> {
	const entries: Entry[] = [];
	for (const name of await store.names('queue')) {
		const entry = await store.get<Entry>('queue', name);
		if (entry && clock() - entry.madeAt < longestKept) entries.push(entry);
		else await store.remove('queue', name);
	}
	return entries.sort((one, other) => one.madeAt - other.madeAt);
}

export const remove = (entryId: string): Promise<unknown> => store.remove('queue', entryId);

/** What is still to be sent and would be overtaken by a newer answer to the same question goes. */
export async function overtake(newer: Pick<Entry, 'kind' | 'subject'>): Promise<void> {
	const asked = question(newer);
	if (asked) for (const entry of await all()) if (question(entry) === asked) await remove(entry.id);
}

/**
 * Keeps a form that could not be sent.
 * @param request unread
 * @returns null when this phone can't keep it: nobody's copy is here, so nobody is known to have written it
 */
export async function keep(request: Request): Promise<Entry | null> {
	const url = new URL(request.url);
	const form = formOf(url);
	const owner = (await copy())?.owner;
	if (!form || !owner) return null;
	const type = request.headers.get('content-type') ?? '';
	const bytes = await request.arrayBuffer();
	const data = await new Response(bytes, { headers: { 'content-type': type } }).formData();
	const text = (name: string) => (typeof data.get(name) === 'string' ? (data.get(name) as string) : null);
	const subject = form.subject ?? text('id');
	if (!subject) return null;
	const entry: Entry = {
		// A message's own key: tried by a page and by the worker, it is one message all the same (F-13).
		id: (form.kind === 'message' && text('clientKey')) || crypto.randomUUID(),
		owner,
		kind: form.kind,
		subject,
		path: url.pathname + url.search,
		type,
		text: text('body') ?? text('reason'),
		answer: form.kind === 'cannot' ? 'cannot' : text('answer'),
		files: [...data.values()].filter((value) => typeof value !== 'string' && value.size).length,
		madeAt: clock(),
		state: 'waiting',
		words: null
	};
	await overtake(entry);
	await store.put('queue', entry.id, entry, bytes);
	return entry;
}

/** Notes the server's no, with its words; what was typed stays. */
export const refuse = (entry: Entry, words: string | null): Promise<void> =>
	store.put('queue', entry.id, { ...entry, state: 'refused', words } satisfies Entry);

export const bodyOf = (entry: Entry): Promise<ArrayBuffer | null> => store.bytesOf('queue', entry.id);
