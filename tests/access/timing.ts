import { randomUUID } from 'node:crypto';
import { dataOf } from './guest.ts';
import type { House } from './house.ts';
import { idsIn } from './page.ts';

export type Timing = {
	readonly who: string;
	readonly path: string;
	readonly pairs: number;
	/** Medians, in milliseconds. */
	readonly foreign: number;
	readonly unknown: number;
	readonly apart: number;
};

/** Who asks for what of whom: the front of each sort of door. */
const doors = [
	{ who: 'foraelder2', of: 'foraelder1', door: /^\/messages\/[^/?]{36}$/ },
	{ who: 'foraelder3', of: 'foraelder1', door: /^\/appointments\/[^/?]{36}$/ },
	{ who: 'mentor2', of: 'mentor1', door: /^\/staff\/families\/[^/?]{36}$/ },
	{ who: 'mentor2', of: 'mentor1', door: /^\/staff\/messages\/[^/?]{36}$/ }
];

/**
 * Asks for what is another's and for what does not exist, in turns, and compares how long it takes: whoever could
 * tell them apart by a watch would learn what there is.
 */
export async function timeDoors({ people, theirs }: House, pairs: number): Promise<Timing[]> {
	const found: Timing[] = [];
	for (const { who, of, door } of doors) {
		const { guest, id } = people.get(who)!;
		const path = [...people.get(of)!.found.pages].find(
			(path) => door.test(path) && idsIn(path).every((one) => !theirs.isFor(id, one))
		)!;
		const ask = async (one: string) => {
			const from = performance.now();
			const { status } = await guest.get(dataOf(one));
			if (status >= 500) throw new Error(`${one}: ${status}`);
			return performance.now() - from;
		};
		const elsewhere = () => path.replace(idsIn(path)[0]!, randomUUID());
		for (let n = 0; n < 5; n++) await Promise.all([ask(path), ask(elsewhere())]);
		const times: { foreign: number[]; unknown: number[] } = { foreign: [], unknown: [] };
		for (let n = 0; n < pairs; n++)
			for (const which of n % 2 ? (['foreign', 'unknown'] as const) : (['unknown', 'foreign'] as const))
				times[which].push(await ask(which === 'foreign' ? path : elsewhere()));
		const [foreign, unknown] = [median(times.foreign), median(times.unknown)];
		found.push({
			who,
			path: path.replace(idsIn(path)[0]!, '…'),
			pairs,
			foreign,
			unknown,
			apart: Math.abs(foreign - unknown)
		});
	}
	return found;
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!;
