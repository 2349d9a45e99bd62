import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as members from '#lib/families/members.server.ts';
import * as protection from '#lib/protection/protection.server.ts';
import { now } from '#lib/server/clock.ts';
import { line, optionalText } from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { nameOfLanguage, readingLanguages } from '#lib/texts/reading.ts';
import { moment } from '#lib/time/words.ts';
import { requireFresh } from '../../../../../../fresh.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const tongues = ['da', ...readingLanguages] as const;
const School = v.object({ school: optionalText(80), class: optionalText(20) });
const Reads = v.object({
	reads: v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			v.picklist(tongues, 'choose')
		],
		'choose'
	)
});

export const load: PageServerLoad = async ({ locals: { actor, language }, params }) => {
	const {
		name,
		familyName,
		part,
		school,
		class: className,
		reads
	} = await members.find(actor!, params.id, params.person);
	const { last, ...guarded } = await protection.state(actor!, params.id, params.person);
	return {
		guarded: {
			...guarded,
			last: last && { by: last.by, reason: last.reason, when: moment(last.madeAt, now(), language) }
		},
		familyId: params.id,
		member: { name, familyName, part, school, className, reads },
		languages: tongues
			.map((code) => ({ code, name: nameOfLanguage(code, language) }))
			.toSorted((a, b) => a.name.localeCompare(b.name, language))
	};
};

const saved = ({ params }: RequestEvent) =>
	redirect(303, `/staff/families/${params.id}/people/${params.person}?done=saved`);

export const actions: Actions = {
	school: (event) =>
		submit(event, School, async (given) => {
			await members.setClass(event.locals.actor!, event.params.id, event.params.person, given);
			saved(event);
		}),
	protect: (event) =>
		submit(event, v.object({}), async () => {
			await protection.protect(event.locals.actor!, event.params.id, event.params.person);
			redirect(303, `${event.url.pathname}?done=protected`);
		}),
	lift: async (event) => {
		const { mayLift } = await protection.state(event.locals.actor!, event.params.id, event.params.person);
		if (mayLift) requireFresh(event);
		return submit(event, v.object({ reason: line(500) }), async ({ reason }) => {
			await protection.lift(event.locals.actor!, event.params.id, event.params.person, reason);
			redirect(303, `${event.url.pathname}?done=lifted`);
		});
	},
	reads: (event) =>
		submit(event, Reads, async ({ reads }) => {
			await members.setReads(event.locals.actor!, event.params.id, event.params.person, reads);
			saved(event);
		})
};
