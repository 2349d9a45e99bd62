import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/people/people.server.ts';
import * as samvaer from '#lib/samvaer/cases.server.ts';
import { submit } from '#lib/server/submit.ts';
import { languages } from '#lib/texts/languages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	hasSamvaer: (await samvaer.own(locals.actor!)).length > 0
});

const ChooseLanguage = v.object({ language: v.picklist(languages, 'choose') });

export const actions: Actions = {
	language: (event) =>
		submit(event, ChooseLanguage, async ({ language }) => {
			await people.chooseLanguage(event.locals.actor!, language);
			event.cookies.set('language', language, { path: '/', maxAge: 60 * 60 * 24 * 365 });
			redirect(303, '/more?done=language');
		})
};
