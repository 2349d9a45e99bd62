import { read, type Form } from './page.ts';

export type Answer = { readonly status: number; readonly body: string; readonly headers: Headers };
export type Found = {
	/** Paths that answered 200, each with what its data file answered. */
	readonly pages: Set<string>;
	/** Every form, by the page it stands on. */
	readonly forms: Form[];
};

/** Addresses of one shape (a year of appointments, a calendar of weeks) that are looked at, each person. */
const enoughOfAKind = 5;

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

	async signIn(): Promise<void> {
		const { status, headers } = await this.post('/sign-in', [
			['email', `${this.name}@demo.example`],
			['password', 'familien-demo-2026']
		]);
		if (status !== 303) throw new Error(`${this.name} could not sign in: ${status}`);
		this.cookie = headers
			.getSetCookie()
			.map((cookie) => cookie.split(';')[0]!)
			.join('; ');
	}

	get = (path: string): Promise<Answer> => this.#ask(path, { headers: { cookie: this.cookie } });

	post = (path: string, values: Form['values'], origin: string | null = this.origin): Promise<Answer> =>
		this.#ask(path, {
			method: 'POST',
			headers: {
				cookie: this.cookie,
				...(origin === null ? {} : { origin }),
				'content-type': 'application/x-www-form-urlencoded',
				accept: 'text/html'
			},
			body: new URLSearchParams(values.map(([name, value]) => [name, value])).toString()
		});

	/** Follows every link and searching form from these addresses on. */
	async crawl(from: readonly string[]): Promise<Found> {
		const found: Found = { pages: new Set(), forms: [] };
		const known = new Set<string>();
		const shapes = new Map<string, number>();
		const queue: string[] = [];
		const add = (path: string) => {
			const shape = shapeOf(path);
			const many = shapes.get(shape) ?? 0;
			if (known.has(path) || many >= enoughOfAKind) return;
			known.add(path);
			shapes.set(shape, many + 1);
			queue.push(path);
		};
		from.forEach(add);
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			const [{ status, body, headers }] = await Promise.all([this.get(path), this.get(dataOf(path))]);
			const to = headers.get('location');
			if (to) add(to.replace(this.origin, ''));
			if (status !== 200 || !headers.get('content-type')?.includes('text/html')) continue;
			found.pages.add(path);
			const { links, forms } = read(body, path);
			links.forEach(add);
			for (const form of forms) {
				if (form.method === 'POST') found.forms.push(form);
				else add(`${form.action.split('?')[0]}?${new URLSearchParams(form.values.map(([n, v]) => [n, v]))}`);
			}
		}
		return found;
	}

	async #ask(path: string, init: RequestInit): Promise<Answer> {
		const response = await fetch(this.origin + path, { ...init, redirect: 'manual' });
		const answer = { status: response.status, headers: response.headers, body: await response.text() };
		this.hears(`${init.method ?? 'GET'} ${path}`, answer);
		return answer;
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
