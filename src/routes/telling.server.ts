import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { Chosen, Pause, TryOut } from '#lib/notifications/form.ts';
import * as settings from '#lib/notifications/settings.server.ts';
import { shownSettings } from '#lib/notifications/shown.server.ts';
import { submit } from '#lib/server/submit.ts';

/** What parents and staff alike choose about being told: their channels, hours, devices, and which can be tried now. */
export async function loadTelling({ locals: { actor, language, session } }: RequestEvent) {
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
}

/**
 * The forms of that page.
 * @param page where it stands, to come back to
 */
export const tellingActions = (page: string) =>
	({
		save: (event) =>
			submit(event, Chosen, async (chosen) => {
				await settings.change(event.locals.actor!, chosen);
				redirect(303, `${page}?done=saved`);
			}),
		pause: (event) =>
			submit(
				event,
				Pause,
				async ({ days }) => {
					await settings.pause(event.locals.actor!, days);
					redirect(303, `${page}?done=${days ? 'paused' : 'resumed'}`);
				},
				'pause'
			),
		try: (event) =>
			submit(
				event,
				TryOut,
				async ({ channel }) => {
					await settings.tryOut(event.locals.actor!, channel);
					redirect(303, `${page}?done=tried`);
				},
				'try'
			)
	}) satisfies Actions;
