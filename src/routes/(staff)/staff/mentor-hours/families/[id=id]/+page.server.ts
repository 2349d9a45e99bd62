import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boughtOf, FamilyHours } from '#lib/mentor-hours/forms.server.ts';
import * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import { became } from '#lib/mentor-hours/became.ts';
import { dayInWords, inHours } from '#lib/mentor-hours/words.ts';
import { today } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { submit } from '#lib/server/submit.ts';
import { lines, now } from '../../lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const { id, name, period, meter, history, mayBuy } = await hours.family(locals.actor!, params.id);
	return {
		...{ id, name, mayBuy, hasOwn: history[0] !== undefined && history[0].minutes !== null },
		period: period && {
			isOver: period.isOver,
			from: dayInWords(period.from, language),
			to: dayInWords(period.to, language)
		},
		meter: period &&
			meter && {
				...{ bought: period.minutes, used: meter.used, planned: meter.planned, isBeyond: meter.rest < 0 },
				words: {
					...{ bought: inHours(period.minutes, language), used: inHours(meter.used, language) },
					...{ planned: inHours(meter.planned, language), rest: inHours(Math.abs(meter.rest), language) }
				}
			},
		sums: meter ? [...became, 'freed' as const].map((one) => ({ one, hours: inHours(meter.sum[one], language) })) : [],
		now: now(history[0], today().toString(), language),
		history: lines(history, language)
	};
};

/** The family's unit, for whoever may say what is bought. @throws NotFound */
async function unitOf({ locals, params }: { locals: App.Locals; params: { id: string } }): Promise<string> {
	const { unitId, mayBuy } = await hours.family(locals.actor!, params.id);
	if (!mayBuy) throw new NotFound();
	return unitId;
}

export const actions: Actions = {
	buy: async (event) => {
		const unitId = await unitOf(event);
		return submit(event, FamilyHours, async (bought) => {
			await hours.buy(event.locals.actor!, boughtOf(unitId, event.params.id, bought));
			redirect(303, `/staff/mentor-hours/families/${event.params.id}?done=saved`);
		});
	},
	/** As the unit again, from today. */
	unit: async (event) => {
		const unitId = await unitOf(event);
		return submit(event, v.object({}), async () => {
			const none = { unitId, familyId: event.params.id, minutes: null, months: 1, startsOn: today(), renews: false };
			await hours.buy(event.locals.actor!, none);
			redirect(303, `/staff/mentor-hours/families/${event.params.id}?done=saved`);
		});
	}
};
