import { as, sql, visitor } from '../server/db.ts';

type Instant = Temporal.Instant;

/** The secret of somebody who has given the right password. */
export const secretOf = (personId: string): Promise<string | null> =>
	as(visitor, async () => {
		const [row] = await sql`select secret from app.second_step_of(${personId})`;
		return (row?.secret as string) ?? null;
	});

export const isSet = async (personId: string): Promise<boolean> => (await secretOf(personId)) !== null;

/** Uses a code up. @returns false when it, or a later one, was used before */
export const useStep = (personId: string, step: number): Promise<boolean> =>
	as(visitor, async () => {
		const [row] = await sql`select app.use_step(${personId}, ${step}) as used`;
		return row!.used as boolean;
	});

export const useRecoveryCode = (personId: string, hash: string, at: Instant): Promise<boolean> =>
	as(visitor, async () => {
		const [row] = await sql`select app.use_recovery_code(${personId}, ${hash}, ${at}) as used`;
		if (row!.used) await sql`select app.note_door('recovery_code_used', ${personId}, ${at}, '{}')`;
		return row!.used as boolean;
	});

export async function set(secret: string, step: number, hashes: readonly string[], at: Instant): Promise<void> {
	await sql`select app.set_second_step(${secret}, ${step}, ${hashes}::text[], ${at})`;
}

export async function remove(personId: string): Promise<boolean> {
	await sql`delete from recovery_codes where person_id = ${personId}`;
	const { count } = await sql`delete from second_steps where person_id = ${personId}`;
	return count > 0;
}

export async function maybeSet(personId: string): Promise<{ setAt: Instant; codes: number } | null> {
	const [row] = await sql<{ setAt: Instant; codes: number }[]>`select s.set_at,
		(select count(*)::int from recovery_codes c where c.person_id = s.person_id and c.used_at is null) as codes
		from second_steps s where s.person_id = ${personId}`;
	return row ?? null;
}

export async function hasPasskey(personId: string): Promise<boolean> {
	const rows = await sql`select 1 from passkeys where person_id = ${personId} limit 1`;
	return rows.length > 0;
}
