import type { Case } from '../samvaer/case.ts';
import type { Own } from '../samvaer/cases.server.ts';
import type { Language } from '../texts/languages.ts';
import { paperTexts } from '../texts/papers/index.ts';
import { said, type Item } from './paper.ts';
import { dayOn } from './words.ts';

/** A parent's own samvær: the neutral facts (rule 5). */
export function samvaerItem(one: Own, language: Language): Item {
	const texts = paperTexts(language);
	const t = texts.samvaer;
	const day = (on: Temporal.PlainDate) => dayOn(on, language);
	return {
		title: t.with(one.childName),
		lines: said(
			texts.appointment[one.supervision],
			one.decisionFrom && one.decisionTo && texts.appointment.decision(day(one.decisionFrom), day(one.decisionTo)),
			t.every(one.everyWeeks, one.minutes),
			one.workerName && t.worker(one.workerName),
			one.nextWorkerName && one.nextWorkerFrom && t.workerFrom(one.nextWorkerName, day(one.nextWorkerFrom), ''),
			one.pausedFrom && one.pausedUntil && t.pause(day(one.pausedFrom), day(one.pausedUntil))
		)
	};
}

/** The whole of a samvær case, for the house: parents, place, and every worker there was. */
export function caseItem(one: Case, language: Language): Item {
	const texts = paperTexts(language);
	const t = texts.samvaer;
	const day = (on: Temporal.PlainDate | string) => dayOn(on, language);
	return {
		title: t.with(one.childName),
		lines: said(
			texts.appointment[one.supervision],
			one.decisionFrom && one.decisionTo && texts.appointment.decision(day(one.decisionFrom), day(one.decisionTo)),
			t.every(one.everyWeeks, one.minutes),
			t.parents(one.parents.map(({ name }) => name).join(', ')),
			one.placeName && t.place(one.placeName),
			...one.workers.map(({ name, startsOn, endsOn }) => t.workerFrom(name, day(startsOn), endsOn ? day(endsOn) : '')),
			...one.pauses.map(({ startsOn, untilOn }) => t.pause(day(startsOn), day(untilOn))),
			one.endedOn && t.ended(day(one.endedOn))
		)
	};
}
