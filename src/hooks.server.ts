import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { sequence, type Handle, type HandleServerError } from '@sveltejs/kit/hooks';
import { randomUUID } from 'node:crypto';
import * as limits from '#lib/limits/limits.server.ts';
import { NotFound, Refusal, TooMany, Unavailable } from '#lib/server/errors.ts';
import { factsOf, log } from '#lib/server/log.ts';
import { oneRequest } from '#lib/server/patience.ts';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import { isFresh } from '#lib/sessions/confirm.server.ts';
import * as security from '#lib/security/security.server.ts';
import { due } from '#lib/sessions/second-step.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { isLanguage, type Language } from '#lib/texts/languages.ts';
import { texts } from '#lib/texts/server/index.ts';
import { keepForm } from './routes/typed.server.ts';

/** Who is it? */
const identify: Handle = async ({ event, resolve }) => {
	event.locals.actor = null;
	event.locals.session = null;
	event.locals.locked = null;
	event.locals.language = chosenLanguage(event.cookies.get('language'), event.request.headers.get('accept-language'));
	const token = event.cookies.get(sessions.cookieName);
	const found = token && !isProbe(event.route.id) ? await sessions.find(token, !isByItself(event)) : null;
	if (found) {
		// A locked sign-in is nobody's: no page is read, and no transaction speaks for its person (AB-05).
		if (found.session.isLocked || (await isReopened(event, token!, found.session))) event.locals.locked = found.session;
		else {
			event.locals.actor = found.actor;
			event.locals.session = found.session;
		}
		if (isLanguage(found.actor.language)) event.locals.language = found.actor.language;
	} else if (token && !isProbe(event.route.id) && event.request.method === 'GET') {
		event.cookies.delete(sessions.cookieName, { path: '/', secure: true });
	}
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language) });
};

/** Asked by no person: a probe, the stream, and how long a sign-in holds, which look after it themselves and are no use of it. */
const isProbe = (id: string | null) => /^\/\(public\)\/(healthz|readyz|live|session)$/.test(id ?? '');

/**
 * An app that locks is opened anew: from the home screen, by an address, out of another site, and not by a link or a form
 * of its own, as browsers tell themselves. Then it locks (AB-05); but not on the way back from a provider that one signed in by.
 */
async function isReopened(
	{ request, route }: RequestEvent,
	token: string,
	session: sessions.Session
): Promise<boolean> {
	const site = request.headers.get('sec-fetch-site');
	const isOpening = request.headers.get('sec-fetch-mode') === 'navigate' && site !== null && site !== 'same-origin';
	if (!session.locksAt || !isOpening || route.id?.startsWith('/(public)')) return false;
	if (site === 'cross-site' && isFresh(session.confirmedAt, 0.5)) return false;
	await appLock.lock(token);
	return true;
}

/** A page that is fetched again where it stands, since something is new: nobody has touched it, and its session may run out. */
const isByItself = ({ isDataRequest, request, route, url }: RequestEvent) =>
	isDataRequest ? request.headers.get('referer') === url.href : route.id === '/(staff)/staff/calendar/events';

/** Closed by default: what is not under (public) needs a sign-in, and each side of the house its own people. */
const guard: Handle = async ({ event, resolve }) => {
	const { actor } = event.locals;
	const id = event.route.id ?? '';
	if (id.startsWith('/(public)')) return resolve(event);
	// What a phone kept until there was net is sent as the person who wrote it, or not at all (docs/offline.md).
	const sender = event.request.headers.get('x-sender');
	if (actor && sender && sender !== actor.id) return new Response(null, { status: 421 });
	if (event.locals.locked) return toUnlock(event);
	if (!actor) redirect(303, `/sign-in${await nextOf(event)}`);
	// There is no such page: the one that says so is for everybody.
	if (!id) return resolve(event);
	if (event.url.pathname === '/' && actor.kind === 'staff') redirect(303, '/staff');
	const isTheirs = id.startsWith('/(parent)')
		? actor.kind === 'parent'
		: id.startsWith('/(staff)')
			? actor.kind === 'staff'
			: id.startsWith('/(both)');
	if (!isTheirs) error(404, 'Not found');
	if (!id.startsWith('/(both)') && !isDoor(id) && due(actor.kind, event.locals.session!) === 'now')
		redirect(303, '/staff/sign-in/second-step');
	return resolve(event);
};

/** What a person opens is led to where the app is unlocked; what a script or a worker asks for is told that it is locked. */
async function toUnlock(event: RequestEvent): Promise<Response> {
	const { headers } = event.request;
	const isSeen =
		event.isDataRequest || headers.has('x-sveltekit-action') || headers.get('accept')?.includes('text/html');
	if (!isSeen) return new Response(null, { status: 423 });
	redirect(303, `/unlock${await nextOf(event)}`);
}

/** Where one goes on afterwards: to the page one asked for, or to what one had typed when the form came too late. */
async function nextOf(event: RequestEvent): Promise<string> {
	const { request, url } = event;
	const isLate = request.method === 'POST' && !request.headers.has('x-sender') && (await keepForm(event));
	if (isLate) return '?next=/typed';
	return request.method === 'GET' && url.pathname !== '/' ? `?next=${encodeURIComponent(url.pathname)}` : '';
}

/** Where staff set the second step, which they need before anything else (SECOND_STEP). */
const isDoor = (id: string) => /^\/\(staff\)\/staff\/(sign-in|language)/.test(id);

/** How often the same person may do the same thing (src/lib/limits/rules.ts). A form keeps what was typed, and says so beside it. */
const limited: Handle = async ({ event, resolve }) => {
	const { request, route, locals, url, params } = event;
	const { seconds, keeps } = await limits.spend(
		{
			...{ route: route.id ?? '', method: request.method, search: url.search },
			length: Number(request.headers.get('content-length') ?? 0)
		},
		{ personId: locals.actor?.id ?? null, address: event.getClientAddress(), feed: params.token ?? null }
	);
	const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
		request.headers.get('content-type') ?? ''
	);
	if (seconds && !(keeps && isForm)) throw new TooMany(seconds, 'tooOften');
	if (seconds) locals.wait = seconds;
	locals.isInside = true;
	const response = await resolve(event);
	if (response.status === 429 && !response.headers.has('retry-after'))
		response.headers.set('retry-after', String(locals.wait ?? 60));
	return response;
};

/** The SMS gateway posts from outside, by a signature of its own and without any cookie; browsers' reports have no page. */
const fromOutside = (id: string | null) => id === '/(public)/sms' || id === '/(public)/csp-reports';

/** Nothing but a page of our own origin may post here, whatever the content type. */
const sameOrigin: Handle = async ({ event, resolve }) => {
	if (event.request.method !== 'GET' && event.request.method !== 'HEAD' && !fromOutside(event.route.id)) {
		const origin = event.request.headers.get('origin');
		const site = event.request.headers.get('sec-fetch-site');
		if (origin !== event.url.origin || (site && site !== 'same-origin' && site !== 'none'))
			error(403, 'Cross-site requests are refused');
	}
	return resolve(event);
};

/** Bounds how long one request waits for the database. */
const patient: Handle = ({ event, resolve }) => oneRequest(() => resolve(event));

export const handle = sequence(patient, sameOrigin, identify, guard, limited);

/** The one place where errors become statuses. A fault gets a reference that the person can tell and the log can find. */
export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
	const words = texts(event.locals.language ?? 'da').errors;
	if (cause instanceof NotFound) {
		noteDenied(event);
		return { status: 404, message: words.notFound };
	}
	if (cause instanceof Refusal) {
		const sentence = words.refusals[cause.code as keyof typeof words.refusals] ?? words.refused;
		return { status: 409, message: sentence.replace('{name}', () => cause.about) };
	}
	if (cause instanceof TooMany) {
		event.locals.wait ??= cause.seconds;
		return { status: 429, message: words[cause.code] };
	}
	if (kind === 'app' || kind === 'framework') {
		const status = typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 500;
		if (status === 404 && event.route.id) noteDenied(event);
		return { status, message: status === 404 ? words.notFound : words.refused };
	}
	// A door that breaks, or the page around what broke, has only the last resort to say it on: a sentence without a line for the reference.
	const { isInside, reference: before } = event.locals;
	const reference = (event.locals.reference ??= randomUUID().slice(0, 8));
	const told = isInside && !before ? '' : ` (${reference})`;
	log.error({ reference, route: event.route.id, ...factsOf(cause) }, 'fault');
	return cause instanceof Unavailable
		? { status: 503, message: words.unavailable + told, reference }
		: { status: 500, message: words.fault + told, reference };
};

/** Counted beside the answer, which is the same and as fast for what is another's and for what does not exist (AB-02, R-03). */
function noteDenied({ locals, route }: RequestEvent): void {
	if (!locals.actor) return;
	security
		.denied(locals.actor, route.id ?? '')
		.catch((fault: Error) => log.error({ name: fault.name }, 'denied access not counted'));
}

function chosenLanguage(cookie: string | undefined, accepted: string | null): Language {
	if (isLanguage(cookie)) return cookie;
	const wanted = accepted
		?.split(',')
		.map((part) => part.trim().slice(0, 2))
		.find(isLanguage);
	return wanted ?? 'da';
}
