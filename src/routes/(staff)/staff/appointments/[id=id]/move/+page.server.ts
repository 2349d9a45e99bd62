import { redirect } from '@sveltejs/kit';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { meaningOf, MovedAppointment } from '#lib/appointments/plan-form.server.ts';
import { changeable } from '#lib/appointments/seen.server.ts';
import * as families from '#lib/families/families.server.ts';
import { zone } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const actor = locals.actor!;
	const { appointment: shown, family } = await changeable(actor, params.id, locals.language);
	const { appointment } = await appointments.find(actor, params.id);
	const { startsAt, endsAt, details, place, placeOptions, bring } = appointment;
	const starts = startsAt.toZonedDateTimeISO(zone);
	return {
		appointment: shown,
		choices: await families.planningChoices(actor, family.id),
		now: {
			date: starts.toPlainDate().toString(),
			start: starts.toPlainTime().toString({ smallestUnit: 'minute' }),
			minutes: startsAt.until(endsAt).total('minutes'),
			placeId: place?.id ?? '',
			placeOptions: placeOptions.map(({ id }) => id),
			staffIds: shown.staffIds,
			bring: bring ?? '',
			supervision: details.supervision ?? '',
			decisionFrom: details.decisionFrom ?? '',
			decisionTo: details.decisionTo ?? '',
			otherWorkerReason: details.otherWorkerReason ?? ''
		}
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, MovedAppointment, async (input) => {
			const change = { ...meaningOf(input), reason: input.reason };
			await appointments.move(event.locals.actor!, event.params.id, input.version, change);
			redirect(303, `/staff/appointments/${event.params.id}?done=moved`);
		})
};
