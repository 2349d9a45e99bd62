import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import { sizeOf } from './attachment.ts';
import type { Found } from './queries.server.ts';

/** A picture or paper in words, for its own page; plain data. */
export function view(found: Found, now: Temporal.Instant, language: Language) {
	const { id, kind, width, height, bytes, conversationId, number, madeAt } = found;
	const siblings = found.siblings ?? [];
	const at = siblings.indexOf(id);
	return {
		...{ id, kind, width, height, conversationId, number },
		/** Which of the message's pictures it is; 0 for a paper. */
		n: at + 1,
		of: siblings.length,
		before: siblings[at - 1] ?? null,
		after: at < 0 ? null : (siblings[at + 1] ?? null),
		size: sizeOf(bytes),
		sent: moment(madeAt, now, language)
	};
}
export type FileView = ReturnType<typeof view>;
