import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import * as settings from '#lib/notifications/settings.server.ts';
import { NotFound, Refusal } from '#lib/server/errors.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000));
const Subscription = v.object({
	endpoint: text,
	p256dh: v.pipe(text, v.regex(/^[\w-]{80,100}$/)),
	auth: v.pipe(text, v.regex(/^[\w-]{16,40}$/))
});
const Endpoint = v.object({ endpoint: text });

/** This phone takes pushes, or takes them no more: for parents and staff alike, for as long as the sign-in lasts. */
export const POST: RequestHandler = async (event) => {
	const actor = signedIn(event);
	if (event.locals.session?.device === 'shared') error(409, 'A shared phone is not pushed to');
	const given = await body(event, Subscription);
	try {
		await settings.subscribe(actor, event.cookies.get(sessions.cookieName)!, given);
	} catch (fault) {
		// Whatever was wrong with the address, the answer is the same.
		if (fault instanceof Refusal || fault instanceof NotFound) error(422, 'Not accepted');
		throw fault;
	}
	return Response.json({ me: actor.id });
};

export const DELETE: RequestHandler = async (event) => {
	const actor = signedIn(event);
	await settings.unsubscribe(actor, (await body(event, Endpoint)).endpoint);
	return new Response(null, { status: 204 });
};

function signedIn({ locals }: RequestEvent) {
	if (!locals.actor) error(401, 'Signed out');
	return locals.actor;
}

async function body<T extends v.GenericSchema<unknown, unknown>>({ request }: RequestEvent, schema: T) {
	const given = v.safeParse(schema, await request.json().catch(() => null));
	if (!given.success) error(422, 'Not accepted');
	return given.output;
}
