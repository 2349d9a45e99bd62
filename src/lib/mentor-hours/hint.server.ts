import type { Actor } from '../people/actor.ts';
import type { Language } from '../texts/languages.ts';
import { hint } from './mentor-hours.server.ts';
import { dayInWords, inHours } from './words.ts';

/** What is left of a family's hours, in words, for whoever is about to plan; null when there is enough. */
export async function hintInWords(actor: Actor, familyId: string, language: Language) {
	const found = await hint(actor, familyId);
	if (!found) return null;
	return { left: found.left > 0 ? inHours(found.left, language) : null, to: dayInWords(found.endsOn, language) };
}
