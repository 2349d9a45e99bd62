import * as v from 'valibot';
import { choice, id, line } from '../server/fields.ts';

/** Words that staff write often: one's own, or the unit's. */
export type Reply = {
	readonly id: string;
	readonly body: string;
	/** The unit's, which all of its staff may use and its coordinators and leaders keep. */
	readonly isUnits: boolean;
	/** Whether the reader may change and remove it. */
	readonly isMine: boolean;
};

const body = line(1000);
export const NewReply = v.object({ body, whose: choice(['own', 'unit']) });
export const ChangedReply = v.object({ id, body });
export const RemovedReply = v.object({ id });
