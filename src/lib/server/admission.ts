/** What the server knows of a request before anything of it is read. */
export type Knock = {
	readonly method?: string | undefined;
	readonly url?: string | undefined;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};
export type Refused = { readonly status: number; readonly headers: Readonly<Record<string, string>> };

/** Everything that any route answers to; each route has fewer, and says so itself. */
const methods = ['GET', 'HEAD', 'POST', 'DELETE'];
/** What a probe asks by may be any name of the machine. */
const probes = ['/healthz', '/readyz'];
/** A message with its letters; an answer to the page takes photographs and calendars; a typed form is short. */
const most = { letters: 52 * 1024 ** 2, files: 6 * 1024 ** 2, typed: 512 * 1024 };

/** Whether letters may come here, which are long and take their time. */
export const takesLetters = (path: string): boolean => /^\/(?:staff\/)?messages\/[\da-f-]{36}$/.test(path);

export const pathOf = ({ url }: Knock): string => (url ?? '/').split('?')[0]!;
const isStrangers = /^\/(sign-in|sign-out|invitation|set-up|unsubscribe|csp-reports|sms|notifications)\b/;
const isLooking = ({ method }: Knock) => method === 'GET' || method === 'HEAD';

/**
 * What is refused at the door, before any of it is read: methods that nobody answers to, addresses that are none, other
 * hosts than the configured one, and bodies that are too long or do not say how long they are.
 * @param origin the public address, from ORIGIN
 */
export function refusalOf(knock: Knock, origin: URL): Refused | null {
	const { method = '', headers } = knock;
	const path = pathOf(knock);
	if (!methods.includes(method)) return refused(405, { allow: methods.join(', ') });
	if (!isReadable(path, origin)) return refused(400);
	if (headers.host !== origin.host && !(probes.includes(path) && isLooking(knock))) {
		if (!isLooking(knock)) return refused(400);
		const target = new URL(origin);
		target.pathname = path;
		return refused(308, { location: target.href });
	}
	if (isLooking(knock)) return null;
	if (headers['transfer-encoding'] !== undefined) return refused(411, { connection: 'close' });
	// Files come from who is signed in: a stranger's body of many small parts would keep everybody waiting.
	const isTyped = !String(headers['content-type'] ?? '').startsWith('multipart/') || isStrangers.test(path);
	const limit = isTyped ? most.typed : takesLetters(path) ? most.letters : most.files;
	return Number(headers['content-length'] ?? 0) > limit ? refused(413) : null;
}

const refused = (status: number, headers: Refused['headers'] = {}): Refused => ({ status, headers });

/** SvelteKit rejects an address with a broken escape outside of all its handling, and nobody would catch it. */
function isReadable(path: string, origin: URL): boolean {
	try {
		return path.startsWith('/') && decodeURI(path) !== '' && URL.canParse(path, origin);
	} catch {
		return false;
	}
}
