import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as schoolHolidays from '#lib/conflicts/school-holidays.server.ts';
import * as fields from '#lib/server/fields.ts';
import { now, zone } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const day = (date: Temporal.PlainDate) =>
		longDay(date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant(), now(), locals.language);
	const coming = await schoolHolidays.coming(locals.actor!);
	return {
		holidays: coming.map(({ id, name, startsOn, endsOn }) => ({ id, name, days: `${day(startsOn)} – ${day(endsOn)}` }))
	};
};

const Holiday = v.pipe(
	v.object({ name: fields.line(120), startsOn: fields.date, endsOn: fields.date }),
	v.forward(
		v.check(({ startsOn, endsOn }) => Temporal.PlainDate.compare(startsOn, endsOn) <= 0, 'endsBefore'),
		['endsOn']
	)
);

export const actions: Actions = {
	add: async (event) => {
		await schoolHolidays.coming(event.locals.actor!);
		return submit(event, Holiday, async (holiday) => {
			await schoolHolidays.add(event.locals.actor!, holiday);
			redirect(303, '/staff/hours/schools?done=added');
		});
	},
	remove: (event) =>
		submit(
			event,
			v.object({ id: fields.id }),
			async ({ id }) => {
				await schoolHolidays.remove(event.locals.actor!, id);
				redirect(303, '/staff/hours/schools?done=removed');
			},
			'remove'
		)
};
