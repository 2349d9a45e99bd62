import * as cases from '#lib/samvaer/cases.server.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import { holds } from '#lib/people/actor.ts';
import { now } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	cases: (await cases.all(locals.actor!)).map((one) => caseRow(one, now(), locals.language)),
	mayOpen: holds(locals.actor!, 'coordinator', 'leader')
});
