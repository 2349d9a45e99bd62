import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { withKind } from '#lib/appointments/kind-change.server.ts';
import { kindNames, type Kind } from '#lib/appointments/kinds/index.ts';
import * as families from '#lib/families/families.server.ts';
import * as hours from '#lib/mentor-hours/hint.server.ts';
import { commonOf, NewSeries, segmentsOf, type SeriesInput } from '#lib/series/form.server.ts';
import { preview, wishedOf } from '#lib/series/preview.server.ts';
import * as series from '#lib/series/series.server.ts';
import { today } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { id as anId } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { valuesOf } from '#lib/server/values.ts';
import type { Actions, PageServerLoad } from './$types';

const isKind = (value: string | null): value is Kind => kindNames.includes(value as Kind);

/** The family that the address names. @throws NotFound when it is no id */
function familyIn(url: URL): string | null {
	const id = url.searchParams.get('family');
	if (id && !v.is(anId, id)) throw new NotFound();
	return id;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const familyId = familyIn(url);
	const asked = url.searchParams.get('kind');
	const kind = isKind(asked) ? asked : kindNames[0];
	if (!familyId) {
		const search = (url.searchParams.get('search') ?? '').slice(0, 100);
		const { families: found } = await families.all(locals.actor!, { search });
		const lines = found.map(({ id, name, children, parents }) => ({ id, name, people: [...children, ...parents] }));
		return { kind, search, choices: null, hint: null, found: lines };
	}
	const choices = await families.planningChoices(locals.actor!, familyId);
	const hint = await hours.hintInWords(locals.actor!, familyId, locals.language);
	return { kind, choices, hint, found: [], search: '', today: today().toString() };
};

/** Checks the form and does something with it; what comes back carries all that was typed. */
type Event = Pick<RequestEvent, 'request' | 'locals' | 'url' | 'setHeaders'>;

async function sent(event: Event, work: (familyId: string, input: SeriesInput) => Promise<unknown>) {
	const familyId = familyIn(event.url);
	if (!familyId) throw new NotFound();
	const values = await valuesOf(await event.request.clone().formData());
	const look = async (input: SeriesInput) => preview(event.locals.actor!, familyId, input, event.locals.language);
	let input: SeriesInput | null = null;
	const result = await submit(event, NewSeries, async (checked) => {
		input = checked;
		await work(familyId, checked);
		return { form: 'preview', errors: {}, values, preview: await look(checked) };
	});
	// Somebody was first, or a date needs a choice: the dates again with what stands in their way now, and nothing lost.
	if (!input || !('status' in result) || result.status !== 409) return result;
	return fail(409, { ...result.data, values, preview: await look({ ...(input as SeriesInput), act: '' }) });
}

export const actions: Actions = {
	preview: (event) => sent(event, async () => {}),
	save: (event) =>
		sent(event, async (familyId, input) => {
			const { date, weekday, start, minutes, holidays } = input;
			const first = await series.plan(event.locals.actor!, commonOf(input, familyId), wishedOf(input), {
				segments: segmentsOf(input),
				facts: { date: date.toString(), weekday, start: start.toString(), minutes, holidays }
			});
			redirect(303, `/staff/appointments/${first}?done=series`);
		}),
	/** Back to the first step, with all that was typed. */
	fields: async ({ request }) => ({ form: 'fields', errors: {}, values: await valuesOf(await request.formData()) }),
	/** Without JavaScript: the fields of another kind. */
	kind: async ({ request }) => ({
		form: 'kind',
		errors: {},
		values: withKind(await valuesOf(await request.formData()))
	})
};
