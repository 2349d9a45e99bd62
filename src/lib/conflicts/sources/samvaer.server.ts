import { caseOn, matching } from '../../samvaer/rules.server.ts';
import { zone } from '../../server/clock.ts';
import { rulesOf } from '../../appointments/kinds/index.ts';
import type { Source } from '../conflict.ts';

/** Where a samvær has a case, its decision's period and its pauses say which days there are (rule 2). */
export const samvaerCase: Source = async ({ slots, ...wish }) => {
	if (!rulesOf(wish.kind).supervision || !slots.length) return [];
	const cases = await matching(wish);
	return slots.flatMap(({ startsAt }, slot) => {
		const day = startsAt.toZonedDateTimeISO(zone).toPlainDate();
		const found = caseOn(cases, day);
		if (!found) return [];
		// What the wish says of the period is judged where the wish is.
		const isOutside = found.isOutside && wish.details.supervision !== 'supervised';
		return [
			...(isOutside ? [{ slot, type: 'decision' as const, name: null, strict: true }] : []),
			...(found.isPaused ? [{ slot, type: 'pause' as const, name: null, strict: true }] : [])
		];
	});
};
