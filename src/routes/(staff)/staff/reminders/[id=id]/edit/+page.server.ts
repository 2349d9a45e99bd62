import { redirect } from '@sveltejs/kit';
import { Edited } from '#lib/reminders/form.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { namedLanguages, readOf } from '../../languages.ts';
import { filled, textValues, timeValues } from '../../values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { reminder } = await reminders.find(actor!, params.id);
	if (!reminder.editable || reminder.withdrawnAt) throw new NotFound();
	return {
		id: params.id,
		what: reminder.what,
		isPlanned: !reminder.postedAt,
		filled: filled({ ...textValues(reminder), ...timeValues(reminder) }),
		languages: namedLanguages(language),
		read: readOf(await posting.choices(actor!)),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Edited, async ({ content, postAt }) => {
			await reminders.edit(event.locals.actor!, event.params.id, content, postAt);
			redirect(303, `/staff/reminders/${event.params.id}?done=edited`);
		})
};
