import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as templates from '#lib/reminders/templates.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { id } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const all = await templates.all(locals.actor!);
	const isOne = new Set(all.map(({ unitId }) => unitId)).size < 2;
	return {
		templates: all.map(({ id, kind, what, madeBy, editable, unitName, translations }) => ({
			...{ id, kind, what, madeBy, editable, unit: isOne ? null : unitName },
			languages: Object.keys(translations).length
		})),
		mayAdd: templates.kept(locals.actor!).length > 0,
		schoolIntra: await reminders.schoolIntra(locals.actor!)
	};
};

export const actions: Actions = {
	retire: (event) =>
		submit(event, v.object({ id }, 'missing'), async ({ id }) => {
			await templates.retire(event.locals.actor!, id);
			redirect(303, '/staff/reminders/templates?done=retired');
		})
};
