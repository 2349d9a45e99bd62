import { findCanaries, forbiddenTo } from './canaries.ts';
import { dataOf, type Guest } from './guest.ts';
import type { House } from './house.ts';
import { idsIn, type Form } from './page.ts';

export type Replays = {
	readonly tried: number;
	readonly canaries: number;
	readonly statuses: Record<string, number>;
	/** Answers that carried what is another's. */
	readonly hits: string[];
};

/**
 * Random requests that one person met, made by another: addresses, their data, forms; also with an id of a third one put
 * in (R-01, AB-02). No answer may carry a text that the asker may not read.
 * @param seed the same numbers again, to look at what was found
 */
export async function replay(house: House, many: number, seed = 1): Promise<Replays> {
	const canaries = await findCanaries(house);
	const random = mulberry(seed);
	const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
	const visitors = [...house.people.values()];
	const askers: { guest: Guest; id: string; kind: string; forbidden: string[] }[] = [
		...visitors.map((one) => ({ ...one, forbidden: forbiddenTo(canaries, one.id) })),
		{ guest: house.stranger, id: '', kind: 'stranger', forbidden: forbiddenTo(canaries, '') }
	];
	const met = visitors.map(({ id, kind, found }) => ({ id, kind, pages: [...found.pages], forms: found.forms }));
	const linked = [...new Set(visitors.flatMap(({ found }) => [...found.linked].flatMap(idsIn)))];
	const [statuses, hits]: [Record<string, number>, string[]] = [{}, []];

	const isForeign = (asker: { id: string; kind: string }, kind: string, { action, values }: Form) =>
		asker.kind !== kind ||
		[action, ...values.map(([, value]) => value).filter((value) => !value.startsWith('/'))]
			.flatMap(idsIn)
			.some((id) => house.theirs.isOfAFamily(id) && !house.theirs.isFor(asker.id, id));
	const one = async () => {
		const from = pick(met);
		const asker = pick(askers.filter(({ id }) => id !== from.id));
		const chance = random();
		const swap = (text: string) =>
			random() < 0.3 && idsIn(text).length ? text.replace(idsIn(text)[0]!, pick(linked)) : text;
		let sent: string;
		let answer;
		if (chance < 0.7) {
			const path = swap(pick(from.pages));
			sent = decodeURIComponent(path);
			answer = await asker.guest.get(chance < 0.35 ? path : dataOf(path));
		} else {
			// A form that is theirs as well would be carried out.
			const forms = from.forms.filter((form) => !form.action.startsWith('/sign-') && isForeign(asker, from.kind, form));
			if (!forms.length) return;
			const form = pick(forms);
			sent = JSON.stringify(form.values);
			answer = await asker.guest.post(form.action, form.values, {
				accept: random() < 0.5 ? 'text/html' : 'application/json'
			});
		}
		statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
		const text = answer.body + (answer.location ?? '');
		for (const canary of asker.forbidden)
			if (text.includes(canary) && !sent.includes(canary))
				hits.push(`${asker.guest.name} of ${from.kind}: ${sent.slice(0, 120)}: ${canary}`);
	};
	let left = many;
	await Promise.all(
		Array.from({ length: 8 }, async () => {
			while (left-- > 0) await one();
		})
	);
	const tried = Object.values(statuses).reduce((all, some) => all + some, 0);
	return { tried, canaries: canaries.length, statuses, hits: [...new Set(hits)] };
}

/** Random numbers that come again with their seed. */
function mulberry(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
