import { sql } from '../server/db.ts';
import type { Audience, Identity } from './provider.ts';

type Instant = Temporal.Instant;

export type Known = { readonly personId: string; readonly kind: Audience };

export async function maybeKnown({ issuer, subject }: Identity): Promise<Known | null> {
	const [row] = await sql<Known[]>`select * from app.find_identity(${issuer}, ${subject})`;
	return row ?? null;
}

export async function keep(personId: string, { issuer, subject }: Identity, at: Instant): Promise<void> {
	await sql`select app.keep_identity(${personId}, ${issuer}, ${subject}, ${at})`;
}

/** Since when a provider knows this person; null when none does. */
export async function tiedAt(personId: string): Promise<Instant | null> {
	const [row] = await sql`select max(made_at) as at from identities where person_id = ${personId}`;
	return (row!.at as Instant) ?? null;
}

export async function untie(personId: string): Promise<boolean> {
	const { count } = await sql`delete from identities where person_id = ${personId}`;
	return count > 0;
}

type NewCode = { personId: string; codeHash: string; madeBy: string; madeAt: Instant; endsAt: Instant };

export async function insertCode(row: NewCode): Promise<void> {
	await sql`insert into identity_codes ${sql(row)}`;
}

export async function revokeCode(personId: string, at: Instant): Promise<boolean> {
	const { count } = await sql`update identity_codes set revoked_at = ${at}
		where person_id = ${personId} and used_at is null and revoked_at is null`;
	return count > 0;
}

/** When the code that was given and not used yet ends. */
export async function openCode(personId: string, at: Instant): Promise<Instant | null> {
	const [row] = await sql`select ends_at from identity_codes
		where person_id = ${personId} and used_at is null and revoked_at is null and ends_at > ${at}`;
	return (row?.endsAt as Instant) ?? null;
}

export async function isCode(hash: string, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.find_identity_code(${hash}, ${at}) as good`;
	return row!.good as boolean;
}

/** @returns whose code it was, or null when it is not good any more */
export async function useCode(hash: string, { issuer, subject }: Identity, at: Instant): Promise<string | null> {
	const [row] = await sql`select app.use_identity_code(${hash}, ${issuer}, ${subject}, ${at}) as person`;
	return (row!.person as string) ?? null;
}

export async function noteTied(personId: string, at: Instant): Promise<void> {
	await sql`select app.note_door('identity_tied', ${personId}, ${at}, '{}')`;
}
