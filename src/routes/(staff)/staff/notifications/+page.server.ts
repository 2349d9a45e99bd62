import { loadTelling, tellingActions } from '../../../telling.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = loadTelling;
export const actions: Actions = tellingActions('/staff/notifications');
