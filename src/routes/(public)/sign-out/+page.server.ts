import { redirect } from '@sveltejs/kit';
import * as sessions from '#lib/sessions/sessions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking at the address changes nothing; only the form signs out. */
export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
	default: async ({ cookies }) => {
		const token = cookies.get(sessions.cookieName);
		if (token) await sessions.signOut(token);
		cookies.delete(sessions.cookieName, { path: '/', secure: true });
		redirect(303, '/sign-in?done=signed-out');
	}
};
