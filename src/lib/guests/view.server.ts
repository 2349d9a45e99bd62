import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import { newsOf, type Guest } from './guest.ts';

/** A guest as plain data for a page, with times in words. */
export function guestRow(guest: Guest, language: Language) {
	const { id, parentId, name, relation, why, proposedBy, reply, sharedVersion, sharedAt } = guest;
	return {
		...{ id, parentId, name, relation, why, proposedBy, reply, sharedVersion },
		shared: sharedAt && moment(sharedAt, now(), language),
		news: newsOf(guest)
	};
}

export type GuestRow = ReturnType<typeof guestRow>;
