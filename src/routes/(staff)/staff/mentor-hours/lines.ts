import type * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import { dayInWords, inHours } from '#lib/mentor-hours/words.ts';
import { now as clock } from '#lib/server/clock.ts';
import type { Language } from '#lib/texts/languages.ts';
import { moment } from '#lib/time/words.ts';

type Line = Awaited<ReturnType<typeof hours.family>>['history'][number];

/** The history of what was bought, in words. */
export const lines = (history: readonly Line[], language: Language) =>
	history.map(({ minutes, months, startsOn, renews, madeAt, madeBy }) => ({
		hours: minutes === null ? null : inHours(minutes, language),
		...{ months, renews, from: dayInWords(startsOn, language) },
		...{ name: madeBy ?? '', moment: moment(madeAt, clock(), language) }
	}));

/** What the fields begin with: what holds, else the average of 34 hours in half a year. */
export const now = (newest: Line | undefined, today: string, language: Language) => ({
	hours: newest?.minutes ? inHours(newest.minutes, language) : '34',
	months: String(newest?.months ?? 6),
	startsOn: newest?.startsOn.toString() ?? today,
	renews: newest?.renews ?? true
});
