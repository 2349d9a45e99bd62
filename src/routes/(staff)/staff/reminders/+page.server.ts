import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as company from '#lib/help/company.server.ts';
import * as help from '#lib/help/help.server.ts';
import type { Posted } from '#lib/reminders/reminder.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import { dueWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import { id } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import { wishRow } from './wishes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals: { actor, language } }) => {
	depends('live:news');
	const { coming, past } = await reminders.posted(actor!);
	const row = ({ id, kind, what, postedBy, receivers, done, withdrawnAt, refusedAt, ...reminder }: Posted) => ({
		...{ id, kind, what, postedBy, receivers, done, isWithdrawn: withdrawnAt !== null, isRefused: refusedAt !== null },
		isPlanned: !reminder.postedAt,
		postAt: reminder.postAt && moment(reminder.postAt, now(), language),
		due: dueWords(reminder, now(), language)
	});
	return {
		planned: (await reminders.planned(actor!)).map(row),
		coming: coming.map(row),
		past: past.map(row),
		wishes: (await help.open(actor!)).map((wish) => wishRow(wish, actor!, language)),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

const One = v.object({ id }, 'missing');

export const actions: Actions = {
	handle: (event) =>
		submit(event, One, async ({ id }) => {
			await help.handle(event.locals.actor!, id);
			redirect(303, '/staff/reminders?done=handled');
		}),
	accompany: (event) =>
		submit(event, One, async ({ id }) => {
			await company.accompany(event.locals.actor!, id);
			redirect(303, '/staff/reminders?done=accompanied');
		}),
	pass: (event) =>
		submit(event, One, async ({ id }) => {
			await company.pass(event.locals.actor!, id);
			redirect(303, '/staff/reminders?done=passed');
		})
};
