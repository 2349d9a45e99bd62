import * as v from 'valibot';
import { date, id } from '../server/fields.ts';

/** Somebody who answers a conversation from a day on. */
export type Answerer = {
	readonly personId: string;
	readonly name: string;
	readonly startsOn: Temporal.PlainDate;
	/** Who handed it on. */
	readonly madeByName: string;
};

export const HandOn = v.object({ personId: id, from: date });
