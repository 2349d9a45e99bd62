import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { chosen } from '#lib/notifications/form.ts';
import * as settings from '#lib/notifications/settings.server.ts';
import { shownSettings } from '#lib/notifications/shown.server.ts';
import { today } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { requireFresh } from '../../../../../../fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Agreed = v.object({ ...chosen, phone: fields.optionalText(30), agreedOn: fields.date });

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const found = await settings.ofParent(actor!, params.id, params.person);
	return { familyId: params.id, settings: shownSettings(found, language), today: today().toString() };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Agreed, async (agreed) => {
			const { id, person } = event.params;
			// Whoever is not theirs does not exist; whoever is has a number that only a fresh sign-in changes.
			await settings.ofParent(event.locals.actor!, id, person);
			requireFresh(event);
			await settings.changeFor(event.locals.actor!, id, person, agreed);
			redirect(303, `/staff/families/${id}/notifications/${person}?done=saved`);
		})
};
