import * as signIns from '../../../sign-ins.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = signIns.load;

export const actions: Actions = {
	end: signIns.end,
	endOthers: signIns.endOthers,
	removePasskey: signIns.removePasskey
};
