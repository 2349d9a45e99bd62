import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { fillDemo } from '../../src/bin/seed.ts';
import { startServer } from '../faults/server.ts';
import { startWeb } from '../faults/web.ts';
import { dataOf, Guest, shapeOf, type Answer, type Found } from './guest.ts';
import { addresses, endpointsInCode, routeOf, routes } from './routes.ts';
import { Shapes } from './shapes.ts';
import { fingerprint, readTheirs, type Theirs } from './theirs.ts';
import { payloadsIn, programsIn } from './xss.ts';
import { nameShape } from './bad-input.ts';
import type { Form } from './page.ts';

/** The demo's people, who try each other's doors. */
export const names = ['foraelder1', 'foraelder2', 'foraelder3', 'mentor1', 'mentor2', 'koordinator', 'leder', 'admin'];
/** Who may not know where the first family's child lives. */
export const mayNotKnow = ['foraelder2', 'foraelder3', 'stranger', 'admin'];

export type Visitor = { readonly guest: Guest; readonly id: string; readonly kind: string; readonly found: Found };
/** A house of its own with the demo in it, and everybody's way around it. */
export type House = {
	readonly owner: postgres.Sql;
	readonly addresses: { readonly web: string; readonly superuser: string };
	readonly origin: string;
	readonly theirs: Theirs;
	readonly people: ReadonlyMap<string, Visitor>;
	readonly stranger: Guest;
	readonly shapes: Shapes;
	/** The data as it was before anybody looked around. */
	readonly before: Record<string, string>;
	/** Answers that told somebody the address they may not know. */
	readonly leaks: string[];
	/** Answers that were a fault of ours. */
	readonly faults: string[];
	/** By person and page, the payloads of `plant` that stand there (xss.ts). */
	readonly payloads: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
	/** Programs in answers that are not ours. */
	readonly programs: string[];
	/** Routes that answered somebody with what is there. */
	readonly visited: ReadonlySet<string>;
	close(): Promise<void>;
};

/**
 * A clock file that makes it the same morning of a working week each time: what a page says depends on the day and the
 * hour, and what was reviewed yesterday is not news today.
 */
function ordinaryMorning(): string {
	const file = join(mkdtempSync(join(tmpdir(), 'familien-clock-')), 'clock');
	const morning = Temporal.ZonedDateTime.from('2026-11-25T09:30[Europe/Copenhagen]');
	writeFileSync(file, String(morning.epochMilliseconds - Temporal.Now.instant().epochMilliseconds));
	return file;
}

/**
 * Starts a house, lets everybody in and lets them follow every link, form and endpoint.
 * @param prepare what is done to the demo before anybody looks
 */
export async function openHouse(
	prepare: (superuser: postgres.Sql) => Promise<unknown> = async () => {}
): Promise<House> {
	process.env.TEST_CLOCK ??= ordinaryMorning();
	const own = await startServer();
	await fillDemo(own.owner, own.addresses.web, () => {});
	const owner = postgres(own.owner, { max: 1, onnotice: () => {} });
	const superuser = postgres(own.superuser, { max: 1, onnotice: () => {} });
	await prepare(superuser);
	await superuser.end();
	const web = await startWeb(own);
	const [shapes, leaks, faults, visited] = [new Shapes(), [] as string[], [] as string[], new Set<string>()];
	const payloads = new Map<string, Map<string, Set<string>>>();
	const programs: string[] = [];
	const note = (name: string, path: string, body: string) => {
		const shown = payloadsIn(body);
		if (shown.size) payloads.set(name, (payloads.get(name) ?? new Map()).set(path, shown));
	};
	/** No answer is a fault, and none tells the other parent where the child lives, however it is written. */
	const hear = (name: string, path: string, answer: Answer) => {
		const { status, body, location = '' } = answer;
		// No worker runs here, and /readyz says so.
		if (status >= 500 && !path.endsWith('/readyz')) faults.push(`${name} ${path}: ${status}`);
		if (status >= 400 && /node_modules|PostgresError|\.server\.[jt]s|\bat \S+ \(|violates|relation "/.test(body))
			faults.push(`${name} ${path}: ${status}, and tells how it is built`);
		// An endpoint that wants something else than was sent has been found, too.
		const isThere = status < 400 || (!path.startsWith('GET ') && ![404, 405].includes(status) && status < 500);
		if (isThere && !location.includes('/sign-in')) visited.add(routeOf(path.split(' ')[1]!)?.id ?? '');
		if (isCrawling) shapes.hear(name, path, answer);
		if (body.includes('zx7')) {
			for (const program of programsIn(answer)) programs.push(`${name} ${path}: ${program}`);
			if (answer.type === 'text/html' && status === 200) note(name, path.slice('GET '.length), body);
		}
		if (!mayNotKnow.includes(name)) return;
		const text = body + (location && decodeURIComponent(location.replace(/%(?![0-9a-f]{2})/gi, '')));
		if (/skjult(\s|%20|\+|&nbsp;|\\u0020|&#32;)*all/i.test(text)) leaks.push(`${name} ${path}`);
	};
	const make = (name: string) => new Guest(name, web.origin, (path, answer) => hear(name, path, answer));
	const stranger = make('stranger');
	const guests = await Promise.all(
		names.map(async (name) => {
			const guest = make(name);
			return { guest, ...(await guest.enter(owner)) };
		})
	);
	const theirs = await readTheirs(owner);
	const before = await fingerprint(owner);
	let isCrawling = true;
	const from = [...new Set([...addresses, ...endpointsInCode()])];
	// All at once: what one finds changes nothing for another.
	const [crawled] = await Promise.all([
		Promise.all(guests.map(async (one) => ({ ...one, found: await one.guest.crawl(from) }))),
		stranger.crawl(from)
	]);
	// What no page links to: tried with the ids of what stands above it.
	for (const { under, rest, files } of routes.filter(({ id, rest }) => rest && id.includes('[') && !visited.has(id)))
		for (const { guest, found } of crawled) {
			const isPage = files.includes('+page.svelte');
			const above = new Set([...found.linked].flatMap((path) => under.exec(path)?.[0] ?? []));
			for (const path of [...above].map((one) => one + rest)) {
				const { status, body } = await guest.get(isPage ? dataOf(path) : path);
				if (status !== 200 || (isPage && (!body.startsWith('{"type":"data"') || body.includes('"type":"error"'))))
					continue;
				await guest.crawl([path], found);
				break;
			}
		}
	isCrawling = false;
	return {
		...{ owner, theirs, stranger, shapes, before, leaks, faults, visited, payloads, programs, origin: web.origin },
		addresses: { web: own.addresses.web, superuser: own.superuser },
		people: new Map(crawled.map((one) => [one.guest.name, one])),
		async close() {
			await owner.end();
			await web.stop();
			await own.stop();
		}
	};
}

/** Rows that only their number tells apart are one shape, however many there are. */
export const formShape = ({ action, values }: Form): string =>
	`${shapeOf(action)} ${[...new Set(values.map(([name]) => nameShape(name)))].join()}`;
