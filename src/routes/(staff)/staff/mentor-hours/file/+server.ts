import * as hours from '#lib/mentor-hours/mentor-hours.server.ts';
import { asHours, sheet } from '#lib/mentor-hours/file.ts';
import { became } from '#lib/mentor-hours/became.ts';
import { today } from '#lib/server/clock.ts';
import { loadStaffTexts } from '#lib/texts/staff/index.ts';
import type { RequestHandler } from './$types';

/** The hours for a spreadsheet: each family's period, and each worker's last twelve weeks together. */
export const GET: RequestHandler = async ({ locals }) => {
	const t = (await loadStaffTexts(locals.language)).mentorHours;
	const monday = today().subtract({ days: today().dayOfWeek - 1 + 7 * 11 });
	const families = await hours.families(locals.actor!);
	const workers = await hours.workers(locals.actor!, monday, 12);
	const rows = [
		[t.family, t.period, t.bought, t.used, t.planned, t.rest, ...became.map((one) => t.became[one])],
		...families.map(({ name, period, meter }) =>
			period && meter
				? [
						...[name, t.until(period.from.toString(), period.to.toString())],
						...[period.minutes, meter.used, meter.planned, meter.rest].map(asHours),
						...became.map((one) => asHours(meter.sum[one]))
					]
				: [name, t.none]
		),
		[],
		[t.worker, t.period, ...became.map((one) => t.became[one])],
		...workers.map(({ name, sum }) => [
			...[name, t.until(monday.toString(), monday.add({ days: 12 * 7 - 1 }).toString())],
			...became.map((one) => asHours(sum[one]))
		])
	];
	return new Response(sheet(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="mentortimer-${today()}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
