/// <reference lib="webworker" />
import da from '../lib/texts/public/away/da.ts';
import en from '../lib/texts/public/away/en.ts';
import { shellPage } from './code.ts';
import { isSettled, sessionOver } from './leave.ts';
import { flush, isWaiting, led } from './queue.ts';

/** After so long without an answer the phone shows what it has; the next page asks the net again. */
const patience = 10_000;

/** A page: from the net, always. Only where there is none does the phone show its own. */
export async function page(event: FetchEvent): Promise<Response> {
	const url = new URL(event.request.url);
	const at = url.pathname === '/offline' ? url.searchParams.get('at') : null;
	if (at?.startsWith('/') && !at.startsWith('//')) return Response.redirect(at, 302);
	const asked = event.preloadResponse as Promise<Response | undefined>;
	const settled = await isSettled();
	if (!settled) return away();
	try {
		// What was asked for ahead was asked before the sign-out, or before what waited was sent: then it is asked again.
		const late = settled === 'now' || (await sendFirst());
		const answer = late ? fetch(event.request) : asked.then((response) => response ?? fetch(event.request));
		if (late) asked.catch(() => {});
		answer.catch(() => {});
		const response = await (isParents(url.pathname) ? inTime(answer) : answer);
		// Whoever sees this page is signed in no more.
		if (url.pathname === '/sign-in' && response.ok) event.waitUntil(sessionOver());
		return response;
	} catch {
		return (isParents(url.pathname) && (await shellPage())) || away();
	}
}

/** What waits is sent before the page that would show it; but nobody waits long for that. @returns whether there was any */
async function sendFirst(): Promise<boolean> {
	if (!(await isWaiting())) return false;
	await Promise.race([flush(), new Promise((go) => setTimeout(go, 3000))]);
	return true;
}

const inTime = (answer: Promise<Response>): Promise<Response> =>
	Promise.race([answer, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('too late')), patience))]);

const isParents = (path: string) => /^\/($|appointments|messages|reminders|more|help|offline)/.test(path);

/** SvelteKit asks where a link leads: without net nowhere, so that it loads the page whole, and `page` answers. */
export async function route(request: Request): Promise<Response> {
	const nowhere = () => new Response('', { headers: { 'content-type': 'text/javascript' } });
	if (new URL(request.url).pathname.startsWith('/offline')) return nowhere();
	return fetch(request).catch(nowhere);
}

/** SvelteKit asks for a page's data: without net it is led away from the page, and back to it whole. */
export async function data(request: Request): Promise<Response> {
	if (!(await isSettled())) return Response.json({ type: 'redirect', location: led('/sign-in') });
	return fetch(request).catch(() => {
		const url = new URL(request.url);
		const path = url.pathname.replace(/\/?__data\.json$/, '') || '/';
		url.searchParams.delete('x-sveltekit-invalidated');
		return Response.json({ type: 'redirect', location: led(path + url.search) });
	});
}

/** For those of whom this phone has nothing. */
function away(): Response {
	const { title, text, again } = navigator.language.startsWith('en') ? en : da;
	const language = navigator.language.startsWith('en') ? 'en' : 'da';
	const style =
		'body{font:1.1rem/1.5 system-ui;max-width:30rem;margin:3rem auto;padding:0 1rem}:root{color-scheme:light dark}';
	return new Response(
		`<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} – Sammen om Familien</title><style>${style}</style>
<main><h1>${title}</h1><p>${text}</p><p><a href="/">${again}</a></p></main></html>`,
		{
			headers: {
				'content-type': 'text/html; charset=utf-8',
				'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'"
			}
		}
	);
}
