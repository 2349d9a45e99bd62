import { texts } from '../texts/server/index.ts';
import { today, zone } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { longDay } from '../time/words.ts';
import { nextWorker, workerOn, hasEnded, type Case } from './case.ts';
import type { Own } from './cases.server.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** A day in words: "den 1. december"; the weekday says nothing about a period. */
export function dayWords(day: Day | string, now: Instant, language: Language): string {
	const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant();
	const words = longDay(noon, now, language);
	return language === 'da' ? words.replace(/^\S+ den /, 'den ') : words.replace(/^\S+? /, '');
}

/** A case as a line of a list, in plain data. */
export function caseRow(one: Case, now: Instant, language: Language) {
	const words = (day: Day | string) => dayWords(day, now, language);
	const next = nextWorker(one, today());
	const pause = one.pauses.find(({ untilOn }) => untilOn >= today().toString());
	return {
		...{ id: one.id, familyId: one.familyId, familyName: one.familyName, child: one.childName },
		parents: one.parents.map(({ name }) => name).join(', '),
		...{ supervision: one.supervision, minutes: one.minutes, everyWeeks: one.everyWeeks },
		worker: workerOn(one, today())?.name ?? null,
		next: next && { name: next.name, day: words(next.startsOn) },
		decision: one.decisionFrom && one.decisionTo ? { from: words(one.decisionFrom), to: words(one.decisionTo) } : null,
		pause: pause
			? {
					...{ from: words(pause.startsOn), to: words(pause.untilOn) },
					isNow: pause.startsOn <= today().toString()
				}
			: null,
		ended: hasEnded(one, today()) ? words(one.endedOn!) : null
	};
}
export type CaseRow = ReturnType<typeof caseRow>;

/** The parent's own samvær in plain data. */
export const ownRows = (own: readonly Own[], now: Instant, language: Language) =>
	own.map((one) => ({
		...{ id: one.id, child: one.childName, supervision: one.supervision, worker: one.workerName },
		...{ minutes: one.minutes, everyWeeks: one.everyWeeks, pause: pausesOf([one], now, language)[0] ?? null },
		decision:
			one.decisionFrom && one.decisionTo
				? { from: dayWords(one.decisionFrom, now, language), to: dayWords(one.decisionTo, now, language) }
				: null,
		next:
			one.nextWorkerName && one.nextWorkerFrom
				? { name: one.nextWorkerName, day: dayWords(one.nextWorkerFrom, now, language) }
				: null
	}));

/** The pauses of the parent's own samvær, in neutral words. */
export const pausesOf = (own: readonly Own[], now: Instant, language: Language): string[] =>
	own.flatMap(({ pausedFrom, pausedUntil }) => {
		if (!pausedFrom || !pausedUntil) return [];
		const t = texts(language);
		const until = longDay(pausedUntil.toZonedDateTime(zone).toInstant(), now, language);
		if (Temporal.PlainDate.compare(pausedFrom, today()) <= 0) return [t.samvaerPause(until)];
		return [t.samvaerPauseFrom(longDay(pausedFrom.toZonedDateTime(zone).toInstant(), now, language), until)];
	});
