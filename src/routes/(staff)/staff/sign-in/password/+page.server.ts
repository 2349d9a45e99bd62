import * as password from '../../../../password.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = password.load;

export const actions: Actions = { default: password.change };
