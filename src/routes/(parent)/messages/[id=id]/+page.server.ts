import * as conversation from '../../../conversation.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = conversation.load;
export const actions: Actions = conversation.actions('/messages');
