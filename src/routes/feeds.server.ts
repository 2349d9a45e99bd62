import { redirect, type Actions, type RequestEvent } from '@sveltejs/kit';
import { addressesOf, EndedFeed, NewFeed } from '#lib/feeds/form.ts';
import * as feeds from '#lib/feeds/feeds.server.ts';
import { shownFeeds } from '#lib/feeds/words.server.ts';
import { submit } from '#lib/server/submit.ts';
import { requireFresh } from './fresh.server.ts';

/** The calendar feeds of whoever looks, parent or staff. */
export const loadFeeds = async ({ locals: { actor, language } }: RequestEvent) => ({
	feeds: shownFeeds(await feeds.mine(actor!), language)
});

/**
 * The forms of that page.
 * @param page where it stands, to come back to
 */
export const feedActions = (page: string) =>
	({
		// The address is shown once, on the answer itself: a page that showed it again would be no secret.
		make: (event) =>
			submit(event, NewFeed, async ({ device, detailed = false }) => {
				requireFresh(event);
				const { token } = await feeds.make(event.locals.actor!, { device, detailed });
				return { made: { device, ...addressesOf(event.url.origin, token) } };
			}),
		revoke: (event) =>
			submit(event, EndedFeed, async ({ id }) => {
				await feeds.revoke(event.locals.actor!, id);
				redirect(303, `${page}?done=revoked`);
			})
	}) satisfies Actions;
