import * as people from '#lib/administration/people.server.ts';
import { submit } from '#lib/server/submit.ts';
import { NewMember } from '../forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ units: await people.units(locals.actor!) });

export const actions: Actions = {
	default: async (event) => {
		const actor = event.locals.actor!;
		await people.units(actor);
		// The password is shown once, on the answer itself: an address that showed it again would be no secret.
		return submit(event, NewMember, async ({ password, ...member }) => ({
			handed: await people.add(actor, member, password)
		}));
	}
};
