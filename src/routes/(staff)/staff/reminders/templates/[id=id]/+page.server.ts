import { redirect } from '@sveltejs/kit';
import { Template } from '#lib/reminders/form.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import * as templates from '#lib/reminders/templates.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { namedLanguages, readOf } from '../../languages.ts';
import { filled, textValues } from '../../values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const template = await templates.find(actor!, params.id);
	if (!template.editable) throw new NotFound();
	return {
		filled: filled(textValues(template)),
		languages: namedLanguages(language),
		read: readOf(await posting.choices(actor!)),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Template, async ({ text }) => {
			await templates.change(event.locals.actor!, event.params.id, text);
			redirect(303, '/staff/reminders/templates?done=changed');
		})
};
