import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type Passkey = {
	readonly id: string;
	readonly name: string;
	readonly madeAt: Instant;
	readonly usedAt: Instant | null;
};
export type Known = {
	readonly personId: string;
	readonly kind: 'parent' | 'staff';
	readonly publicKey: string;
	readonly counter: number;
};
export type Credential = { readonly id: string; readonly publicKey: string; readonly counter: number };

export const all = (personId: string): Promise<(Passkey & { credentialId: string })[]> =>
	sql<(Passkey & { credentialId: string })[]>`select id, credential_id, name, made_at, used_at from passkeys
		where person_id = ${personId} order by made_at desc, id limit 20`;

export async function remove(personId: string, id: string): Promise<boolean> {
	const { count } = await sql`delete from passkeys where person_id = ${personId} and id = ${id}`;
	return count > 0;
}

export async function maybeKnown(credentialId: string): Promise<Known | null> {
	const [row] = await sql`select * from app.find_passkey(${credentialId})`;
	return row ? ({ ...row, counter: Number(row.counter) } as Known) : null;
}

/** Moves the counter on. @returns false when it did not go up, or somebody else was first */
export async function use(credentialId: string, counter: number, at: Instant): Promise<boolean> {
	const [row] = await sql`select app.use_passkey(${credentialId}, ${counter}, ${at}) as used`;
	return row!.used as boolean;
}

export async function keep(personId: string, { id, publicKey, counter }: Credential, name: string, at: Instant) {
	await sql`select app.keep_passkey(${personId}, ${id}, ${publicKey}, ${counter}, ${name}, ${at})`;
}

/** Tells the person and those who work with the families. */
export async function note(kind: 'passkey_added' | 'passkey_removed', personId: string, at: Instant): Promise<void> {
	await sql`select app.note_door(${kind}, ${personId}, ${at}, '{}')`;
}
