import type { Actor } from '../people/actor.ts';
import { moment } from '../time/words.ts';
import type { Hit } from './search.server.ts';

/** A hit in words: its text in pieces, of which some were looked for; plain data for the page. */
export const found = (actor: Actor, hit: Hit, now: Temporal.Instant) => ({
	id: hit.id,
	conversationId: hit.conversationId,
	number: hit.number,
	mine: hit.authorId === actor.id,
	who: hit.authorName ?? hit.unitName,
	/** Whose conversation, for staff. */
	about: actor.kind === 'staff' ? hit.parentName : '',
	at: moment(hit.sentAt, now, actor.language),
	pieces: hit.excerpt.split('\u0001').flatMap((piece, n) => {
		const [hitWords, rest] = n ? piece.split('\u0002') : ['', piece];
		return [
			{ text: hitWords ?? '', isHit: true },
			{ text: rest ?? '', isHit: false }
		].filter(({ text }) => text);
	})
});
export type Found = ReturnType<typeof found>;
