import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { submit } from '#lib/server/submit.ts';
import * as secondStep from '#lib/sessions/second-step.server.ts';
import { agentOf, fromOf, isInside, keepSession, knowDeviceBy, stepCookie } from '../../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Code = v.object({
	code: v.pipe(v.string('missing'), v.trim(), v.nonEmpty('missing'), v.maxLength(40, 'tooLong')),
	next: v.optional(v.string(), '')
});

/** Only who has just given the right password is asked. */
export const load: PageServerLoad = ({ cookies, url }) => {
	if (!cookies.get(stepCookie.name)) redirect(303, '/sign-in');
	return { next: url.searchParams.get('next') ?? '' };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Code, async ({ code, next }) => {
			const key = event.cookies.get(stepCookie.name) ?? '';
			const { token, account } = await secondStep.answer(key, code, await fromOf(event), agentOf(event));
			event.cookies.delete(stepCookie.name, stepCookie.options);
			keepSession(event, token, false);
			await knowDeviceBy(event, account);
			redirect(303, isInside(next) ? next : '/');
		})
};
