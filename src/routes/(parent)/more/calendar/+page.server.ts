import { redirect } from '@sveltejs/kit';
import { addressesOf, EndedFeed, NewFeed } from '#lib/feeds/form.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import { shownFeeds } from '#lib/feeds/words.server.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => ({
	feeds: shownFeeds(await feeds.mine(actor!), language)
});

export const actions: Actions = {
	// The address is shown once, on the answer itself: a page that showed it again would be no secret.
	make: (event) =>
		submit(event, NewFeed, async ({ device, detailed = false }) => {
			const { token } = await feeds.make(event.locals.actor!, { device, detailed });
			return { made: { device, ...addressesOf(event.url.origin, token) } };
		}),
	revoke: (event) =>
		submit(event, EndedFeed, async ({ id }) => {
			await feeds.revoke(event.locals.actor!, id);
			redirect(303, '/more/calendar?done=revoked');
		})
};
