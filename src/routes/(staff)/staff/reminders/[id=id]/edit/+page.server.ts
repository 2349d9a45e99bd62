import { redirect } from '@sveltejs/kit';
import { Edited } from '#lib/reminders/form.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { zone } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { reminder } = await reminders.find(locals.actor!, params.id);
	if (!reminder.editable || reminder.withdrawnAt) throw new NotFound();
	const { kind, what, wholeDay } = reminder;
	const due = reminder.dueAt.toZonedDateTimeISO(zone);
	return {
		id: params.id,
		value: {
			...{ kind, what, wholeDay, bring: reminder.bring ?? '', link: reminder.link ?? '' },
			date: due.toPlainDate().toString(),
			time: wholeDay ? '' : due.toPlainTime().toString({ smallestUnit: 'minute' })
		},
		schoolIntra: await reminders.schoolIntra(locals.actor!)
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Edited, async (input) => {
			await reminders.edit(event.locals.actor!, event.params.id, input);
			redirect(303, `/staff/reminders/${event.params.id}?done=edited`);
		})
};
