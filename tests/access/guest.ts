import { createHash, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type postgres from 'postgres';
import { now } from '../../src/lib/server/clock.ts';
import { read, type Form } from './page.ts';
import { routeOf } from './routes.ts';

export type Answer = {
	readonly status: number;
	readonly body: string;
	/** The media type, without its letters. */
	readonly type: string;
	readonly location: string | undefined;
};
export type Found = {
	/** Paths that answered 200, each with what its data file answered. */
	readonly pages: Set<string>;
	/** Every form, by the page it stands on. */
	readonly forms: Form[];
	/** Every address that was linked to, also those that were not followed. */
	readonly linked: Set<string>;
};

/** Addresses of one shape (a year of appointments, a calendar of weeks) that are looked at, each person. */
const enoughOfAKind = 5;
/** Of these their data is read as well: more kinds of answers, more of what they may carry. */
const moreOfAKind = 30;
/** The server works on one thing at a time: more at once would only wait. */
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Somebody at the door: signed in, or not. */
export class Guest {
	readonly name: string;
	readonly origin: string;
	/** Told of every answer. */
	readonly hears: (path: string, answer: Answer) => void;
	cookie = '';

	constructor(name: string, origin: string, hears: Guest['hears'] = () => {}) {
		this.name = name;
		this.origin = origin;
		this.hears = hears;
	}

	/** Opens a session by the owner's hand: eight passwords would take longer than a hundred pages, and journeys use the form. */
	async enter(owner: postgres.Sql): Promise<{ id: string; kind: string }> {
		const [person] = await owner`select p.id, p.kind from accounts a join people p on p.id = a.person_id
			where a.email = ${`${this.name}@demo.example`}`;
		const token = randomBytes(25).toString('hex');
		const [at, later] = [now(), now().add({ hours: 10 })].map(String);
		await owner`insert into sessions ${owner({
			...{ token_hash: createHash('sha256').update(token).digest('hex'), person_id: person!.id },
			...{ device: person!.kind === 'parent' ? 'own' : 'staff' },
			...{ created_at: at!, seen_at: at!, idle_until: later!, ends_at: later! }
		})}`;
		this.cookie = `__Host-session=${token}`;
		return { id: person!.id as string, kind: person!.kind as string };
	}

	get = (path: string): Promise<Answer> => this.#ask('GET', path, {});

	/** @param accept how the answer should come: a page as without JavaScript, or only what the form was told */
	post = (
		path: string,
		values: Form['values'],
		{ origin = this.origin as string | null, accept = 'text/html' } = {}
	): Promise<Answer> =>
		this.#ask(
			'POST',
			path,
			{ ...(origin === null ? {} : { origin }), 'content-type': 'application/x-www-form-urlencoded', accept },
			new URLSearchParams(values.map(([name, value]) => [name, value])).toString()
		);

	/** What the browser's own code sends: JSON to an endpoint. */
	send = (method: string, path: string, body: string): Promise<Answer> =>
		this.#ask(method, path, { origin: this.origin, 'content-type': 'application/json' }, body);

	/**
	 * Follows every link and searching form from these addresses on.
	 * @param found what this person has found before, to be added to
	 */
	async crawl(from: readonly string[], found: Found = { pages: new Set(), forms: [], linked: new Set() }) {
		const shapes = new Map<string, number>();
		const queue: string[] = [];
		const more: string[] = [];
		const add = (path: string) => {
			const shape = shapeOf(path);
			const many = shapes.get(shape) ?? 0;
			if (found.linked.has(path)) return;
			found.linked.add(path);
			shapes.set(shape, many + 1);
			if (many < enoughOfAKind) queue.push(path);
			else if (many < moreOfAKind && this.name.startsWith('foraelder')) more.push(path);
		};
		from.forEach(add);
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const { status, body, type, location } = await this.get(path);
			if (location) add(location.replace(this.origin, ''));
			if (status !== 200 || type !== 'text/html') continue;
			await this.get(dataOf(path));
			found.pages.add(path);
			const { links, forms } = read(body, path);
			links.forEach(add);
			for (const form of forms) {
				if (form.method === 'POST') found.forms.push(form);
				else add(`${form.action.split('?')[0]}?${new URLSearchParams(form.values.map(([n, v]) => [n, v]))}`);
			}
		}
		for (const path of more) if (routeOf(path)?.files.includes('+page.svelte')) await this.get(dataOf(path));
		return found;
	}

	#ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
		return new Promise((done, fail) => {
			const asked = request(this.origin + path, {
				...{ method, agent },
				headers: {
					...headers,
					...(this.cookie && { cookie: this.cookie }),
					...(body !== undefined && { 'content-length': Buffer.byteLength(body) })
				}
			});
			asked.once('error', fail);
			asked.once('response', (response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.once('error', fail);
				response.once('end', () => {
					const answer: Answer = {
						status: response.statusCode!,
						body: Buffer.concat(parts).toString(),
						type: (response.headers['content-type'] ?? '').split(';')[0]!,
						location: response.headers.location
					};
					this.hears(`${method} ${path}`, answer);
					done(answer);
				});
			});
			asked.end(body);
		});
	}
}

/** The file that the browser fetches instead of a page. */
export function dataOf(path: string): string {
	const [name, query] = path.split('?');
	return `${name === '/' ? '' : name}/__data.json${query ? `?${query}` : ''}`;
}

/** A path with its ids and values taken out. */
export function shapeOf(path: string): string {
	const [name, query = ''] = path.split('?');
	return `${name!.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '[id]')}?${[...new URLSearchParams(query).keys()].sort().join()}`;
}
