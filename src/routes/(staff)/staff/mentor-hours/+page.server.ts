import * as v from 'valibot';
import * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import { became } from '#lib/mentor-hours/became.ts';
import { dayInWords, inHours } from '#lib/mentor-hours/words.ts';
import { today, zone, now } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { capitalised, longDay, span } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

/** So many families before one asks for all of them. */
const few = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = locals.actor!;
	const { language } = locals;
	const asked = v.safeParse(fields.date, url.searchParams.get('week') ?? '');
	const date = asked.success ? asked.output : today();
	const monday = date.subtract({ days: date.dayOfWeek - 1 });
	const [families, workers, gaps] = [
		await hours.families(actor),
		await hours.workers(actor, monday),
		await hours.openings(actor)
	];
	const shown = url.searchParams.has('all') ? families : families.slice(0, few);
	return {
		many: families.length,
		families: shown.map(({ id, name, period, meter }) => ({
			...{ id, name },
			isOver: period?.isOver ?? false,
			from: period && dayInWords(period.from, language),
			to: period && dayInWords(period.to, language),
			meter: period &&
				meter && {
					...{ bought: period.minutes, used: meter.used, planned: meter.planned, isBeyond: meter.rest < 0 },
					words: {
						...{ bought: inHours(period.minutes, language), used: inHours(meter.used, language) },
						...{ planned: inHours(meter.planned, language), rest: inHours(Math.abs(meter.rest), language) }
					}
				}
		})),
		week: {
			...{ number: monday.weekOfYear ?? 0, date: monday.toString() },
			previous: monday.subtract({ days: 7 }).toString(),
			next: monday.add({ days: 7 }).toString(),
			isThis: monday.equals(today().subtract({ days: today().dayOfWeek - 1 }))
		},
		workers: workers.map(({ id, name, sum }) => ({
			...{ id, name },
			cells: became.map((one) => ({ one, minutes: sum[one], hours: inHours(sum[one], language) }))
		})),
		gaps: gaps.map(({ staffId, name, from, to }) => {
			const starts = from.toZonedDateTimeISO(zone);
			return {
				...{ staffId, name, minutes: from.until(to).total('minutes') },
				...{ day: capitalised(longDay(from, now(), language)), time: span(from, to, language), iso: from.toString() },
				date: starts.toPlainDate().toString(),
				start: starts.toPlainTime().toString({ smallestUnit: 'minute' })
			};
		}),
		mayBuy: hours.boughtBy(actor).length > 0
	};
};
