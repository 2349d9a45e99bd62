import type postgres from 'postgres';
import type { Guest } from './guest.ts';
import { shapeOf } from './guest.ts';

/** Names that stand for one family on a page: its own, and its parents'. */
type Named = { readonly id: string; readonly name: RegExp };

/** Every family by words that nothing else in the demo has. */
export async function namesOf(sql: postgres.Sql): Promise<Named[]> {
	const rows = await sql`select id, name from families
		union select fp.family_id, p.name from family_people fp join people p on p.id = fp.person_id
			where fp.part = 'parent' and p.name like '% %'
				and (select count(*) from family_people o where o.person_id = p.id) = 1`;
	return rows.map((row) => ({
		id: row.id as string,
		name: new RegExp(
			`(?<![\\p{L}\\d])${(row.name as string).replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`,
			'u'
		)
	}));
}

/** Fields and headings that a person wrote there, and choices to make, tell of nobody: only what is shown counts. */
const shown = (body: string) => body.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]*>/g, ' ');

/**
 * Opens one page of each kind anew, and names those where a family stood of which no look was written.
 * @param paths that answered 200
 */
export async function unseen(
	sql: postgres.Sql,
	{ guest, id }: { guest: Guest; id: string },
	paths: Iterable<string>,
	names: readonly Named[]
): Promise<string[]> {
	const kinds = new Map<string, string>();
	for (const path of paths) if (path.startsWith('/staff') && !kinds.has(shapeOf(path))) kinds.set(shapeOf(path), path);
	const wrong: string[] = [];
	for (const path of kinds.values()) {
		await sql`delete from looks where person_id = ${id}`;
		const { status, body } = await guest.get(path);
		if (status !== 200) continue;
		const text = shown(body);
		const there = new Set(names.filter(({ name }) => name.test(text)).map((one) => one.id));
		const looked = new Set(
			(await sql`select distinct family_id from looks where person_id = ${id}`).map((row) => row.family_id as string)
		);
		const without = [...there].filter((one) => !looked.has(one));
		if (without.length) wrong.push(`${path}: ${without.length} of ${there.size} families without a look`);
	}
	return wrong;
}
