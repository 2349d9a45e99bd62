import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as closings from '#lib/closings/closings.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		closings: (await closings.all(actor!)).map((one) => ({
			...{ id: one.familyId, name: one.familyName, by: one.by, on: day(one.closesOn), inForce: one.inForceAt !== null },
			until: one.readsUntilOn && day(one.readsUntilOn)
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		await closings.all(event.locals.actor!);
		return submit(event, v.object({ id: fields.id, reason: fields.line(500) }), async ({ id, reason }) => {
			await closings.reopen(event.locals.actor!, id, reason);
			redirect(303, `${event.url.pathname}?done=reopened`);
		});
	}
};
