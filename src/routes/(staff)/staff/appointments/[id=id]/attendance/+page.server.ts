import { redirect } from '@sveltejs/kit';
import * as attendance from '#lib/attendance/attendance.server.ts';
import { Recorded } from '#lib/attendance/form.ts';
import { seen } from '#lib/appointments/seen.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { appointment, family } = await seen(locals.actor!, params.id, locals.language);
	const { id, answers, children, when } = appointment;
	return {
		...{ family, when: `${when.day} ${when.time}` },
		appointment: {
			...{ id, hasChild: children.length > 0 },
			parents: answers.map(({ personId, name }) => ({ id: personId, name }))
		}
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Recorded, async ({ recorded }) => {
			const { id } = event.params;
			if (recorded.some(({ appointmentId }) => appointmentId !== id)) throw new NotFound();
			await attendance.record(event.locals.actor!, recorded);
			redirect(303, `/staff/appointments/${id}?done=attendance`);
		})
};
