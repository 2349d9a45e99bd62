import * as attendance from '#lib/attendance/attendance.server.ts';
import * as agenda from '#lib/agenda/agenda.server.ts';
import type { Line } from '#lib/agenda/agenda.ts';
import { monthsOf } from '#lib/agenda/months.server.ts';
import { pausesOf } from '#lib/samvaer/view.server.ts';
import * as samvaer from '#lib/samvaer/cases.server.ts';
import { now } from '#lib/server/clock.ts';
import { date } from '#lib/server/fields.ts';
import * as v from 'valibot';
import type { PageServerLoad } from './$types';

/** What is coming; with `?before=` a day, or `?before` alone, what has been. */
export const load: PageServerLoad = async ({ depends, locals: { actor, language }, url }) => {
	depends('live:news');
	const before = url.searchParams.get('before');
	const grouped = (lines: Line[]) => monthsOf(lines, now(), language);
	if (before === null) {
		const months = grouped(await agenda.coming(actor!));
		return {
			past: false,
			months,
			next: null,
			pauses: pausesOf(await samvaer.own(actor!), now(), language),
			summaries: []
		};
	}
	const day = v.safeParse(date, before);
	const { lines, next } = await agenda.earlier(actor!, day.success ? day.output : null);
	// The year as a whole stands above its first page.
	const summaries = day.success ? [] : await attendance.own(actor!);
	return { past: true, months: grouped(lines), next: next?.toString() ?? null, pauses: [], summaries };
};
