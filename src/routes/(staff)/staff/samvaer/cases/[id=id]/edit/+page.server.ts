import { redirect } from '@sveltejs/kit';
import * as families from '#lib/families/families.server.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { EditedCase } from '#lib/samvaer/form.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await cases.find(locals.actor!, params.id);
	const { supervision, decisionFrom, decisionTo, placeId, minutes, everyWeeks, parents } = found;
	return {
		row: caseRow(found, now(), locals.language),
		choices: await families.planningChoices(locals.actor!, found.familyId),
		now: {
			...{ supervision, minutes, everyWeeks, placeId: placeId ?? '', parentIds: parents.map(({ id }) => id) },
			...{ decisionFrom: decisionFrom?.toString() ?? '', decisionTo: decisionTo?.toString() ?? '' }
		}
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, EditedCase, async (facts) => {
			await cases.edit(event.locals.actor!, event.params.id, facts);
			redirect(303, `/staff/samvaer/cases/${event.params.id}?done=edited`);
		})
};
