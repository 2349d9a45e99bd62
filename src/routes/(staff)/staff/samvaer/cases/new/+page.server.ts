import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as families from '#lib/families/families.server.ts';
import { holds } from '#lib/people/actor.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { NewCase } from '#lib/samvaer/form.ts';
import { NotFound } from '#lib/server/errors.ts';
import { id as anId } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** The family that the address names. @throws NotFound when it is no id */
function named(url: URL): string | null {
	const id = url.searchParams.get('family');
	if (id && !v.is(anId, id)) throw new NotFound();
	return id;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = locals.actor!;
	if (!holds(actor, 'coordinator', 'leader')) throw new NotFound();
	const familyId = named(url);
	if (!familyId) {
		const search = (url.searchParams.get('search') ?? '').slice(0, 100);
		const { families: found } = await families.all(actor, { search });
		return {
			...{ search, choices: null },
			found: found.map(({ id, name, children, parents }) => ({ id, name, people: [...children, ...parents] }))
		};
	}
	const choices = await families.planningChoices(actor, familyId);
	if (!cases.leads(actor, choices.family.unitId)) throw new NotFound();
	return { search: '', found: [], choices };
};

export const actions: Actions = {
	open: (event) =>
		submit(event, NewCase, async (input) => {
			const familyId = named(event.url);
			if (!familyId) throw new NotFound();
			const id = await cases.open(event.locals.actor!, { ...input, familyId });
			redirect(303, `/staff/samvaer/cases/${id}?done=opened`);
		})
};
