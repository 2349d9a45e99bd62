/** What is asked, as far as it decides how often it may be. */
export type Asked = {
	readonly route: string;
	readonly method: string;
	readonly search: string;
	/** Bytes in the body. */
	readonly length: number;
};

type Who = 'person' | 'address' | 'feed' | 'everybody';
export type Limit = {
	readonly name: string;
	/** Whose uses are counted together. */
	readonly by: Who;
	readonly most: number;
	/** In so many seconds. */
	readonly within: number;
	/** The form says so itself, beside what was typed; else a page does. */
	readonly keeps?: true;
	readonly applies: (asked: Asked) => boolean;
};

const isPost = ({ method }: Asked) => method === 'POST';
const on =
	(route: RegExp, also: (asked: Asked) => boolean = () => true) =>
	(asked: Asked) =>
		route.test(asked.route) && also(asked);

/**
 * How often the same person, address or calendar may do the same thing: far above what anybody does by hand, or an office
 * behind one address does together, and far below what a program does. Tries at a password or a code have limits of their own
 * (sessions/tries.server.ts).
 */
export const limits: readonly Limit[] = [
	{
		...{ name: 'message', by: 'person', most: 120, within: 60, keeps: true },
		applies: on(/\/messages\/\[id=id\]$/, (asked) => isPost(asked) && /^\?\/send\b/.test(asked.search))
	},
	// Whatever is long is a picture or a list, and is opened.
	{
		...{ name: 'upload', by: 'person', most: 60, within: 600, keeps: true },
		applies: (asked) => isPost(asked) && asked.length > 100_000
	},
	{ name: 'seek', by: 'person', most: 20, within: 3_600, keeps: true, applies: on(/\/staff\/access$/, isPost) },
	{ name: 'help', by: 'person', most: 20, within: 600, keeps: true, applies: on(/\/help$/, isPost) },
	{ name: 'search', by: 'person', most: 90, within: 60, applies: on(/\/search$/, ({ search }) => search !== '') },
	{ name: 'export', by: 'person', most: 40, within: 600, applies: on(/\/(file|data)(\/|$)|\/case-file\b/) },
	{ name: 'feed', by: 'feed', most: 60, within: 600, applies: on(/\/calendar\/\[token\]\.ics$/) },
	{ name: 'feeds', by: 'address', most: 1_200, within: 600, applies: on(/\/calendar\/\[token\]\.ics$/) },
	{
		name: 'door',
		by: 'address',
		most: 600,
		within: 300,
		keeps: true,
		applies: on(/^\/\(public\)\/(sign-in|invitation|set-up)/, isPost)
	},
	{
		...{ name: 'told', by: 'address', most: 300, within: 60 },
		applies: on(/^\/\(public\)\/(notifications|unsubscribe)\//, isPost)
	},
	{ name: 'report', by: 'address', most: 30, within: 60, applies: on(/^\/\(public\)\/csp-reports$/) },
	{ name: 'reports', by: 'everybody', most: 600, within: 3_600, applies: on(/^\/\(public\)\/csp-reports$/) }
];
