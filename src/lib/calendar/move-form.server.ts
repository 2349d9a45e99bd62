import * as v from 'valibot';
import { instantOf, now } from '../server/clock.ts';
import * as fields from '../server/fields.ts';
import type { Moved } from './calendar.server.ts';

/** The small form of the calendar: what a drop sends, and what the keyboard does. */
export const MoveForm = v.pipe(
	v.object({
		id: fields.id,
		version: fields.whole(1, 100_000),
		date: fields.date,
		start: fields.time,
		minutes: fields.whole(5, 720),
		staffFrom: fields.optionalId,
		staffTo: fields.optionalId,
		roomId: fields.optionalId,
		otherWorkerReason: fields.optionalText(300),
		reason: fields.optionalText(300)
	}),
	v.forward(
		v.partialCheck(
			[['date'], ['start']],
			({ date, start }) => Temporal.Instant.compare(instantOf(date, start), now()) > 0,
			'past'
		),
		['date']
	)
);

/** What the fields mean. */
export function movedOf({ date, start, minutes, ...rest }: v.InferOutput<typeof MoveForm>): Moved {
	const startsAt = instantOf(date, start);
	const { version, otherWorkerReason, reason } = rest;
	return {
		...{ version, otherWorkerReason, reason, startsAt, endsAt: startsAt.add({ minutes }) },
		...{ staffFrom: rest.staffFrom || null, staffTo: rest.staffTo || null, roomId: rest.roomId || null }
	};
}
