import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { scope } from '#lib/appointments/plan-form.server.ts';
import { changeable } from '#lib/appointments/seen.server.ts';
import * as fields from '#lib/server/fields.ts';
import * as series from '#lib/series/change.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await changeable(locals.actor!, params.id, locals.language)),
	reach: await series.reach(locals.actor!, params.id)
});

const Cancelled = v.object({
	version: fields.whole(1, 100_000),
	byWhom: fields.choice(['house', 'parent']),
	reason: fields.optionalText(300),
	scope
});

export const actions: Actions = {
	default: (event) =>
		submit(event, Cancelled, async ({ version, byWhom, reason, scope }) => {
			const actor = event.locals.actor!;
			const { id } = event.params;
			if (scope === 'one') await appointments.cancel(actor, id, byWhom, reason, version);
			else await series.cancel(actor, id, version, scope, byWhom, reason);
			redirect(303, `/staff/appointments/${id}?done=${scope === 'one' ? 'cancelled' : 'seriesCancelled'}`);
		})
};
