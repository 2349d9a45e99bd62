import * as v from 'valibot';
import { id, line, optionalText } from '../server/fields.ts';

const who = { name: line(80), relation: line(60) };

/** A guest that the parent adds. */
export const OwnGuest = v.object(who);

/** A guest that staff propose to one of the parents. */
export const ProposedGuest = v.object({
	...who,
	why: optionalText(300),
	parentId: v.pipe(v.optional(v.string('choose'), ''), v.uuid('choose'))
});

/** The parent's yes or no to one guest. */
export const GuestReply = v.object({ guestId: id, reply: v.picklist(['yes', 'no'], 'choose') }, 'choose');
