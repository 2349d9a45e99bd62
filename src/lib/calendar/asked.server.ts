import * as v from 'valibot';
import { kindNames, type Kind } from '../appointments/kinds/index.ts';
import type { Actor } from '../people/actor.ts';
import { today, zone } from '../server/clock.ts';
import * as fields from '../server/fields.ts';
import { looks, sides, type Filter, type Look, type Side } from './calendar.ts';
import { leads } from './calendar.server.ts';

/** What an address asks the calendar for. What can't be read is as if it was not asked. */
export type Asked = {
	readonly look: Look;
	readonly side: Side;
	readonly date: Temporal.PlainDate;
	readonly filter: Filter;
	/** The period of the grid: the day, or its week from Monday. */
	readonly from: Temporal.Instant;
	readonly to: Temporal.Instant;
};

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();

/** Reads the address. Whoever follows only own families begins with the own week. */
export function asked(actor: Actor, params: URLSearchParams): Asked {
	const given = (name: string) => params.get(name) ?? '';
	const oneOf = <T extends string>(name: string, all: readonly T[]) => all.find((one) => one === given(name)) ?? null;
	const id = (name: string) => (v.is(fields.id, given(name)) ? given(name) : null);
	const day = v.safeParse(fields.date, given('date') || given('week'));
	const date = day.success ? day.output : today();
	const look = oneOf('view', looks) ?? 'week';
	const first = look === 'day' ? date : date.subtract({ days: date.dayOfWeek - 1 });
	return {
		...{ look, date, side: oneOf('by', sides) ?? 'staff' },
		filter: {
			unitId: id('unit'),
			kind: oneOf<Kind>('kind', kindNames),
			staffId: params.has('staff') || leads(actor) ? id('staff') : actor.id,
			placeId: id('room'),
			family: given('family').trim().slice(0, 100) || null
		},
		from: startOf(first),
		to: startOf(first.add({ days: look === 'day' ? 1 : 7 }))
	};
}
