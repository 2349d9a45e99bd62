import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { kindNames, rulesOf, type Kind } from '#lib/appointments/kinds/index.ts';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { meaningOf, NewAppointment } from '#lib/appointments/plan-form.server.ts';
import * as families from '#lib/families/families.server.ts';
import { today } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

const isKind = (value: string | null): value is Kind => kindNames.includes(value as Kind);

/** The family that the address names. @throws NotFound when it is no id */
function familyOf(url: URL): string | null {
	const id = url.searchParams.get('family');
	if (id && !v.is(v.pipe(v.string(), v.uuid()), id)) throw new NotFound();
	return id;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const familyId = familyOf(url);
	const asked = url.searchParams.get('kind');
	const kind = isKind(asked) ? asked : kindNames[0];
	if (!familyId) {
		const search = (url.searchParams.get('search') ?? '').slice(0, 100);
		const { families: found, hasMore } = await families.all(locals.actor!, { search });
		return {
			...{ kind, search, hasMore, choices: null },
			found: found.map(({ id, name, children, parents }) => ({ id, name, people: [...children, ...parents] }))
		};
	}
	const choices = await families.planningChoices(locals.actor!, familyId);
	return { kind, choices, found: [], search: '', hasMore: false, today: today().toString() };
};

export const actions: Actions = {
	plan: (event) =>
		submit(event, NewAppointment, async (input) => {
			const { parentIds, childIds } = input;
			const familyId = familyOf(event.url);
			if (!familyId) throw new NotFound();
			const id = await appointments.plan(event.locals.actor!, {
				...{ ...meaningOf(input), familyId, parentIds, childIds }
			});
			redirect(303, `/staff/appointments/${id}?done=planned`);
		}),
	/** Without JavaScript: the form again, with the fields and the usual length of another kind, and all that was typed. */
	kind: async ({ request }) => {
		const values: Record<string, string | string[]> = {};
		const data = await request.formData();
		for (const name of new Set(data.keys())) {
			const all = data.getAll(name).filter((value) => typeof value === 'string');
			values[name] = all.length === 1 ? all[0]! : all;
		}
		const { kind, kindBefore, minutes } = values as Record<string, string>;
		if (isKind(kind ?? null) && isKind(kindBefore ?? null) && minutes === String(rulesOf(kindBefore as Kind).minutes))
			values.minutes = String(rulesOf(kind as Kind).minutes);
		return { form: 'kind', errors: {}, values };
	}
};
