import { redirect } from '@sveltejs/kit';
import { boughtOf, UnitHours } from '#lib/mentor-hours/forms.server.ts';
import * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import { today } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { lines, now } from '../lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	today: today().toString(),
	units: (await hours.settings(locals.actor!)).map(({ id, name, kinds, lateHours, history }) => ({
		...{ id, name, kinds, lateHours },
		now: now(history[0], today().toString(), locals.language),
		history: lines(history, locals.language)
	}))
});

export const actions: Actions = {
	default: (event) =>
		submit(event, UnitHours, async ({ unitId, kinds, lateHours, ...bought }) => {
			await hours.buy(event.locals.actor!, boughtOf(unitId, null, bought));
			await hours.rule(event.locals.actor!, { unitId, kinds, lateHours });
			redirect(303, '/staff/mentor-hours/settings?done=saved');
		})
};
