import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as help from '#lib/help/help.server.ts';
import { reachOfItem } from '#lib/notifications/reach.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import { wishRow } from '../wishes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals: { actor, language }, params }) => {
	depends('live:news');
	const { reminder, receivers } = await reminders.find(actor!, params.id);
	const words = (instant: Temporal.Instant | null) => instant && moment(instant, now(), language);
	const { id, kind, what, bring, link, editable, postedBy } = reminder;
	return {
		reminder: {
			...{ id, kind, what, bring, link, editable, postedBy, done: reminder.done, receivers: reminder.receivers },
			due: dueWords(reminder, now(), language),
			postedAt: words(reminder.postedAt)!,
			editedAt: words(reminder.editedAt),
			withdrawnAt: words(reminder.withdrawnAt)
		},
		receivers: receivers.map(({ doneAt, ...receiver }) => ({ ...receiver, doneAt: words(doneAt) })),
		wishes: (await help.open(actor!, params.id)).map((wish) => wishRow(wish, actor!, language)),
		reach: await reachOfItem(actor!, params.id, `/staff/reminders/${params.id}`, language),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

export const actions: Actions = {
	withdraw: (event) =>
		submit(event, v.object({}), async () => {
			await reminders.withdraw(event.locals.actor!, event.params.id);
			redirect(303, '/staff/reminders?done=withdrawn');
		})
};
