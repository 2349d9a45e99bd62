import * as v from 'valibot';
import * as identities from '#lib/identity/identities.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { begin, refusalOf } from '../../../provider.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Begin = v.object({ next: v.optional(v.string(), '') });

/** Confirms by the provider that it is still the same person, where one knows them. */
export const load: PageServerLoad = async (event) => {
	const by = await identities.own(event.locals.actor!);
	if (!by) throw new NotFound();
	return { name: by.name, refusal: refusalOf(event) };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, Begin, async ({ next }) => {
			const actor = event.locals.actor!;
			if (!(await identities.own(actor))) throw new NotFound();
			return begin(event, actor.kind, { confirms: actor, next });
		})
};
