import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';
import { cookieOf, load, median, root } from './programs.ts';

type Run = {
	readonly sql: postgres.Sql;
	readonly origin: string;
	readonly bareUrl: string;
	readonly seconds: number;
	readonly rows: [string, string, string][];
};

/**
 * The week of forty people, four hundred appointments and a coordinator who looks at it: the page that can be read, and
 * the events that the grid fetches after it, each in turns with a bare page.
 */
export async function calendar({ sql, origin, bareUrl, seconds, rows }: Run): Promise<void> {
	console.log('The calendar of forty people …');
	await sql.unsafe(readFileSync(join(root, 'tests/bench/calendar.sql'), 'utf8'));
	await sql`vacuum analyze`;
	const cookie = await cookieOf(origin, 'koordinator@demo.example');
	const [page, events] = [`${origin}/staff/calendar`, `${origin}/staff/calendar/events?staff=`];
	const grid = (await (await fetch(events, { headers: { cookie } })).json()) as { rows: unknown[] };
	if (grid.rows.length < 400) throw new Error(`only ${grid.rows.length} appointments in the week`);
	for (const url of [page, events]) await load(url, cookie, 2, 8);
	const ratios = { page: [] as number[], events: [] as number[] };
	for (let round = 0; round < 5; round++) {
		const base = await load(bareUrl, null, seconds, 8);
		const read = await load(page, cookie, seconds, 8);
		const filled = await load(events, cookie, seconds, 8);
		console.log(`  bare ${base.p50.toFixed(1)} ms, page ${read.p50.toFixed(1)} ms, events ${filled.p50.toFixed(1)} ms`);
		ratios.page.push(read.p50 / base.p50);
		ratios.events.push(filled.p50 / base.p50);
	}
	rows.push(['Week calendar of 40 staff, the page, p50 ÷ bare page', median(ratios.page).toFixed(2), '≤ 2']);
	rows.push(['Week calendar of 40 staff, its 400 events, p50 ÷ bare page', median(ratios.events).toFixed(2), '']);
}
