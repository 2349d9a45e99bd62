import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/administration/people.server.ts';
import { decode } from '#lib/imports/decode.ts';
import * as imports from '#lib/imports/imports.server.ts';
import { optionalId } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Longer than 5,000 rows ever are, and shorter than what a request may carry. */
const text = v.pipe(v.string('file'), v.nonEmpty('file'), v.maxLength(3_000_000, 'tooLong'));
const File = v.object({ list: text, unitId: optionalId });
const List = v.object({ text, unitId: optionalId });
const readers = { list: async (file: Blob) => decode(new Uint8Array(await file.arrayBuffer())) };

export const load: PageServerLoad = async ({ locals }) => ({ units: await people.units(locals.actor!) });

export const actions: Actions = {
	preview: async (event) => {
		const actor = event.locals.actor!;
		await people.units(actor);
		return submit(
			event,
			File,
			async ({ list, unitId }) => {
				const preview = await imports.preview(actor, unitId, list);
				return imports.isSound(preview) ? { preview, text: list, unitId } : rejected(preview);
			},
			'preview',
			readers
		);
	},
	// The list comes again and is checked again: what was previewed is not trusted.
	load: async (event) => {
		const actor = event.locals.actor!;
		await people.units(actor);
		return submit(
			event,
			List,
			async ({ text, unitId }) => {
				const preview = await imports.load(actor, unitId, text);
				if (!imports.isSound(preview)) return rejected(preview);
				redirect(303, '/staff/import?done=imported');
			},
			'load'
		);
	}
};

const rejected = (preview: imports.Preview) => fail(422, { form: 'preview', errors: {}, values: {}, preview });
