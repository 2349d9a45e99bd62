import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

/** The last word about somebody's address. */
export type Change = {
	readonly isProtected: boolean;
	readonly reason: string | null;
	readonly madeAt: Instant;
	readonly by: string;
};

/** Whether an address is protected, and what was last said about it, if anything was. */
export async function state(personId: string): Promise<{ isProtected: boolean; last: Change | null }> {
	const [row] =
		await sql`select coalesce((select c.protected_at is not null from contacts c where c.person_id = ${personId}), false) as is_protected`;
	const [last] = await sql<Change[]>`select c.protected as is_protected, c.reason, c.made_at, w.name as by
		from protection_changes c join people w on w.id = c.made_by where c.person_id = ${personId} order by c.id desc limit 1`;
	return { isProtected: row!.isProtected as boolean, last: last ?? null };
}

/** @returns whether it was not protected before */
export async function protect(personId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.protect_address(${personId}, ${at}) as done`;
	return row!.done as boolean;
}

/** @returns whether it was protected, and the reader's to lift */
export async function lift(personId: string, reason: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.lift_protection(${personId}, ${reason}, ${at}) as done`;
	return row!.done as boolean;
}
