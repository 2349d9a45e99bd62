import * as v from 'valibot';
import * as fields from '../server/fields.ts';

const wall = v.pipe(
	fields.time,
	v.transform((time) => time.toString({ smallestUnit: 'minute' }))
);

/** A box that is ticked sends something; one that is not sends nothing, and that is a choice, too. */
const box = v.pipe(
	v.optional(v.picklist(['', 'on'], 'invalid'), ''),
	v.transform((text) => text === 'on')
);

/** What a person chooses of how they are told. */
export const chosen = {
	push: box,
	sms: box,
	email: box,
	quietFrom: wall,
	quietTo: wall,
	twoHours: box,
	pushDetail: box
};
export const Chosen = v.object(chosen);

export const Pause = v.object({
	days: v.pipe(
		fields.choice(['0', '1', '7']),
		v.transform((text) => Number(text) as 0 | 1 | 7)
	)
});
export const TryOut = v.object({ channel: fields.choice(['push', 'sms', 'email']) });
