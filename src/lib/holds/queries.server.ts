import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type Hold = {
	readonly kind: 'frozen' | 'no_passkeys';
	readonly reason: string | null;
	readonly at: Instant;
	readonly by: string;
};

/** What holds a person's way in now. */
export const all = (personId: string): Promise<Hold[]> =>
	sql<
		Hold[]
	>`select h.kind, h.reason, h.made_at as at, w.name as by from account_holds h join people w on w.id = h.made_by
		where h.person_id = ${personId} and h.lifted_at is null`;

/** Whether something holds a person's way in: asked by the person, by who looks after them, and at the door. */
export async function isHeld(personId: string, kind: Hold['kind']): Promise<boolean> {
	const [row] = await sql`select app.is_held(${personId}, ${kind}) as held`;
	return row!.held as boolean;
}

/** @returns whether it was not frozen before, and the reader's to freeze */
export async function freeze(personId: string, reason: string, at: Instant, impossible: string): Promise<boolean> {
	const [row] = await sql`select app.freeze_account(${personId}, ${reason}, ${at}, ${impossible}) as done`;
	return row!.done as boolean;
}

/** @returns whether it was frozen */
export async function thaw(personId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.thaw_account(${personId}, ${at}) as done`;
	return row!.done as boolean;
}

/** @returns whether they were allowed before */
export async function stopPasskeys(personId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.stop_passkeys(${personId}, ${at}) as done`;
	return row!.done as boolean;
}

/** @returns whether they were not allowed before */
export async function allowPasskeys(personId: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.allow_passkeys(${personId}, ${at}) as done`;
	return row!.done as boolean;
}
