/**
 * Whether a text tells something protected, however it is written: case, spaces, hyphens, accents, letters written as two, endings,
 * shortened roads (R-07, AB-01). Pure: what is protected is found elsewhere. Better one stop too many than one too few,
 * but never at the words that every town and every message has.
 */
export type Secret = { readonly sort: 'address' | 'institution' | 'phone'; readonly words: string };

/**
 * Which rule a text breaks; null for none.
 * @param text or a `squeezed` one, where many are to read the same
 * @param own what the reader knows anyhow, and which is no secret to them
 */
export function broken(
	text: string | Squeezed,
	secrets: readonly Secret[],
	own: readonly Secret[] = []
): Secret['sort'] | null {
	const letters = typeof text === 'string' ? squeezed(text) : text;
	const known = new Set(own.flatMap(partsOf).map(told));
	for (const secret of secrets) {
		const parts = partsOf(secret).filter((part) => !known.has(told(part)));
		if (parts.some((part) => tells(letters, part))) return secret.sort;
	}
	return null;
}

/** Letters and digits only, with where each stood, so that one can ask what was around. */
export type Squeezed = { readonly plain: string; readonly starts: readonly boolean[]; readonly source: string };

function simple(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll('\u00e5', 'aa')
		.replaceAll('\u00e6', 'ae')
		.replaceAll('\u00f8', 'oe')
		.normalize('NFD')
		.replace(/[\p{M}\u200b-\u200f\u2060\ufeff\u00ad]/gu, '');
}

export function squeezed(text: string): Squeezed {
	const source = simple(text);
	let plain = '';
	const starts: boolean[] = [];
	let before = '';
	for (const letter of source) {
		if (/[\p{L}\p{N}]/u.test(letter)) {
			// A word begins after anything else, and where letters meet digits.
			starts.push(!/[\p{L}\p{N}]/u.test(before) || /\p{N}/u.test(letter) !== /\p{N}/u.test(before));
			plain += letter;
		}
		before = letter;
	}
	return { plain, starts, source };
}

type Part = {
	readonly key: string;
	readonly kind: 'road' | 'bare' | 'numbered' | 'town' | 'name' | 'phone';
	readonly number: string;
};

const told = ({ kind, key, number }: Part) => `${kind} ${key} ${kind === 'numbered' ? number : ''}`;

/** Words that stand alone in many texts: as a road or a place they count only with their number. */
const common =
	/^(torvet|bakken|engen|haven|parken|skoven|stranden|havnen|kajen|vejen|gaden|stien|pladsen|broen|aaen|soeen|byen|skolen?|boernehaven?|vuggestuen?|biblioteket|klubben|huset|boernehuset|familiehuset|hjemme|caf[e]en|sfo|hallen|kirken|legepladsen|svoemmehallen|hos.*|hjemmehos.*)$/;
const generic = /^(den|det|de|en|et|hos|ved|paa|i|til)+$/;

const shortened: readonly [RegExp, string[]][] = [
	[/vej$/, ['v']],
	[/gade$/, ['g', 'gd']],
	[/alle$/, ['all', 'al']],
	[/plads$/, ['pl', 'plds']],
	[/straede$/, ['str']],
	[/boulevard$/, ['blvd', 'boul']],
	[/vaenget?$/, ['vg']]
];

/** What of a secret may give it away. */
function partsOf({ sort, words }: Secret): Part[] {
	if (sort === 'phone') {
		const digits = words.replace(/\D/g, '').slice(-8);
		return digits.length === 8 ? [{ key: digits, kind: 'phone', number: '' }] : [];
	}
	if (sort === 'institution') return named(words);
	return words.split(/[,\n]/).flatMap((piece) => {
		const zip = /^\s*(\d{4})\s+(\D+)$/.exec(piece);
		if (zip) return [{ key: zip[1]!, kind: 'town' as const, number: squeezed(zip[2]!).plain }];
		const road = /^\s*(\D*?\p{L}\D*?)\s*(\d+)\s*([a-z])?(?![\p{L}\d])/iu.exec(piece);
		if (!road) return /\d/.test(piece) ? [] : named(piece);
		const [name, number] = [squeezed(road[1]!).plain, road[2]!];
		const first = simple(road[1]!)
			.trim()
			.split(/[\s-]+/)[0]!;
		const parts: Part[] = common.test(name) ? [] : [{ key: name, kind: 'road', number }];
		const also = shortened.flatMap(([ending, ways]) =>
			ending.test(name) ? ways.map((way) => name.replace(ending, way)) : []
		);
		if (first.length >= 5 && first !== name) also.push(first);
		return [...parts, ...[name, ...also].map((key) => ({ key, kind: 'numbered' as const, number }))];
	});
}

function named(words: string): Part[] {
	const key = squeezed(words).plain;
	if (key.length < 5 || common.test(key) || generic.test(key)) return [];
	// Without the definite ending: the school, a school, the school's.
	return [{ key: key.replace(/(?<=.{5})(?:en|et|n)$/, ''), kind: 'name', number: '' }];
}

/** What Danish may hang on a name. */
const endings = /^(?:s|e|n|en|et|er|ens|ets|erne|ernes|nes|ne)?$/;

function tells({ plain, starts, source }: Squeezed, { key, kind, number }: Part): boolean {
	if (kind === 'phone')
		return [...source.matchAll(/(?:\d[\s.,\-–()/_]*){8,}/g)].some(([run]) => run.replace(/\D/g, '').includes(key));
	if (kind === 'town')
		return (
			new RegExp(`(?<!\\d)${key}\\s*${[...number].join('[^a-z0-9]*')}`).test(source) ||
			new RegExp(`postn(?:r|ummer)\\D{0,12}${key}`).test(source)
		);
	if (kind === 'numbered') {
		// With its number, and one letter wrong, missing or too many where the name is long.
		for (const { index } of plain.matchAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'g'))) {
			const lengths = key.length >= 7 ? [0, -1, 1] : [0];
			for (const more of lengths) {
				const from = index - key.length - more;
				const word = plain.slice(Math.max(0, from), index);
				const fromStart = from >= 0 && starts[from];
				if (fromStart && (word === key || (key.length >= 7 && isNear(word, key)))) return true;
			}
			const before = plain.slice(0, index).replace(/(?:nummer|nr|husnr|husnummer)$/, '');
			if (before.endsWith(key) && starts[before.length - key.length]) return true;
		}
		return false;
	}
	for (let at = plain.indexOf(key); at >= 0; at = plain.indexOf(key, at + 1)) {
		if (!starts[at]) continue;
		let end = at + key.length;
		while (end < plain.length && !starts[end]) end++;
		const rest = plain.slice(at + key.length, end);
		if (endings.test(rest)) return true;
	}
	return false;
}

/** At most one letter put in, left out or exchanged. */
function isNear(one: string, two: string): boolean {
	let start = 0;
	while (start < one.length && one[start] === two[start]) start++;
	let end = 0;
	while (end < Math.min(one.length, two.length) - start && one.at(-1 - end) === two.at(-1 - end)) end++;
	return Math.max(one.length, two.length) - start - end <= 1;
}
