import * as v from 'valibot';
import { line, optionalId, optionalText } from '#lib/server/fields.ts';

export const Room = v.object({ name: line(120), address: optionalText(200), directions: optionalText(500) });
export const NewRoom = v.object({ ...Room.entries, unitId: optionalId });
