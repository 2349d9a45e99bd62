import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as help from '#lib/help/help.server.ts';
import * as notifications from '#lib/notifications/notifications.server.ts';
import { reachOfItem } from '#lib/notifications/reach.server.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import { usualTimes } from '#lib/reminders/reminder.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import { named } from '../languages.ts';
import { whomOf } from '../new/preview.ts';
import { wishRow } from '../wishes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals: { actor, language }, params }) => {
	depends('live:news');
	const { reminder, receivers } = await reminders.find(actor!, params.id);
	const words = (instant: Temporal.Instant | null) => instant && moment(instant, now(), language);
	const { id, kind, what, bring, note, link, editable, postedBy, translations, remind, withdrawnBy } = reminder;
	const isPlanned = !reminder.postedAt;
	const receipts = new Map((await notifications.receipts(actor!, id)).map((one) => [one.personId, one.state]));
	return {
		reminder: {
			...{ id, kind, what, bring, note, link, editable, postedBy, done: reminder.done, receivers: reminder.receivers },
			...{ isPlanned, refusal: reminder.refusal, withdrawnBy: withdrawnBy ?? '', remind: remind ?? usualTimes[kind] },
			due: dueWords(reminder, now(), language),
			postAt: words(reminder.postAt),
			postedAt: words(reminder.postedAt),
			editedAt: words(reminder.editedAt),
			withdrawnAt: words(reminder.withdrawnAt),
			translations: Object.entries(translations).map(([code, text]) => ({ ...named(code, language), ...text }))
		},
		expected:
			isPlanned && editable && !reminder.withdrawnAt ? whomOf(await posting.expected(actor!, id), language) : null,
		receivers: receivers.map(({ doneAt, ...receiver }) => ({
			...{ ...receiver, doneAt: words(doneAt) },
			state: receipts.get(receiver.parentId) ?? 'waiting'
		})),
		wishes: (await help.open(actor!, params.id)).map((wish) => wishRow(wish, actor!, language)),
		reach: isPlanned ? [] : await reachOfItem(actor!, params.id, `/staff/reminders/${params.id}`, language),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

export const actions: Actions = {
	post: (event) =>
		submit(event, v.object({}), async () => {
			await posting.postNow(event.locals.actor!, event.params.id);
			redirect(303, `/staff/reminders/${event.params.id}?done=posted`);
		}),
	withdraw: (event) =>
		submit(event, v.object({}), async () => {
			const { isPlanned } = await reminders.withdraw(event.locals.actor!, event.params.id);
			redirect(303, `/staff/reminders?done=${isPlanned ? 'calledOff' : 'withdrawn'}`);
		})
};
