import * as events from '../events/events.server.ts';
import { as, sql } from '../server/db.ts';
import type { Language } from '../texts/languages.ts';
import type { Actor } from './actor.ts';

/** The language a person reads, on every device. */
export const chooseLanguage = (actor: Actor, language: Language): Promise<void> =>
	as(actor, async () => {
		await sql`update people set language = ${language} where id = ${actor.id}`;
		await events.record(actor, 'language_chosen', { unitId: actor.unitId, subjectId: actor.id, data: { language } });
	});
