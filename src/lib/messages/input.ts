import * as v from 'valibot';
import { id, optionalId, whole } from '../server/fields.ts';
import { longest } from './message.ts';

/** How far the page showed when the form was sent: that much is read, and no more. */
const seen = v.optional(whole(0, 999_999), '0');

/** A message as the form brings it. Words may be left out where there are files. @param files filled while the form is read */
export const newMessage = (files: readonly Uint8Array[]) =>
	v.object({
		body: v.pipe(
			v.string('missing'),
			v.trim(),
			v.maxLength(longest, 'tooLong'),
			v.check((body) => body !== '' || files.length > 0, 'missing')
		),
		clientKey: id,
		correctsId: optionalId,
		seen
	});

/** Takes the files of a form as they are read; a field with no file in it sends an empty one. */
export const fileReaders = (files: Uint8Array[]) => ({
	files: async (file: Blob) => {
		if (file.size) files.push(new Uint8Array(await file.arrayBuffer()));
		return undefined;
	}
});

export const ReadMark = v.object({ seen });
