import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Answer } from './guest.ts';
import { routeOf } from './routes.ts';

/**
 * What each role is ever sent: the keys of every page's data and of every other answer, without values. A new one
 * is refused until somebody has looked at it and said yes: Aula's custody box was a staff's field that one update sent to
 * every parent.
 */
export const roles: Readonly<Record<string, string>> = {
	...{ foraelder1: 'parent', foraelder2: 'parent', foraelder3: 'parent' },
	...{ mentor1: 'mentor', mentor2: 'mentor' },
	...{ koordinator: 'coordinator', leder: 'leader', admin: 'administrator', stranger: 'stranger' }
};
const folder = new URL('shapes/', import.meta.url);

/** By place (a route, a layout, the live stream), by key, the sorts of values that came. */
type Shape = Map<string, Map<string, Set<string>>>;

export class Shapes {
	readonly #found = new Map<string, Shape>();

	/** Notes what an answer carries. */
	hear(name: string, asked: string, { status, body, type }: Answer): void {
		const path = asked.replace('GET ', '');
		if (status !== 200 || path === asked) return;
		const route = routeOf(path)?.id;
		if (!route) return;
		if (type === 'application/json') {
			const data = path.includes('__data.json') ? dataNodes(body) : null;
			if (!data) return this.#walk(name, route, '', JSON.parse(body));
			for (const later of data.later) this.#walk(name, route, 'later', later);
			for (const [index, node] of data.nodes.entries()) {
				if (node === undefined) continue;
				const group = /^\/\(\w+\)/.exec(route)?.[0] ?? '';
				const place = index === data.nodes.length - 1 ? route : index === 0 ? '/ layout' : `${group} layout ${index}`;
				this.#walk(name, place, '', node);
			}
		} else if (type === 'text/csv')
			for (const column of body.split('\n')[0]!.split(/[,;]/))
				this.note(name, route, `column ${column.trim()}`, 'text');
		else if (type === 'text/calendar')
			for (const [, property] of body.replace(/\r?\n[ \t]/g, '').matchAll(/^([A-Z-]+)[;:]/gm))
				this.note(name, route, `property ${property}`, 'text');
	}

	note(name: string, place: string, key: string, sort: string): void {
		const role = roles[name]!;
		const shape = this.#found.get(role) ?? new Map();
		const keys = shape.get(place) ?? new Map();
		this.#found.set(role, shape.set(place, keys.set(key, (keys.get(key) ?? new Set()).add(sort))));
	}

	#walk(name: string, place: string, key: string, value: unknown): void {
		if (Array.isArray(value)) {
			if (!value.length) this.note(name, place, `${key}[]`, 'none');
			for (const one of value) this.#walk(name, place, `${key}[]`, one);
		} else if (typeof value === 'object' && value !== null) {
			for (const [inner, one] of Object.entries(value))
				this.#walk(name, place, `${key}${key && '.'}${covered(inner)}`, one);
		} else this.note(name, place, key, value === null || value === undefined ? 'none' : typeof value);
	}

	/** What was sent and stands in no snapshot; a value where there never was one counts as new. */
	news(): string[] {
		const news: string[] = [];
		for (const [role, shape] of this.#found) {
			const known = readShape(role);
			for (const [place, keys] of shape)
				for (const [key, sorts] of keys) {
					const before = known.get(place)?.get(key);
					const fresh = [...sorts].filter((sort) => sort !== 'none' && !before?.has(sort));
					if (!before || fresh.length) news.push(`${role} ${place}: ${key} (${[...sorts].join()})`);
				}
		}
		return news;
	}

	/** Adds what is new to the snapshots, to be read through in the commit. @param isAnew forgets what did not come this time */
	write(isAnew: boolean): void {
		mkdirSync(folder, { recursive: true });
		for (const [role, shape] of this.#found) {
			const all: Shape = isAnew ? new Map() : readShape(role);
			for (const [place, keys] of shape)
				for (const [key, sorts] of keys) {
					const own = all.get(place) ?? new Map<string, Set<string>>();
					all.set(place, own.set(key, new Set([...(own.get(key) ?? []), ...sorts])));
				}
			const lines = [...all]
				.toSorted(([a], [b]) => (a < b ? -1 : 1))
				.flatMap(([place, keys]) => [
					place,
					...[...keys].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, sorts]) => `\t${key}: ${told(sorts)}`)
				]);
			writeFileSync(new URL(`${role}.txt`, folder), `${lines.join('\n')}\n`);
		}
	}
}

const told = (sorts: Set<string>) => [...sorts].sort().join(' | ');

function readShape(role: string): Shape {
	const shape: Shape = new Map();
	if (!readdirSync(new URL('.', import.meta.url)).includes('shapes')) return shape;
	if (!readdirSync(folder).includes(`${role}.txt`)) return shape;
	let keys = new Map<string, Set<string>>();
	for (const line of readFileSync(new URL(`${role}.txt`, folder), 'utf8').split(/\r?\n/)) {
		if (line.startsWith('\t')) {
			const at = line.lastIndexOf(': ');
			keys.set(line.slice(1, at), new Set(line.slice(at + 2).split(' | ')));
		} else if (line) shape.set(line, (keys = new Map()));
	}
	return shape;
}

/** A key that is an id, a day or a number says only that. */
const covered = (key: string) =>
	/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)
		? '[id]'
		: /^\d{4}-\d\d-\d\d/.test(key)
			? '[day]'
			: /^\d+$/.test(key)
				? '[n]'
				: key;

/** The values in a data file, by layout and page: SvelteKit sends each as one flat list that points into itself. */
function dataNodes(body: string): { nodes: unknown[]; later: unknown[] } {
	const [first, ...chunks] = body
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	const nodes = (first.nodes ?? []) as ({ type: string; data: unknown[] } | null)[];
	return {
		nodes: nodes.map((node) => (node?.type === 'data' && node.data ? unflatten(node.data) : undefined)),
		later: chunks.flatMap(({ data }) => (data ? [unflatten(data)] : []))
	};
}

function unflatten(flat: unknown[]): unknown {
	const revive = (index: number): unknown => {
		if (index < 0) return null;
		const value = flat[index];
		if (typeof value !== 'object' || value === null) return value;
		if (!Array.isArray(value))
			return Object.fromEntries(Object.entries(value).map(([key, at]) => [key, revive(at as number)]));
		if (typeof value[0] === 'string') return value.slice(1).map((at) => (typeof at === 'number' ? revive(at) : at));
		return value.map((at) => revive(at as number));
	};
	return revive(0);
}
