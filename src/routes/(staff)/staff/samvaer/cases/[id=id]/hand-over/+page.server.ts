import { fail, redirect } from '@sveltejs/kit';
import { conflictWords } from '#lib/conflicts/words.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { HandedOver } from '#lib/samvaer/form.ts';
import { handOver } from '#lib/samvaer/hand-over.server.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import { instantOf, now } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { texts } from '#lib/texts/server/index.ts';
import { longDay, span } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await cases.find(locals.actor!, params.id);
	if (!cases.leads(locals.actor!, found.unitId)) throw new NotFound();
	const { staff, places } = await families.planningChoices(locals.actor!, found.familyId);
	return { row: caseRow(found, now(), locals.language), placeId: found.placeId ?? '', choices: { staff, places } };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, HandedOver, async (input) => {
			const { language } = event.locals;
			const { introDate, introStart, introMinutes, introPlaceId } = input;
			const startsAt = !input.noIntroduction && introDate && introStart ? instantOf(introDate, introStart) : null;
			const inTheWay = await handOver(event.locals.actor!, event.params.id, {
				...{ workerId: input.newWorkerId, from: input.fromDay, reason: input.reason },
				introduction: startsAt && {
					...{ startsAt, endsAt: startsAt.add({ minutes: introMinutes }), placeId: introPlaceId }
				}
			});
			if (!inTheWay.length) redirect(303, `/staff/samvaer/cases/${event.params.id}?done=handedOver`);
			const values = Object.fromEntries(
				Object.entries(input).flatMap(([name, value]) =>
					value === null || value === false ? [] : [[name, value === true ? 'on' : String(value)]]
				)
			) as Record<string, string>;
			return fail(409, {
				...{ form: 'form', code: 'handOverConflicts', errors: {} as Record<string, string>, values },
				refusal: texts(language).errors.refusals.handOverConflicts,
				inTheWay: inTheWay.map((way) => ({
					...{ isIntroduction: way.isIntroduction, words: way.conflicts.map((one) => conflictWords(one, language)) },
					when: `${longDay(way.startsAt, now(), language)} ${span(way.startsAt, way.endsAt, language)}`
				}))
			});
		})
};
