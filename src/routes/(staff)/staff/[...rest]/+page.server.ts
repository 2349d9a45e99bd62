import { NotFound } from '#lib/server/errors.ts';
import type { Actions, PageServerLoad } from './$types';

// An address that is no page is told so inside the staff's own pages, with the way on in reach.
const absent = () => {
	throw new NotFound();
};

export const load: PageServerLoad = absent;
export const actions: Actions = { default: absent };
