import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type Parent = { readonly id: string; readonly name: string; readonly unitId: string };
/** Whose door an invitation opens, and who invited. */
export type Invited = {
	readonly personId: string;
	readonly name: string;
	readonly unitId: string;
	readonly invitedBy: string;
	readonly house: string;
	readonly email: string | null;
};
export type WayIn = {
	readonly hasAccount: boolean;
	readonly closed: boolean;
	readonly hasPassword: boolean;
	readonly passkeys: number;
	readonly devices: number;
};
export type Open = { readonly by: string; readonly endsAt: Instant };

/** A parent of a family that the reader works with: their own, or their unit's (rule 6). */
export async function maybeParent(familyId: string, personId: string): Promise<Parent | null> {
	const [row] = await sql<Parent[]>`select p.id, p.name, p.unit_id from family_people fp
		join families f on f.id = fp.family_id join people p on p.id = fp.person_id
		where fp.family_id = ${familyId} and fp.person_id = ${personId} and fp.part = 'parent'
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today()) and f.closed_at is null
			and (f.unit_id = any ((select app.led_units())::uuid[]) or f.id = any ((select app.followed_families())::uuid[]))`;
	return row ?? null;
}

export async function wayIn(personId: string, at: Instant): Promise<WayIn> {
	const [row] = await sql<WayIn[]>`select * from app.way_in(${personId}, ${at})`;
	return row!;
}

export async function maybeOpen(personId: string, at: Instant): Promise<Open | null> {
	const [row] = await sql<Open[]>`select w.name as by, i.ends_at from invitations i join people w on w.id = i.made_by
		where i.person_id = ${personId} and i.used_at is null and i.revoked_at is null and i.ends_at > ${at}`;
	return row ?? null;
}

/** Ends the invitation that is open, if any. Two at once wait for each other at the account's person. */
export async function revoke(personId: string, at: Instant): Promise<boolean> {
	const { count } = await sql`update invitations set revoked_at = ${at}
		where person_id = ${personId} and used_at is null and revoked_at is null`;
	return count > 0;
}

type New = { personId: string; codeHash: string; tokenHash: string; madeBy: string; madeAt: Instant; endsAt: Instant };

export async function insert(row: New): Promise<void> {
	await sql`insert into invitations ${sql(row)}`;
}

export async function endWaysIn(personId: string, at: Instant, impossible: string): Promise<void> {
	await sql`select app.end_ways_in(${personId}, ${at}, ${impossible})`;
}

export async function maybeInvited(hash: string, at: Instant): Promise<Invited | null> {
	const [row] = await sql<Invited[]>`select * from app.find_invitation(${hash}, ${at})`;
	return row ?? null;
}

type Accepted = { email: string | null; passwordHash: string; passwordSetAt: Instant | null; language: string };

/** Uses the invitation up. @returns whose it was, or null when it is not good any more */
export async function accept(hash: string, at: Instant, chosen: Accepted): Promise<string | null> {
	const { email, passwordHash, passwordSetAt, language } = chosen;
	const [row] = await sql`select app.accept_invitation(${hash}, ${at}, ${email}, ${passwordHash},
		${passwordSetAt}, ${language}) as person`;
	return (row!.person as string) ?? null;
}

/** Told to the parent, and to those who work with the families (rule 6). */
export async function noteUsed(personId: string, at: Instant, by: 'password' | 'passkey' | 'identity'): Promise<void> {
	await sql`select app.note_door('invitation_used', ${personId}, ${at}, ${sql.json({ by })})`;
}
