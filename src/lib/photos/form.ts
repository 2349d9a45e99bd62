import * as v from 'valibot';

/** As large as a phone's photograph is, and smaller than what a request may carry. */
const most = 5_000_000;

/** A file field as it travels from the form to its verb: the bytes as base64, since a schema checks text. */
export const NewPhoto = v.object({
	photo: v.pipe(v.string('file'), v.nonEmpty('file'), v.maxLength((most * 4) / 3, 'fileTooLarge'))
});

export const photoReaders = {
	photo: async (file: Blob) => Buffer.from(await file.arrayBuffer()).toString('base64')
};

export const bytesOf = (photo: string): Uint8Array => Buffer.from(photo, 'base64');
