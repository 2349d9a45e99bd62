import type { Actor } from '../people/actor.ts';
import { asReader } from '../server/db.ts';
import type { Look } from './look.ts';
import * as queries from './queries.server.ts';

const page = 50;

/** Who of the staff has looked at a parent's own families, newest first, 50 at a time (rule 6). @param before the last id seen */
export const ofMine = (actor: Actor, before: number | null = null): Promise<{ looks: Look[]; next: number | null }> =>
	asReader(actor, async () => {
		const looks = await queries.ofOwnFamilies(before ?? Number.MAX_SAFE_INTEGER, page + 1);
		return { looks: looks.slice(0, page), next: looks.length > page ? looks[page - 1]!.id : null };
	});
