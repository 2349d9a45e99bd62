import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as agenda from '#lib/agenda/agenda.server.ts';
import { cardOf, historyOf, suggestedOf } from '#lib/agenda/words.server.ts';
import { told } from '#lib/attendance/told.server.ts';
import { answers as kinds } from '#lib/appointments/answer.ts';
import * as answers from '#lib/appointments/answers.server.ts';
import { rulesOf } from '#lib/appointments/kinds/index.ts';
import { GuestReply, OwnGuest } from '#lib/guests/form.ts';
import * as guests from '#lib/guests/guests.server.ts';
import { guestRow } from '#lib/guests/view.server.ts';
import * as help from '#lib/help/help.server.ts';
import { now } from '#lib/server/clock.ts';
import * as road from '#lib/series/road.server.ts';
import { id, optionalId, whole } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const Answer = v.object({
	answer: v.picklist(kinds, 'choose'),
	version: whole(1, 100_000),
	placeId: optionalId,
	back: v.optional(v.picklist(['today', 'appointment']), 'appointment')
});

export const load: PageServerLoad = async ({ depends, locals: { actor, language }, params }) => {
	depends('live:news');
	const found = await agenda.history(actor!, params.id);
	const at = now();
	const { kind, cancelled, startsAt, people } = found.appointment;
	const hasGuests = rulesOf(kind).guests;
	const isOpen = !cancelled && Temporal.Instant.compare(startsAt, at) > 0;
	const hasNoCompany = rulesOf(kind).company && isOpen && !people.some(({ part }) => part === 'staff');
	const hasBegun = Temporal.Instant.compare(startsAt, at) <= 0;
	return {
		attended: hasBegun ? await told(actor!, params.id, language) : null,
		card: cardOf(found, actor!.id, at, language),
		changes: historyOf(found, actor!.id, at, language),
		road: found.seriesNumber ? await road.inWords(actor!, params.id, language) : null,
		suggested: suggestedOf(found.suggestions, actor!.id, at, language),
		hasNoCompany,
		company: hasNoCompany ? await help.about(actor!, params.id) : null,
		guests: hasGuests ? (await guests.ofAppointment(actor!, params.id)).map((guest) => guestRow(guest, language)) : null
	};
};

export const actions: Actions = {
	answer: (event) =>
		submit(event, Answer, async ({ answer, version, placeId, back }) => {
			const { id } = event.params;
			await answers.give(event.locals.actor!, id, { version, answer, placeId, reason: null, suggestions: [] });
			redirect(303, back === 'today' ? '/?done=answered' : `/appointments/${id}?done=answered`);
		}),
	addGuest: (event) =>
		submit(
			event,
			OwnGuest,
			async (written) => {
				await guests.add(event.locals.actor!, event.params.id, written);
				redirect(303, `/appointments/${event.params.id}?done=guestYes`);
			},
			'guest'
		),
	guest: (event) =>
		submit(event, GuestReply, async ({ guestId, reply }) => {
			await guests.answer(event.locals.actor!, event.params.id, guestId, reply);
			redirect(303, `/appointments/${event.params.id}?done=${reply === 'yes' ? 'guestYes' : 'guestNo'}`);
		}),
	company: (event) =>
		submit(event, v.object({}), async () => {
			await help.ask(event.locals.actor!, { wish: 'companion', meetingId: event.params.id });
			redirect(303, `/appointments/${event.params.id}?done=asked`);
		}),
	takeBack: (event) =>
		submit(event, v.object({ id }, 'missing'), async ({ id }) => {
			await help.withdraw(event.locals.actor!, id);
			redirect(303, `/appointments/${event.params.id}?done=withdrawn`);
		})
};
