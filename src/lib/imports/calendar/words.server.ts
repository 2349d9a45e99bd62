import { now, zone } from '../../server/clock.ts';
import type { Language } from '../../texts/languages.ts';
import { texts } from '../../texts/server/index.ts';
import { capitalised, clockTime, longDay } from '../../time/words.ts';
import type { Found } from './read.ts';

/** When a date is, in words. */
export function whenOf({ startsAt, wholeDay }: Found, language: Language): string {
	const day = capitalised(longDay(startsAt, now(), language));
	return wholeDay ? day : `${day} ${texts(language).time.at(clockTime(startsAt, language))}`;
}

/** When a date is over: a whole day when it ends. */
export const dueOf = ({ startsAt, wholeDay }: Pick<Found, 'startsAt' | 'wholeDay'>): Temporal.Instant =>
	wholeDay ? startsAt.toZonedDateTimeISO(zone).withPlainTime('23:59').toInstant() : startsAt;
