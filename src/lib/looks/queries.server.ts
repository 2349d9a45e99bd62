import { sql } from '../server/db.ts';
import type { Look } from './look.ts';

/** Looks at these families that the reader may know of, newest first. */
export const ofOwnFamilies = (before: number, limit: number): Promise<Look[]> =>
	sql<
		Look[]
	>`select l.id::float8 as id, l.at, l.what, w.name, w.title from looks l left join people w on w.id = l.person_id
		where l.family_id = any ((select app.own_families())::uuid[]) and l.id < ${before} order by l.id desc limit ${limit}`;
