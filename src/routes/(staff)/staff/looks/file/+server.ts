import { sheet } from '#lib/mentor-hours/file.ts';
import * as security from '#lib/security/security.server.ts';
import { today, zone } from '#lib/server/clock.ts';
import { loadStaffTexts } from '#lib/texts/staff/index.ts';
import { filterOf } from '../filter.ts';
import type { RequestHandler } from './$types';

/** Who has seen what, for a spreadsheet, narrowed as the page is. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const t = (await loadStaffTexts(locals.language)).security;
	const rows = await security.file(locals.actor!, filterOf(url.searchParams));
	const time = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
	const { day, who, family, what, why, first, last } = t.columns;
	const lines = rows.map((row) => [
		...[row.day.toString(), row.name, row.familyName, row.whats.map((one) => t.whats[one] ?? one).join(', ')],
		...[row.ground ? (t.grounds[row.ground] ?? '') : '', time(row.firstAt), time(row.lastAt)]
	]);
	return new Response(sheet([[day, who, family, what, why, first, last], ...lines]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="set-${today()}.csv"`,
			'cache-control': 'private, no-store'
		}
	});
};
