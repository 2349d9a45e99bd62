import * as v from 'valibot';
import { submit } from '#lib/server/submit.ts';
import { begin, door } from '../../../provider.server.ts';
import { invitationCookie } from '../../invitation/code.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Begin = v.object({ next: v.optional(v.string(), ''), invitation: v.optional(v.string()) });

export const load: PageServerLoad = (event) => door(event, 'parent');

export const actions: Actions = {
	default: (event) =>
		submit(event, Begin, ({ next, invitation: isInvited }) => {
			const invitation = isInvited === undefined ? undefined : event.cookies.get(invitationCookie.name);
			return begin(event, 'parent', { invitation, language: event.locals.language, next });
		})
};
