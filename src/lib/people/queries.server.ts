import { sql } from '../server/db.ts';
import type { Language } from '../texts/languages.ts';

export async function setLanguage(personId: string, language: Language): Promise<void> {
	await sql`update people set language = ${language} where id = ${personId}`;
}
