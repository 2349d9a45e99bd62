import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as hours from '#lib/hours/hours.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import { date, id, line } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const { houses, rooms, closings } = await hours.overview(actor!);
	const mine = hours.run(actor!);
	const day = (date: Temporal.PlainDate) =>
		longDay(date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant(), now(), language);
	return {
		houses: houses.map((house) => ({
			...house,
			mayChange: mine.includes(house.id),
			rooms: rooms.filter(({ unitId }) => unitId === house.id),
			closings: closings
				.filter(({ unitId }) => unitId === house.id)
				.map(({ id, room, firstOn, lastOn, name, planned }) => ({
					...{ id, room, name, planned },
					days: firstOn.equals(lastOn) ? day(firstOn) : `${day(firstOn)} – ${day(lastOn)}`
				}))
		}))
	};
};

const Closing = v.pipe(
	v.object({ where: id, firstOn: date, lastOn: date, name: line(120) }),
	v.forward(
		v.partialCheck(
			[['firstOn'], ['lastOn']],
			({ firstOn, lastOn }) => Temporal.PlainDate.compare(firstOn, lastOn) <= 0,
			'endsBefore'
		),
		['lastOn']
	)
);

export const actions: Actions = {
	close: async (event) => {
		hours.kept(event.locals.actor!);
		return submit(event, Closing, async ({ where, ...days }) => {
			await hours.close(event.locals.actor!, where, days);
			redirect(303, '/staff/hours?done=closing-added');
		});
	},
	reopen: async (event) => {
		hours.kept(event.locals.actor!);
		return submit(event, v.object({ id }), async ({ id }) => {
			await hours.reopen(event.locals.actor!, id);
			redirect(303, '/staff/hours?done=closing-removed');
		});
	}
};
