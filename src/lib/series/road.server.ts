import type { Kind } from '../appointments/kinds/index.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import type { Language } from '../texts/languages.ts';
import { longDay, span } from '../time/words.ts';
import * as queries from './queries.server.ts';

/** Where an appointment is on its series' road. */
export type Here = { readonly number: number; readonly total: number };

/** The dates of an appointment's series, and where on the road it is; null when it is in none, or not the reader's. */
export const find = (actor: Actor, appointmentId: string): Promise<{ here: Here; dates: queries.RoadDate[] } | null> =>
	as(actor, async () => {
		const dates = await queries.roadOf(appointmentId);
		const one = dates.find(({ id }) => id === appointmentId);
		if (!one) return null;
		// What is cancelled at the end is no longer part of the road; what is left out on the way keeps its number.
		const total = Math.max(one.number, ...dates.filter(({ isCancelled }) => !isCancelled).map(({ number }) => number));
		return { here: { number: one.number, total }, dates };
	});

/** A family's series that go on, the one that is next first. */
export const ofFamily = (actor: Actor, familyId: string) => as(actor, () => queries.ofFamily(familyId, now()));

/** The road in words: plain data that can cross to the browser. */
export type Road = {
	readonly here: Here;
	/** The last date that still stands. */
	readonly ends: string | null;
	/** Dates that are still to come, the one looked at among them. */
	readonly left: number;
	readonly dates: readonly {
		readonly id: string;
		readonly number: number;
		readonly when: string;
		readonly state: 'over' | 'coming' | 'cancelled';
		readonly isThis: boolean;
	}[];
};

/** The road of an appointment in words, or null. Dates cancelled beyond its end are left out. */
export async function inWords(actor: Actor, appointmentId: string, language: Language): Promise<Road | null> {
	const found = await find(actor, appointmentId);
	if (!found) return null;
	const at = now();
	const isOver = ({ endsAt }: queries.RoadDate) => Temporal.Instant.compare(endsAt, at) <= 0;
	const standing = found.dates.filter(({ isCancelled }) => !isCancelled);
	return {
		here: found.here,
		ends: standing.length ? longDay(standing.at(-1)!.startsAt, at, language) : null,
		left: standing.filter((date) => !isOver(date)).length,
		dates: found.dates
			.filter(({ number }) => number <= found.here.total)
			.map((date) => ({
				...{ id: date.id, number: date.number, isThis: date.id === appointmentId },
				when: `${longDay(date.startsAt, at, language)} ${span(date.startsAt, date.endsAt, language)}`,
				state: date.isCancelled ? 'cancelled' : isOver(date) ? 'over' : 'coming'
			}))
	};
}

/** A family's series in words. */
export async function ofFamilyInWords(actor: Actor, familyId: string, language: Language) {
	const at = now();
	return (await ofFamily(actor, familyId)).map((one) => ({
		...{
			id: one.id,
			kind: one.kind as Kind,
			nextId: one.nextId,
			number: one.nextNumber,
			total: one.total,
			left: one.left
		},
		next: `${longDay(one.nextStartsAt, at, language)} ${span(one.nextStartsAt, one.nextEndsAt, language)}`,
		ends: longDay(one.endsAt, at, language)
	}));
}
