import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { kindNames } from '#lib/appointments/kinds/index.ts';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { withKind } from '#lib/appointments/kind-change.server.ts';
import { meaningOf, NewAppointment } from '#lib/appointments/plan-form.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as help from '#lib/help/help.server.ts';
import { hintInWords } from '#lib/mentor-hours/hint.server.ts';
import * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import type { Actor } from '#lib/people/actor.ts';
import { workerOn } from '#lib/samvaer/case.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { today } from '#lib/server/clock.ts';
import { id as anId } from '#lib/server/fields.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { valuesOf } from '#lib/server/values.ts';
import { given, isKind } from './given.ts';
import type { Actions, PageServerLoad } from './$types';

/** The family, or the wish, that the address names. @throws NotFound when it is no id */
function named(url: URL, what: 'family' | 'wish' | 'case'): string | null {
	const id = url.searchParams.get(what);
	if (id && !v.is(anId, id)) throw new NotFound();
	return id;
}

/** What a samvær of the family is planned from, and the other cases there are. @throws NotFound for a case of another family */
async function samvaerOf(actor: Actor, familyId: string, caseId: string | null) {
	const open = await cases.all(actor, { familyId, open: true });
	const one = caseId ? open.find(({ id }) => id === caseId) : open[0];
	if (caseId && !one) throw new NotFound();
	const named = ({ id, childName, parents }: cases.Case) => ({
		...{ id, child: childName, parents: parents.map(({ name }) => name).join(', ') }
	});
	const others = open.filter(({ id }) => id !== one?.id).map(named);
	if (!one) return { samvaer: null, others };
	return {
		others,
		samvaer: {
			...{ ...named(one), minutes: one.minutes, placeId: one.placeId ?? '', supervision: one.supervision },
			...{ decisionFrom: one.decisionFrom?.toString() ?? '', decisionTo: one.decisionTo?.toString() ?? '' },
			...{ workerId: workerOn(one, today())?.id ?? null, childIds: [one.childId] },
			parentIds: one.parents.map(({ id }) => id)
		}
	};
}

const afterwards = { over: 'plannedOverHours', ended: 'plannedAfterPeriod' } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const familyId = named(url, 'family');
	const asked = url.searchParams.get('kind');
	const kind = isKind(asked) ? asked : kindNames[0];
	if (!familyId) {
		const search = (url.searchParams.get('search') ?? '').slice(0, 100);
		const { families: found, hasMore } = await families.all(locals.actor!, { search });
		return {
			...{ kind, search, hasMore, choices: null, wish: null, hint: null, samvaer: null, others: [] },
			given: given(url.searchParams),
			found: found.map(({ id, name, children, parents }) => ({ id, name, people: [...children, ...parents] }))
		};
	}
	const choices = await families.planningChoices(locals.actor!, familyId);
	const planned = await samvaerOf(locals.actor!, familyId, named(url, 'case'));
	const wishId = named(url, 'wish');
	const wish = wishId && (await help.open(locals.actor!)).find((one) => one.id === wishId && one.familyId === familyId);
	return {
		...{
			...planned,
			kind,
			found: [] as never[],
			choices: { ...choices, workerId: planned.samvaer?.workerId ?? choices.workerId }
		},
		...{ search: '', hasMore: false, today: today().toString() },
		given: given(url.searchParams),
		hint: await hintInWords(locals.actor!, familyId, locals.language),
		wish: wish ? { id: wish.id, name: wish.parentName } : null
	};
};

export const actions: Actions = {
	plan: (event) =>
		submit(event, NewAppointment, async (input) => {
			const { parentIds, childIds } = input;
			const familyId = named(event.url, 'family');
			if (!familyId) throw new NotFound();
			const plan = { ...meaningOf(input), familyId, parentIds, childIds };
			const wishId = named(event.url, 'wish');
			const warning = await hours.warning(event.locals.actor!, familyId, plan);
			const id = wishId
				? await help.plan(event.locals.actor!, wishId, plan)
				: await appointments.plan(event.locals.actor!, plan);
			redirect(303, `/staff/appointments/${id}?done=${warning ? afterwards[warning] : 'planned'}`);
		}),
	/** Without JavaScript: the form again, with the fields and the usual length of another kind, and all that was typed. */
	kind: async ({ request }) => ({
		form: 'kind',
		errors: {},
		values: withKind(await valuesOf(await request.formData()))
	})
};
