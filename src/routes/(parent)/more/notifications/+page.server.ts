import { redirect } from '@sveltejs/kit';
import { Chosen, Pause, TryOut } from '#lib/notifications/form.ts';
import * as settings from '#lib/notifications/settings.server.ts';
import { shownSettings } from '#lib/notifications/shown.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language, session } }) => {
	const mine = await settings.mine(actor!);
	return {
		settings: shownSettings(mine, language),
		publicKey: mine.publicKey,
		endpoints: mine.endpoints,
		isShared: session?.device === 'shared',
		canTry: {
			push: mine.push && mine.endpoints.length > 0,
			sms: mine.sms && mine.phone !== null && !mine.stoppedAt,
			email: mine.email && mine.address !== null
		}
	};
};

export const actions: Actions = {
	save: (event) =>
		submit(event, Chosen, async (chosen) => {
			await settings.change(event.locals.actor!, chosen);
			redirect(303, '/more/notifications?done=saved');
		}),
	pause: (event) =>
		submit(
			event,
			Pause,
			async ({ days }) => {
				await settings.pause(event.locals.actor!, days);
				redirect(303, `/more/notifications?done=${days ? 'paused' : 'resumed'}`);
			},
			'pause'
		),
	try: (event) =>
		submit(
			event,
			TryOut,
			async ({ channel }) => {
				await settings.tryOut(event.locals.actor!, channel);
				redirect(303, '/more/notifications?done=tried');
			},
			'try'
		)
};
