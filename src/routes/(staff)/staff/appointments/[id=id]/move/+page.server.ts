import { fail, redirect } from '@sveltejs/kit';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { meaningOf, MovedAppointment } from '#lib/appointments/plan-form.server.ts';
import { changeable } from '#lib/appointments/seen.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as series from '#lib/series/change.server.ts';
import { obstacleLines } from '#lib/series/obstacles.server.ts';
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
		reach: await series.reach(actor, params.id),
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
	default: async (event) => {
		const actor = event.locals.actor!;
		const { id } = event.params;
		let lines: string[] = [];
		const result = await submit(event, MovedAppointment, async ({ version, scope, keep, reason, ...input }) => {
			const change = { ...meaningOf(input), reason };
			if (scope === 'one') await appointments.move(actor, id, version, change);
			else
				await series.move(actor, id, version, scope, change, Boolean(keep)).catch((error) => {
					if (error instanceof series.SeriesObstacles) lines = obstacleLines(error.obstacles, event.locals.language);
					throw error;
				});
			redirect(303, `/staff/appointments/${id}?done=${scope === 'one' ? 'moved' : 'seriesMoved'}`);
		});
		// Which dates stand in the way, beside the rule's sentence.
		return lines.length && result.status === 409 ? fail(409, { ...result.data, lines }) : result;
	}
};
