import { readFileSync, readdirSync } from 'node:fs';

const files = readdirSync(new URL('../../src/routes', import.meta.url), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\+(page(@[^/]*)?\.svelte|page\.server\.ts|server\.ts)$/.test(file));

export type Route = {
	/** As SvelteKit calls it: `/(parent)/appointments/[id=id]`. */
	readonly id: string;
	readonly files: readonly string[];
	/** Its address where no part is a parameter. */
	readonly address: string | null;
	readonly matches: RegExp;
	/** What comes before its last fixed part, and that part: `/appointments/[id=id]` and `/words`. */
	readonly under: RegExp;
	readonly rest: string;
	/** What else than reading its endpoint takes. */
	readonly methods: readonly string[];
};

const folderOf = (file: string) => `/${file.split('/').slice(0, -1).join('/')}`;
const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}';

/** Every route there is, by the files that make it; the most particular first. */
export const routes: readonly Route[] = [...Map.groupBy(files, folderOf)]
	.map(([id, own]) => {
		const parts = id.split('/').filter((part) => part && !part.startsWith('('));
		const pattern = parts.map((part) =>
			part.startsWith('[...')
				? '/.+'
				: `/${part
						.replace(/\./g, '\\.')
						.replace(/\[\w+=id\]/g, uuid)
						.replace(/\[\w+\]/g, '[^/]+')}`
		);
		const last = parts.findLastIndex((part) => part.includes('['));
		return {
			id: id === '/' ? '/' : id,
			files: own.map((file) => file.split('/').at(-1)!),
			address: id.includes('[') ? null : `/${parts.join('/')}`,
			matches: new RegExp(`^${pattern.join('') || '/'}$`),
			under: new RegExp(`^${pattern.slice(0, last + 1).join('')}`),
			rest: pattern.slice(last + 1).join(''),
			methods: own.some((file) => file.endsWith('/+server.ts')) ? methodsOf(id) : []
		};
	})
	.toSorted((a, b) => Number(a.id.includes('[...')) - Number(b.id.includes('[...')) || dynamic(a) - dynamic(b));

function methodsOf(id: string): string[] {
	const text = readFileSync(new URL(`../../src/routes${id}/+server.ts`, import.meta.url), 'utf8');
	return [...text.matchAll(/export const (POST|PUT|PATCH|DELETE)\b/g)].map(([, method]) => method!);
}

function dynamic({ id }: Route): number {
	return id.split('[').length;
}

/** The route of an address or of its data file. */
export function routeOf(path: string): Route | undefined {
	const name = path.split('?')[0]!.replace(/\/__data\.json$/, '') || '/';
	return routes.find(({ matches }) => matches.test(name));
}

/** Every address without a parameter: also what no page links to is tried. */
export const addresses: readonly string[] = routes.flatMap(({ address }) => address ?? []);

/** Endpoints that the browser's own code speaks of: texts in it that are the address of one. */
export function endpointsInCode(): string[] {
	const folder = new URL('../../build/client/', import.meta.url);
	const found = new Set<string>();
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!/\.js$/.test(name)) continue;
		for (const [, path] of readFileSync(new URL(name, folder), 'utf8').matchAll(/["'`](\/[a-z][\w/-]*)/g))
			if (routeOf(path!)?.files.includes('+server.ts')) found.add(path!);
	}
	return [...found].sort();
}

/** Routes that nobody comes to by looking around, and who tries them. */
export const elsewhereTried: Record<string, string> = {
	'/(public)/readyz': 'without a worker it says 503: headers.test.ts',
	'/(both)/typed': 'only after a form that came too late: parent-locks-the-app',
	'/(public)/set-up': 'gone once there is an administrator: a-municipality-starts-empty',
	'/(public)/sign-in/code': 'half-way in: staff-set-a-second-step',
	'/(public)/sign-in/provider': 'where one is configured: identities.server.test.ts',
	'/(public)/sign-in/provider/callback': 'where one is configured: identities.server.test.ts',
	'/(staff)/staff/[...rest]': 'says that there is no such page',
	'/(staff)/staff/notifications/[id=id]': 'nobody is told while no worker runs: parent-is-told',
	'/(staff)/staff/messages/[id=id]/journal/file': 'fetched by a press: staff-keep-order-in-messages',
	'/(public)/calendar/[token].ics': 'by a key that nobody else has: people-get-a-calendar-feed',
	'/(public)/sign-in/staff': 'where one is configured: people-come-by-another-login',
	'/(public)/sign-in/staff/callback': 'where one is configured: people-come-by-another-login',
	'/(both)/confirm/provider': 'where one is configured: people-come-by-another-login',
	'/(staff)/staff/corrections/[id=id]': 'nobody in the demo asks for one: parent-takes-a-copy',
	'/(staff)/staff/leaving/[id=id]': 'nobody in the demo leaves: leaving.server.test.ts',
	'/(staff)/staff/families/[id=id]/papers/file': 'fetched by a press: case-files.server.test.ts',
	'/(public)/unsubscribe/[id=id]': 'by a key in an e-mail: parent-is-told'
};
