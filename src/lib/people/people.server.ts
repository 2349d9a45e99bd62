import * as events from '../events/events.server.ts';
import { as } from '../server/db.ts';
import type { Language } from '../texts/languages.ts';
import type { Actor } from './actor.ts';
import * as queries from './queries.server.ts';

/** The language a person reads, on every device. */
export const chooseLanguage = (actor: Actor, language: Language): Promise<void> =>
	as(actor, async () => {
		await queries.setLanguage(actor.id, language);
		await events.record(actor, 'language_chosen', { unitId: actor.unitId, subjectId: actor.id, data: { language } });
	});
