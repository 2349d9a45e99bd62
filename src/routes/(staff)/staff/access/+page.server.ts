import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { causes } from '#lib/access/access.ts';
import * as access from '#lib/access/access.server.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { requireFresh } from '../../../fresh.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => requireFresh(event);

const words = fields.line(120);
const Wish = v.object({
	words,
	cause: fields.choice(causes),
	reason: v.pipe(
		v.string('missing'),
		v.trim(),
		v.nonEmpty('missing'),
		v.minLength(10, 'tooShort'),
		v.maxLength(1000, 'tooLong')
	)
});

export const actions: Actions = {
	// A form and no address: what is sought stands in no log and no history.
	seek: (event) => {
		requireFresh(event);
		return submit(
			event,
			v.object({ words }),
			async ({ words }) => {
				await access.seek(event.locals.actor!, words);
				return { found: words };
			},
			'seek'
		);
	},
	open: async (event) => {
		requireFresh(event);
		return submit(
			event,
			Wish,
			async (wish) => {
				const familyId = await access.open(event.locals.actor!, wish);
				redirect(303, `/staff/families/${familyId}`);
			},
			'open'
		);
	},
	end: (event) =>
		submit(
			event,
			v.object({ id: fields.id }),
			async ({ id }) => {
				await access.end(event.locals.actor!, id);
				redirect(303, '/staff/access?done=ended');
			},
			'end'
		)
};
