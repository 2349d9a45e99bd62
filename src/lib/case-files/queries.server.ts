import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

/** That a case file was fetched: of whom (null is the whole case), by whom, and the sum of that very file. */
export type Receipt = {
	readonly id: string;
	readonly parentId: string | null;
	readonly parentName: string | null;
	readonly name: string | null;
	readonly madeAt: Instant;
	readonly sha256: string;
	readonly pieces: number;
	readonly bytes: number;
};

/** A family's, newest first. */
export const receipts = (familyId: string, limit: number): Promise<Receipt[]> =>
	sql<
		Receipt[]
	>`select r.id, r.parent_id, p.name as parent_name, w.name, r.made_at, r.sha256, r.pieces, r.bytes::float8 as bytes
		from case_files r left join people p on p.id = r.parent_id left join people w on w.id = r.made_by
		where r.family_id = ${familyId} and (select app.is_staff()) order by r.made_at desc, r.id limit ${limit}`;

export async function insert(row: {
	id: string;
	unitId: string;
	familyId: string;
	parentId: string | null;
	sha256: string;
	pieces: number;
	bytes: number;
	madeAt: Instant;
	madeBy: string;
}): Promise<void> {
	await sql`insert into case_files ${sql(row)}`;
}
