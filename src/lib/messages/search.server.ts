import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './search-queries.server.ts';

export type Hit = queries.Hit;

/** Hits that are shown; whoever looks for more writes one word more. */
const most = 30;

/** Words to look for, each by its beginning; letters and digits only, so that nothing in them is a question of its own. */
export const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8);

/**
 * The newest of the reader's own messages that hold all of the words, by Danish stems. Staff's look at each family is noted (rule 6).
 * @throws NotFound for administrators, who have no conversations
 */
export const find = (actor: Actor, text: string): Promise<Hit[]> =>
	as(actor, async () => {
		if (actor.kind === 'staff' && !followsFamilies(actor)) throw new NotFound();
		const words = wordsOf(text);
		if (!words.length) return [];
		const hits = await queries.find(words.map((word) => `${word}:*`).join(' & '), most);
		for (const { familyId, parentId } of hits) looks.note(actor, familyId, 'messages', parentId);
		return hits;
	});
