import { feedActions, loadFeeds } from '../../../../feeds.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadFeeds;
export const actions: Actions = feedActions('/staff/calendar/feed');
