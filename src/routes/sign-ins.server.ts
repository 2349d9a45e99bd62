import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import * as own from '#lib/sessions/own.server.ts';
import { signInsInWords } from '#lib/sessions/view.server.ts';
import { requireFresh } from './fresh.server.ts';

// One's own sign-ins, as the parents' page and the staff's page both have them.

const One = v.object({ id: fields.id });

export const load = async ({ locals: { actor, session, language } }: Pick<RequestEvent, 'locals'>) => ({
	shown: await signInsInWords(actor!, session!.sessionId, language)
});

export const end = (event: RequestEvent) =>
	submit(event, One, async ({ id }) => {
		await own.end(event.locals.actor!, id);
		redirect(303, `${event.url.pathname}?done=ended`);
	});

export const endOthers = (event: RequestEvent) =>
	submit(event, v.object({}), async () => {
		await own.endOthers(event.locals.actor!, event.locals.session!.sessionId);
		redirect(303, `${event.url.pathname}?done=others`);
	});

export const removePasskey = (event: RequestEvent) =>
	submit(event, One, async ({ id }) => {
		requireFresh(event);
		await passkeys.remove(event.locals.actor!, id);
		redirect(303, `${event.url.pathname}?done=passkeyRemoved`);
	});
