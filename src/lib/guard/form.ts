import * as v from 'valibot';
import { choice, id, line } from '../server/fields.ts';

export const AskRelease = v.object({ body: line(4000), reason: line(500) });
export const Decision = v.object({ id, decision: choice(['allow', 'refuse']) });
/** For what was stopped and is no message: the server knows the words. */
export const AskText = v.object({ reason: line(500) });
