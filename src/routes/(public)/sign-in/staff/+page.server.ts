import * as v from 'valibot';
import * as codes from '#lib/identity/codes.server.ts';
import { optionalText } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { begin, door } from '../../../provider.server.ts';
import { fromOf } from '../../../session.server.ts';
import type { Actions, PageServerLoad } from './$types';

const Begin = v.object({ next: v.optional(v.string(), ''), code: optionalText(40) });

export const load: PageServerLoad = (event) => ({
	...door(event, 'staff'),
	next: event.url.searchParams.get('next') ?? ''
});

export const actions: Actions = {
	default: (event) =>
		submit(event, Begin, async ({ next, code }) => {
			const opened = code ? await codes.open(code, await fromOf(event)) : undefined;
			return begin(event, 'staff', { code: opened, next });
		})
};
