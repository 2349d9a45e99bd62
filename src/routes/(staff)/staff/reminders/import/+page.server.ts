import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as imports from '#lib/imports/calendar/calendar-imports.server.ts';
import { decodeCalendar } from '#lib/imports/calendar/lines.ts';
import { appointmentKindOf, intos, rowsOf } from '#lib/imports/calendar/row.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { choice, ids } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { loadCalendarImportTexts } from '#lib/texts/staff/reminders/import/index.ts';
import type { Actions, PageServerLoad } from './$types';

const familyIds = v.pipe(ids, v.minLength(1, 'choose'), v.maxLength(1000, 'invalid'));
/** Five megabytes, and what a request may carry. */
const File = v.object({
	calendar: v.pipe(v.optional(v.string('file'), ''), v.nonEmpty('file'), v.maxLength(5_300_000, 'tooLong')),
	into: choice(intos),
	familyIds
});
const Chosen = v.object({
	rows: v.pipe(
		v.string('invalid'),
		v.transform(rowsOf),
		v.check((rows) => rows !== null, 'invalid')
	),
	take: v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => new Set([value].flat())),
		v.minSize(1, 'choose')
	),
	into: choice(intos),
	familyIds
});
const readers = { calendar: async (file: Blob) => decodeCalendar(new Uint8Array(await file.arrayBuffer())) };

export const load: PageServerLoad = async ({ locals }) => ({
	families: await reminders.families(locals.actor!),
	schoolIntra: await reminders.schoolIntra(locals.actor!)
});

export const actions: Actions = {
	preview: async (event) => {
		const { actor, language } = event.locals;
		await reminders.families(actor!);
		const words = await loadCalendarImportTexts(language);
		return submit(
			event,
			File,
			async ({ calendar, into, familyIds }) => {
				const preview = await imports.preview(actor!, calendar, { familyIds, into }, language, words);
				const values = { into, familyIds };
				return 'problem' in preview ? fail(422, { form: 'preview', errors: {}, values, preview }) : { preview, values };
			},
			'preview',
			readers
		);
	},
	// Who chooses sends back what was shown: it is checked as any reminder is.
	take: async (event) => {
		const actor = event.locals.actor!;
		await reminders.families(actor);
		return submit(
			event,
			Chosen,
			async ({ rows, take, into, familyIds }) => {
				const chosen = rows!.filter((_, n) => take.has(String(n)));
				await imports.take(actor, { rows: chosen, into, familyIds });
				redirect(
					303,
					appointmentKindOf(into) ? '/staff/reminders/import?done=planned' : '/staff/reminders?done=imported'
				);
			},
			'take'
		);
	}
};
