import { redirect } from '@sveltejs/kit';
import * as cases from '#lib/samvaer/cases.server.ts';
import { EndedCase } from '#lib/samvaer/form.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import { now, today } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await cases.find(locals.actor!, params.id);
	if (!cases.leads(locals.actor!, found.unitId)) throw new NotFound();
	return { row: caseRow(found, now(), locals.language), today: today().toString() };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, EndedCase, async ({ on }) => {
			await cases.end(event.locals.actor!, event.params.id, on);
			redirect(303, `/staff/samvaer/cases/${event.params.id}?done=ended`);
		})
};
