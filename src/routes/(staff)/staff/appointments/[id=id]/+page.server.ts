import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { told } from '#lib/attendance/told.server.ts';
import { seen } from '#lib/appointments/seen.server.ts';
import type { Shown } from '#lib/appointments/shown.server.ts';
import * as suggestions from '#lib/appointments/suggestions.server.ts';
import { rulesOf } from '#lib/appointments/kinds/index.ts';
import { ProposedGuest } from '#lib/guests/form.ts';
import * as guests from '#lib/guests/guests.server.ts';
import { guestRow } from '#lib/guests/view.server.ts';
import { reachOfItem } from '#lib/notifications/reach.server.ts';
import * as descriptions from '#lib/samvaer/descriptions.server.ts';
import { now } from '#lib/server/clock.ts';
import * as road from '#lib/series/road.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals, params }) => {
	depends('live:news');
	const found = await seen(locals.actor!, params.id, locals.language);
	const hasGuests = rulesOf(found.appointment.kind).guests;
	const list = hasGuests ? await guests.ofAppointment(locals.actor!, params.id) : null;
	const reach = await reachOfItem(locals.actor!, params.id, `/staff/appointments/${params.id}`, locals.language);
	return {
		...found,
		reach,
		guests: list && list.map((guest) => guestRow(guest, locals.language)),
		...(await becameOf(locals, found.appointment)),
		road: await road.inWords(locals.actor!, params.id, locals.language)
	};
};

/** What became of one that has begun, and whether its description is written. */
async function becameOf({ actor, language }: App.Locals, { id, isOver, isRunning }: Shown) {
	if (!isOver && !isRunning) return { attended: null, description: null };
	const { isDue, done } = await descriptions.of(actor!, id);
	return {
		attended: await told(actor!, id, language),
		description: { isDue, done: done && { by: done.by, at: moment(done.at, now(), language) } }
	};
}

const Accepted = v.object({ suggestionId: fields.id });

export const actions: Actions = {
	accept: (event) =>
		submit(event, Accepted, async ({ suggestionId }) => {
			const id = await suggestions.reply(event.locals.actor!, suggestionId, { reply: 'accepted' });
			redirect(303, `/staff/appointments/${id}?done=replied`);
		}),
	propose: (event) =>
		submit(
			event,
			ProposedGuest,
			async (written) => {
				await guests.propose(event.locals.actor!, event.params.id, written);
				redirect(303, `/staff/appointments/${event.params.id}?done=proposed`);
			},
			'guest'
		),
	withdraw: (event) =>
		submit(event, v.object({ guestId: fields.id }, 'missing'), async ({ guestId }) => {
			await guests.withdraw(event.locals.actor!, event.params.id, guestId);
			redirect(303, `/staff/appointments/${event.params.id}?done=withdrawn`);
		})
};
