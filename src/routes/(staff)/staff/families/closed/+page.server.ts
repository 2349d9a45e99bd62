import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as closings from '#lib/closings/closings.server.ts';
import * as retention from '#lib/retention/retention.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	const found = await closings.all(actor!);
	const held = await retention.held(actor!);
	return {
		closings: found.map((one) => ({
			...{ id: one.familyId, name: one.familyName, by: one.by, on: day(one.closesOn), inForce: one.inForceAt !== null },
			until: one.readsUntilOn && day(one.readsUntilOn),
			held: held.find(({ familyId }) => familyId === one.familyId) ?? null
		}))
	};
};

const WithReason = v.object({ id: fields.id, reason: fields.line(500) });

export const actions: Actions = {
	hold: async (event) => {
		await closings.all(event.locals.actor!);
		return submit(
			event,
			WithReason,
			async ({ id, reason }) => {
				await retention.hold(event.locals.actor!, id, reason);
				redirect(303, `${event.url.pathname}?done=held`);
			},
			'hold'
		);
	},
	release: async (event) => {
		await closings.all(event.locals.actor!);
		return submit(event, v.object({ id: fields.id }), async ({ id }) => {
			await retention.release(event.locals.actor!, id);
			redirect(303, `${event.url.pathname}?done=released`);
		});
	},
	reopen: async (event) => {
		await closings.all(event.locals.actor!);
		return submit(event, WithReason, async ({ id, reason }) => {
			await closings.reopen(event.locals.actor!, id, reason);
			redirect(303, `${event.url.pathname}?done=reopened`);
		});
	}
};
