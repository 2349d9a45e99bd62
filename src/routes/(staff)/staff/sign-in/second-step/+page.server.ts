import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#lib/server/clock.ts';
import { line } from '#lib/server/fields.ts';
import { qrOf } from '#lib/server/qr.ts';
import { submit } from '#lib/server/submit.ts';
import * as passkeys from '#lib/passkeys/passkeys.server.ts';
import * as secondStep from '#lib/sessions/second-step.server.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { moment } from '#lib/time/words.ts';
import { requireFresh } from '../../../../fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is being set up in this browser, for twenty minutes. */
const cookie = '__Host-set-up';
const kept = { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 60 * 20 } as const;

const Code = v.object({ code: line(20) });
const Nothing = v.object({});

export const load: PageServerLoad = async (event) => {
	requireFresh(event);
	const { actor, session, language } = event.locals;
	const mine = await secondStep.mine(actor!);
	const key = event.cookies.get(cookie);
	const setting = key ? await secondStep.beingSet(actor!, key) : null;
	return {
		isDue: secondStep.due(actor!.kind, session!) === 'now',
		mustShow: !session!.strong && (await passkeys.mine(actor!)).length > 0,
		mine: mine && { when: moment(mine.setAt, now(), language), codes: mine.codes },
		setting: setting && { secret: inGroups(setting.secret), qr: qrOf(setting.address) }
	};
};

const inGroups = (secret: string) => secret.match(/.{1,4}/g)!.join(' ');

/** As the page, and only in time. */
const fresh =
	<T>(work: (event: RequestEvent) => T) =>
	(event: RequestEvent) => {
		requireFresh(event);
		return work(event);
	};

export const actions: Actions = {
	begin: fresh((event) =>
		submit(event, Nothing, async () => {
			const { key } = await secondStep.askSet(event.locals.actor!, event.locals.session!.strong);
			event.cookies.set(cookie, key, kept);
			redirect(303, event.url.pathname);
		})
	),
	set: fresh((event) =>
		submit(event, Code, async ({ code }) => {
			const token = event.cookies.get(sessions.cookieName)!;
			const key = event.cookies.get(cookie) ?? '';
			const codes = await secondStep.set(event.locals.actor!, key, code.replaceAll(' ', ''), token);
			event.cookies.delete(cookie, kept);
			return { codes };
		})
	),
	remove: fresh((event) =>
		submit(event, Nothing, async () => {
			await secondStep.remove(event.locals.actor!);
			redirect(303, `${event.url.pathname}?done=removed`);
		})
	)
};
