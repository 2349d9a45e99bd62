import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as people from '#lib/people/people.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { languages } from '#lib/texts/languages.ts';
import type { Actions, PageServerLoad } from './$types';

const ChooseLanguage = v.object({
	language: v.picklist(languages, 'choose'),
	/** The page to come back to: one of the staff's own. */
	back: v.fallback(v.pipe(v.string(), v.regex(/^\/staff(\/[\w/-]*)?$/)), '/staff')
});

/** Nothing to read here: the choice stands in the menu of every page. A choice that is none ends here too. */
export const load: PageServerLoad = () => {
	throw new NotFound();
};

export const actions: Actions = {
	default: (event) =>
		submit(event, ChooseLanguage, async ({ language, back }) => {
			await people.chooseLanguage(event.locals.actor!, language);
			event.cookies.set('language', language, { path: '/', maxAge: 60 * 60 * 24 * 365 });
			redirect(303, back);
		})
};
