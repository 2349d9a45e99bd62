/** How a sign-in stands: seconds until it locks or runs out, whether use makes it longer, and whether it locks. */
export type Standing = { readonly left: number; readonly more: boolean; readonly locks: boolean };

/**
 * Asks the server how this sign-in stands; or tells it that somebody is there, or that the page went out of sight.
 * @returns null when there is no answer
 */
export async function ask(what?: 'stay' | 'hide' | 'lock'): Promise<Standing | null> {
	const said = what && {
		method: 'POST',
		keepalive: true,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ do: what })
	};
	const answer = await fetch('/session', said).catch(() => null);
	return answer?.ok ? ((await answer.json()) as Standing) : null;
}
