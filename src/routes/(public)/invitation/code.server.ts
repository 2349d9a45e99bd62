import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { submit } from '#lib/server/submit.ts';
import { languages } from '#lib/texts/languages.ts';

/** The code that was opened on this device, for as long as choosing takes; it is in no address and no log. */
export const invitationCookie = {
	name: '__Host-invitation',
	options: { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 60 * 30 }
} as const;

const Language = v.object({ language: v.picklist(languages, 'choose') });

/** Turns the invitation's pages into the other language, on this device. */
export const chooseLanguage = (event: RequestEvent) =>
	submit(event, Language, async ({ language }) => {
		event.cookies.set('language', language, { path: '/', maxAge: 60 * 60 * 24 * 365 });
		redirect(303, event.url.pathname);
	});
