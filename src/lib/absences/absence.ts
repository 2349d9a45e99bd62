import * as v from 'valibot';
import { date, id } from '../server/fields.ts';

/** Somebody of the staff is away, and a colleague answers meanwhile. Both days are included. */
export type Absence = {
	readonly id: string;
	readonly personName: string;
	readonly standInName: string;
	readonly firstOn: Temporal.PlainDate;
	readonly lastOn: Temporal.PlainDate;
};

export const NewAbsence = v.pipe(
	v.object({ personId: id, standInId: id, firstOn: date, lastOn: date }),
	v.forward(
		v.check(({ firstOn, lastOn }) => Temporal.PlainDate.compare(firstOn, lastOn) <= 0, 'endsBefore'),
		['lastOn']
	)
);
export const EndAbsence = v.object({ id });
