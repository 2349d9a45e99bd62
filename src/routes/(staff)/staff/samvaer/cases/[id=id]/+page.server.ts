import { redirect } from '@sveltejs/kit';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { shown } from '#lib/appointments/shown.server.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { LiftedPause, ToldPlace } from '#lib/samvaer/form.ts';
import * as pauses from '#lib/samvaer/pauses.server.ts';
import * as samvaer from '#lib/samvaer/samvaer.server.ts';
import { caseRow, dayWords } from '#lib/samvaer/view.server.ts';
import { now, today } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals, params }) => {
	depends('live:news');
	const actor = locals.actor!;
	const { language } = locals;
	const found = await cases.find(actor, params.id);
	const words = (day: string) => dayWords(day, now(), language);
	const coming = await appointments.ofFamily(actor, found.familyId, now(), now().add({ hours: 24 * 120 }));
	const ids = new Set([found.childId, ...found.parents.map(({ id }) => id)]);
	const isOurs = ({ kind, people }: (typeof coming)[number]) =>
		kind === 'samvaer' &&
		people.some(({ id }) => id === found.childId) &&
		people.some(({ id, part }) => part === 'parent' && ids.has(id));
	const figures = await samvaer.continuity(actor, 365, [found.familyId]);
	const own = figures.find(({ caseId }) => caseId === found.id);
	return {
		row: caseRow(found, now(), language),
		place: found.placeName,
		// A room is no secret: all parents of the house may know it.
		knowers: found.placeKind && found.placeKind !== 'room' ? found.parents : null,
		workers: found.workers
			.filter(({ endsOn }) => endsOn !== null && endsOn <= today().toString())
			.map(({ name, startsOn, endsOn }) => ({ name, from: words(startsOn), to: words(endsOn!) })),
		pauses: found.pauses
			.filter(({ untilOn }) => untilOn >= today().toString())
			.map(({ id, startsOn, untilOn }) => ({ id, from: words(startsOn), to: words(untilOn) })),
		coming: coming
			.filter(isOurs)
			.slice(0, 8)
			.map((one) => shown(one, language)),
		continuity: own ? { held: own.held, same: own.same } : null,
		leads: cases.leads(actor, found.unitId)
	};
};

export const actions: Actions = {
	lift: (event) =>
		submit(event, LiftedPause, async ({ pauseId }) => {
			await pauses.lift(event.locals.actor!, event.params.id, pauseId);
			redirect(303, `/staff/samvaer/cases/${event.params.id}?done=lifted`);
		}),
	place: (event) =>
		submit(event, ToldPlace, async ({ knowers }) => {
			await cases.tellPlace(event.locals.actor!, event.params.id, knowers);
			redirect(303, `/staff/samvaer/cases/${event.params.id}?done=told`);
		})
};
