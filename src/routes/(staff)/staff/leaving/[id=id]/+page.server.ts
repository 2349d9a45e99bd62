import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as leaving from '#lib/leaving/leaving.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const { leaver, leads, held, candidates, cases, absences } = await leaving.page(actor!, params.id);
	const day = longDay(leaver.lastOn.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		...{ name: leaver.name, by: leaver.by, hasEnded: leaver.endedAt !== null, day, leads, held, candidates },
		cases: cases.map(({ id, familyName, childName }) => ({ id, familyName, childName })),
		absences: absences.map(({ id, personName, standInName }) => ({ id, personName, standInName }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		await leaving.page(event.locals.actor!, event.params.id);
		return submit(event, v.object({ familyId: fields.id, toId: fields.id }), async ({ familyId, toId }) => {
			const stay = await leaving.handOn(event.locals.actor!, event.params.id, familyId, toId);
			redirect(303, `${event.url.pathname}?done=${stay ? 'busy' : 'handed'}`);
		});
	}
};
