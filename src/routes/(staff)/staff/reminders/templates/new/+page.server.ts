import { redirect } from '@sveltejs/kit';
import { Template } from '#lib/reminders/form.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import * as templates from '#lib/reminders/templates.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { namedLanguages, readOf } from '../../languages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const kept = templates.kept(actor!);
	if (!kept.length) throw new NotFound();
	return {
		units: await templates.units(actor!),
		languages: namedLanguages(language),
		read: readOf(await posting.choices(actor!)),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

export const actions: Actions = {
	default: (event) => {
		const actor = event.locals.actor!;
		const [first] = templates.kept(actor);
		if (!first) throw new NotFound();
		return submit(event, Template, async ({ text, unitId }) => {
			await templates.add(actor, unitId ?? first, text);
			redirect(303, '/staff/reminders/templates?done=added');
		});
	}
};
