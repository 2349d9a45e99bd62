import * as v from 'valibot';
import { id, line, optionalId, whole } from '../server/fields.ts';
import { longest } from './message.ts';

/** How far the page showed when the form was sent: that much is read, and no more. */
const seen = v.optional(whole(0, 999_999), '0');

/** A message as the form brings it. */
export const NewMessage = v.object({ body: line(longest), clientKey: id, correctsId: optionalId, seen });

export const ReadMark = v.object({ seen });
