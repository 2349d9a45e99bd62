import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { Posted } from '#lib/reminders/form.ts';
import * as posting from '#lib/reminders/posting.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import * as templates from '#lib/reminders/templates.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { id } from '#lib/server/fields.ts';
import { submit, type Rejected } from '#lib/server/submit.ts';
import { valuesOf } from '#lib/server/values.ts';
import { namedLanguages, readOf } from '../languages.ts';
import { filled, textValues } from '../values.ts';
import { previewOf } from './preview.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The ids that the address names. @throws NotFound when one is no id */
function wantedOf(url: URL, name: string): string[] {
	const ids = url.searchParams.getAll(name).filter(Boolean);
	if (!ids.every((one) => v.is(id, one))) throw new NotFound();
	return ids;
}

export const load: PageServerLoad = async ({ locals: { actor, language }, url }) => {
	const wanted = wantedOf(url, 'family');
	await reminders.families(actor!, wanted);
	const choices = await posting.choices(actor!);
	const { families } = choices;
	const [template] = wantedOf(url, 'template');
	const [again] = wantedOf(url, 'again');
	const text = template
		? await templates.find(actor!, template)
		: again
			? (await reminders.find(actor!, again)).reminder
			: null;
	return {
		choices,
		chosen: families.filter(({ id }) => wanted.includes(id) || families.length === 1).map(({ id }) => id),
		templates: (await templates.all(actor!)).map(({ id, what }) => ({ id, what })),
		filled: text && filled(textValues(text)),
		key: randomUUID(),
		languages: namedLanguages(language),
		read: readOf(choices),
		schoolIntra: await reminders.schoolIntra(actor!)
	};
};

/** What the form came with, as it was typed, in the shape of a form that came back. */
const typed = async (request: Request): Promise<Rejected['values']> => valuesOf(await request.formData());

/** Checks the form, and shows who would get it: nothing is posted. */
const look = (event: RequestEvent, values: Rejected['values']) =>
	submit(event, Posted, async (input) => {
		const { actor, language } = event.locals;
		const preview = await previewOf(actor!, input, language);
		return { ...filled(values), preview };
	});

export const actions: Actions = {
	post: async (event) => {
		await reminders.families(event.locals.actor!, wantedOf(event.url, 'family'));
		const values = await typed(event.request.clone());
		return submit(event, Posted, async (input) => {
			const { actor, language } = event.locals;
			// Whom a class or a unit means has to be seen first.
			const isSeen = input.seen !== '' || input.target.aim.kind === 'families';
			if (!isSeen) return { ...filled(values), preview: await previewOf(actor!, input, language) };
			const posted = await posting.post(actor!, input);
			redirect(303, `/staff/reminders/${posted}?done=${input.postAt ? 'planned' : 'posted'}`);
		});
	},
	preview: async (event) => {
		await reminders.families(event.locals.actor!, wantedOf(event.url, 'family'));
		return look(event, await typed(event.request.clone()));
	},
	/** Back from the preview to the fields, with what was typed. */
	change: async (event) => filled(await typed(event.request))
};
