import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as help from '#lib/help/help.server.ts';
import type { Reminder } from '#lib/reminders/reminder.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import { id } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { directionOf } from '#lib/texts/reading.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals, url }) => {
	depends('live:news');
	const { due, older, done, schoolIntra } = await reminders.overview(locals.actor!);
	const words = (instant: Temporal.Instant | null) => instant && moment(instant, now(), locals.language);
	const shown = ({ id, kind, what, bring, note, link, help, translation, ...reminder }: Reminder) => ({
		...{ id, kind, what, bring, note, link, help },
		translation: translation && { ...translation, dir: directionOf(translation.language) },
		due: dueWords(reminder, now(), locals.language),
		doneAt: words(reminder.doneAt),
		editedAt: words(reminder.editedAt)
	});
	const ticked = url.searchParams.get('done') === 'ticked' ? url.searchParams.get('id') : null;
	return {
		due: due.map(shown),
		older: older.map(shown),
		done: done.map(shown),
		ticked: done.filter((reminder) => reminder.id === ticked).map(shown)[0] ?? null,
		schoolIntra
	};
};

const One = v.object({ id }, 'missing');
const Wish = v.object({ id, wish: v.picklist(['together', 'companion'], 'choose') }, 'choose');

export const actions: Actions = {
	tick: (event) =>
		submit(event, One, async ({ id }) => {
			await reminders.tick(event.locals.actor!, id);
			redirect(303, `/reminders?done=ticked&id=${id}`);
		}),
	untick: (event) =>
		submit(event, One, async ({ id }) => {
			await reminders.untick(event.locals.actor!, id);
			redirect(303, '/reminders?done=undone');
		}),
	ask: (event) =>
		submit(event, Wish, async ({ id, wish }) => {
			await help.ask(event.locals.actor!, { wish, reminderId: id });
			redirect(303, '/reminders?done=asked');
		}),
	withdraw: (event) =>
		submit(event, One, async ({ id }) => {
			await help.withdraw(event.locals.actor!, id);
			redirect(303, '/reminders?done=withdrawn');
		})
};
