import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as closings from '#lib/closings/closings.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { family, checklist, closing } = await closings.page(actor!, params.id);
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		...{ familyId: family.id, name: family.name, checklist, today: today().toString() },
		closing: closing && {
			...{ by: closing.by, on: day(closing.closesOn) },
			until: closing.readsUntilOn && day(closing.readsUntilOn)
		}
	};
};

export const actions: Actions = {
	cancelAll: async (event) => {
		await closings.page(event.locals.actor!, event.params.id);
		return submit(
			event,
			v.object({ reason: fields.optionalText(500) }),
			async ({ reason }) => {
				await closings.cancelAll(event.locals.actor!, event.params.id, reason);
				redirect(303, `${event.url.pathname}?done=cancelled`);
			},
			'cancelAll'
		);
	},
	close: async (event) => {
		await closings.page(event.locals.actor!, event.params.id);
		return submit(
			event,
			v.object({ on: fields.date, mayRead: fields.tick }),
			async ({ on, mayRead = false }) => {
				await closings.close(event.locals.actor!, event.params.id, { on, mayRead });
				redirect(303, '/staff/families/closed?done=closed');
			},
			'close'
		);
	}
};
