import type { Actor } from '../people/actor.ts';
import { paperTexts } from '../texts/papers/index.ts';
import type { Talk } from './gather.server.ts';
import type { Paper } from './paper.ts';
import { talkSection } from './sections.ts';
import { stamp } from './words.ts';

/** One conversation. @param number of it in the zip, where files lie beside it; null where it stands alone */
export function talkPaper(actor: Actor, talk: Talk, now: Temporal.Instant, number: number | null = null): Paper {
	const { language, name } = actor;
	const t = paperTexts(language);
	const { parentName, familyName, unitName } = talk.conversation;
	const section = talkSection(talk, language, { number });
	return {
		language,
		title: t.talk.title(parentName, familyName),
		lead: [t.talk.fetched(unitName, name, stamp(now, language))],
		sections: [{ ...section, title: t.talk.section }]
	};
}
