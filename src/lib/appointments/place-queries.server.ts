import { sql } from '../server/db.ts';

/** The places that one version of an appointment may be at, of those the reader may know. */
export async function options(id: string, version: number): Promise<string[]> {
	const rows =
		await sql`select place_id from appointment_place_options where appointment_id = ${id} and version = ${version}`;
	return rows.map(({ placeId }) => placeId as string);
}

export async function insertOptions(id: string, version: number, placeIds: readonly string[]): Promise<void> {
	await sql`insert into appointment_place_options (appointment_id, version, place_id)
		select ${id}, ${version}, place from unnest(${placeIds}::uuid[]) as place`;
}

/** The most of these places that any one of the parents may know (rule 5). */
export async function knownToOne(placeIds: readonly string[], parentIds: readonly string[]): Promise<number> {
	const [row] = await sql`select coalesce(max(many), 0) as many from (select count(*)::int as many
		from unnest(${parentIds}::uuid[]) as parent cross join unnest(${placeIds}::uuid[]) as place
		where app.may_know(place, parent) group by parent) known`;
	return row!.many as number;
}

/** How many places a parent has to choose among now: none when there is a place already. */
export async function choicesOf(id: string, version: number, personId: string): Promise<number> {
	const [row] = await sql`select count(*)::int as many from appointments a
		join appointment_place_options o on o.appointment_id = a.id and o.version = a.version join places p on p.id = o.place_id
		where a.id = ${id} and a.version = ${version} and a.place_id is null and p.closed_at is null and app.may_know(p.id, ${personId})`;
	return row!.many as number;
}

/** A parent's choice becomes the place: the new version, or null when it is not theirs to choose. Throws 23P01 where it is taken. */
export async function choose(
	id: string,
	version: number,
	placeId: string,
	personId: string,
	at: Temporal.Instant
): Promise<number | null> {
	const [row] = await sql`select app.choose_place(${id}, ${version}, ${placeId}, ${personId}, ${at}) as version`;
	return row!.version as number | null;
}
