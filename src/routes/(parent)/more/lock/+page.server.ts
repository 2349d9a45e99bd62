import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { now } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import * as appLock from '#lib/sessions/app-lock.server.ts';
import { newPin } from '#lib/sessions/pin.ts';
import * as sessions from '#lib/sessions/sessions.server.ts';
import { moment } from '#lib/time/words.ts';
import { requireFresh } from '../../../fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Pin = v.object({ pin: newPin });
const Nothing = v.object({});

export const load: PageServerLoad = async ({ locals: { actor, session, language } }) => {
	const { lock, hasPasskey } = await appLock.mine(actor!);
	return {
		lock: lock && { hasPin: lock.hasPin, since: moment(lock.setAt, now(), language) },
		hasPasskey,
		device: session!.device,
		locksHere: session!.locksAt !== null
	};
};

/** After a fresh sign-in only: a lock that whoever holds the phone can change is none. */
const changed = (event: RequestEvent, pin: string | null) => {
	requireFresh(event);
	return appLock.set(event.locals.actor!, pin);
};

export const actions: Actions = {
	pin: (event) =>
		submit(event, Pin, async ({ pin }) => {
			await changed(event, pin);
			redirect(303, `${event.url.pathname}?done=set`);
		}),
	passkey: (event) =>
		submit(event, Nothing, async () => {
			await changed(event, null);
			redirect(303, `${event.url.pathname}?done=set`);
		}),
	remove: (event) =>
		submit(event, Nothing, async () => {
			requireFresh(event);
			await appLock.remove(event.locals.actor!);
			redirect(303, `${event.url.pathname}?done=removed`);
		}),
	now: (event) =>
		submit(event, Nothing, async () => {
			await appLock.lock(event.cookies.get(sessions.cookieName)!);
			redirect(303, '/unlock');
		})
};
