import { conflictWords } from '../conflicts/words.server.ts';
import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { capitalised, longDay, span } from '../time/words.ts';
import type { Obstacle } from './change.server.ts';

/** What stands in the way of a change, a line for each date. */
export const obstacleLines = (obstacles: readonly Obstacle[], language: Language): string[] =>
	obstacles.map(({ startsAt, endsAt, conflicts }) => {
		const words = conflicts.map((conflict) => conflictWords(conflict, language)).join(', ');
		return `${capitalised(longDay(startsAt, now(), language))} ${span(startsAt, endsAt, language)}: ${words}`;
	});
