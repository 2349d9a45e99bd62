import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

/** The picture of a person whom the reader may see. */
export async function picture(personId: string): Promise<Uint8Array | null> {
	const [row] = await sql<{ picture: Uint8Array }[]>`select picture from photos where person_id = ${personId}`;
	return row?.picture ?? null;
}

/** Whether the acting person keeps this person's picture: their own, or of the staff they administer. */
export async function keeper(personId: string): Promise<{ unitId: string; name: string; photo: string | null } | null> {
	const [row] = await sql<{ unitId: string; name: string; photo: string | null }[]>`select unit_id, name, photo
		from people where id = ${personId} and app.keeps_photo(id)`;
	return row ?? null;
}

export async function set(personId: string, picture: Uint8Array, at: Instant, by: string): Promise<void> {
	await sql`insert into photos (person_id, picture, made_at, made_by)
		values (${personId}, decode(${Buffer.from(picture).toString('hex')}, 'hex'), ${at}, ${by})
		on conflict (person_id) do update set picture = excluded.picture, made_at = excluded.made_at, made_by = excluded.made_by`;
}

export async function remove(personId: string): Promise<boolean> {
	return (await sql`delete from photos where person_id = ${personId}`).count === 1;
}
