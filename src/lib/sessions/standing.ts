/** What was typed when the sign-in ran out: where its form goes, and its fields. */
export type Typed = { readonly from: string; readonly fields: readonly (readonly [string, string])[] };

/** How a sign-in stands: seconds until it locks or runs out, whether use makes it longer, whether it locks; and what waits to be given back. */
export type Standing = {
	readonly left: number;
	readonly more: boolean;
	readonly locks: boolean;
	readonly typed: Typed | null;
};
type What = { readonly do: 'stay' | 'hide' | 'lock' | 'given' } | ({ readonly do: 'keep' } & Typed);

/**
 * Asks the server how this sign-in stands; or tells it that somebody is there, that the page went out of sight, and what is
 * half written on it.
 * @returns null when there is no answer
 */
export async function ask(what?: What): Promise<Standing | null> {
	const said = what && {
		method: 'POST',
		keepalive: true,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(what)
	};
	const answer = await fetch('/session', said).catch(() => null);
	return answer?.ok ? ((await answer.json()) as Standing) : null;
}

type Writable = HTMLTextAreaElement | HTMLInputElement;
const writable = 'textarea[name], input[type=text][name], input:not([type])[name]';

/** What is half written on the page: a text that is longer than a word. */
export function halfWritten(): Typed | null {
	const fields = [...document.querySelectorAll<Writable>(writable)]
		.filter(({ value, defaultValue }) => value !== defaultValue && value.trim().length > 3)
		.map(({ name, value }) => [name, value] as const);
	return fields.length ? { from: location.pathname, fields } : null;
}

/** Puts it back where it was typed, if this is the page and nothing else stands there. @returns whether it did */
export function giveBack({ from, fields }: Typed): boolean {
	if (from.split('?')[0] !== location.pathname) return false;
	let isGiven = false;
	for (const [name, value] of fields) {
		const field = [...document.querySelectorAll<Writable>(writable)].find((one) => one.name === name);
		if (!field || field.value !== field.defaultValue) continue;
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		isGiven = true;
	}
	return isGiven;
}
