import { sql } from '../server/db.ts';
import type { Identity } from './provider.ts';

export type Known = { readonly personId: string; readonly kind: 'parent' | 'staff' };

export async function maybeKnown({ issuer, subject }: Identity): Promise<Known | null> {
	const [row] = await sql<Known[]>`select * from app.find_identity(${issuer}, ${subject})`;
	return row ?? null;
}

export async function keep(personId: string, { issuer, subject }: Identity, at: Temporal.Instant): Promise<void> {
	await sql`select app.keep_identity(${personId}, ${issuer}, ${subject}, ${at})`;
}
