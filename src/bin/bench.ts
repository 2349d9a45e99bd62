import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { calendar } from '../../tests/bench/calendar.ts';
import { notifications } from '../../tests/bench/notifications.ts';
import { visitBytes } from '../../tests/bench/bytes.ts';
import { conversation } from '../../tests/bench/conversation.ts';
import { live } from '../../tests/bench/live.ts';
import { cookieOf, load, median, root, startBare, startWeb } from '../../tests/bench/programs.ts';
import { weakPhone } from '../../tests/bench/weak-phone.ts';
import { planSeries } from '../../tests/bench/series.ts';
import { close } from '../lib/server/db.ts';
import { build } from './build.ts';
import { findChromium } from './chromium.ts';
import { main } from './failure.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';
import { makeOwner } from './prepare.ts';
import { fillDemo } from './seed.ts';

/** npm run bench: ratios against a baseline measured in the same run, never a bare time. With names of parts, only those: `npm run bench series`. */
const rows: [string, string, string][] = [];
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const wanted = process.argv.slice(3);
const has = (part: string) => !wanted.length || wanted.includes(part);
const [barePort, webPort] = [4391, 4392];
const [bareUrl, origin] = [`http://localhost:${barePort}/`, `http://localhost:${webPort}`];

await main(async () => {
	const isServed = has('pages') || has('calendar') || has('conversation') || has('weak-phone');
	if (isServed || has('live')) await build(console.log);
	const folder = mkdtempSync(join(tmpdir(), 'familien-bench-'));
	const server = await startPostgres(folder);
	const superuser = postgres(server.url.replace(/\/postgres$/, '/sof'), { max: 1, onnotice: () => {} });
	const children = [];
	try {
		const owner = await makeOwner(server.url);
		const { web, worker } = await migrate(owner);
		await fillDemo(owner, web, console.log);
		if (isServed) {
			children.push(await startBare(barePort), await startWeb(webPort, web));
			const cookie = await cookieOf(origin, 'foraelder1@demo.example');
			if (has('pages')) {
				await today(cookie);
				await bytes(cookie);
			}
			if (has('conversation')) await conversation({ sql: superuser, origin, cookie, seconds, rows });
			if (has('weak-phone')) await weak(cookie);
			if (has('calendar')) await calendar({ sql: superuser, origin, bareUrl, seconds, rows });
			if (has('pages')) await growth(superuser, cookie);
		}
		if (has('live')) await live({ sql: superuser, url: web, rows });
		if (has('notifications')) rows.push(...(await notifications({ sql: superuser, web, worker })));
		if (has('series')) rows.push(...(await planSeries(superuser)));
		console.log(`\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`);
	} finally {
		await close();
		for (const child of children) child.kill();
		await superuser.end();
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
});

/** (a) I dag, signed in, against a bare page; in turns, so that a slow moment of the machine meets both. */
async function today(cookie: string) {
	console.log('I dag against a bare page …');
	await load(bareUrl, null, 2, 8);
	await load(`${origin}/`, cookie, 2, 8);
	const ratios = { rate: [] as number[], p50: [] as number[], p95: [] as number[] };
	for (let round = 0; round < 5; round++) {
		const base = await load(bareUrl, null, seconds, 8);
		const own = await load(`${origin}/`, cookie, seconds, 8);
		console.log(`  bare ${base.perSecond.toFixed(0)}/s, I dag ${own.perSecond.toFixed(0)}/s`);
		ratios.rate.push(own.perSecond / base.perSecond);
		ratios.p50.push(own.p50 / base.p50);
		ratios.p95.push(own.p95 / base.p95);
	}
	rows.push(['I dag, requests/s ÷ bare page', median(ratios.rate).toFixed(2), '≥ 0.5']);
	rows.push(['I dag, p50 ÷ bare page', median(ratios.p50).toFixed(2), '']);
	rows.push(['I dag, p95 ÷ bare page', median(ratios.p95).toFixed(2), '']);
}

/** (b) The same page while the database grows around it. */
async function growth(sql: postgres.Sql, cookie: string) {
	const text = readFileSync(join(root, 'tests/bench/families.sql'), 'utf8');
	const p50: Record<number, number> = {};
	await sql.unsafe(text);
	for (const many of [100, 10_000, 100_000]) {
		console.log(`Filling up to ${many} families …`);
		await sql`select pg_temp.fill(${many})`;
		await sql`vacuum analyze`;
		const values = [];
		for (let round = 0; round < 5; round++) values.push((await load(`${origin}/`, cookie, seconds / 2, 2)).p50);
		p50[many] = median(values);
	}
	rows.push(['I dag, p50 at 10,000 families ÷ at 100', (p50[10_000]! / p50[100]!).toFixed(2), '']);
	rows.push(['I dag, p50 at 100,000 families ÷ at 100', (p50[100_000]! / p50[100]!).toFixed(2), '≤ 1.2']);
}

/** (d) The same page on a weak phone, and what a parent's own phone fetches by itself once the page is there. */
async function weak(cookie: string) {
	console.log('I dag on a weak phone …');
	const { first, repeat, background, worker } = await weakPhone(await findChromium(console.log), origin, cookie);
	const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	rows.push(['Weak phone, I dag readable, first visit', `${(first / 1000).toFixed(2)} s`, '≤ 2.5 s']);
	rows.push(['Weak phone, I dag readable, again', `${(repeat / 1000).toFixed(2)} s`, '≤ 1 s']);
	rows.push(['Fetched in the background, code', kilo(background.script), '']);
	rows.push(['Fetched in the background, everything', kilo(background.all), '']);
	rows.push(['The service worker itself', kilo(worker), '']);
}

/** (c) What a phone fetches at the first visit. */
async function bytes(cookie: string) {
	const { script, all } = await visitBytes(await findChromium(console.log), `${origin}/`, cookie);
	rows.push(['First visit to I dag, JavaScript', `${(script / 1000).toFixed(1)} kB`, '≤ 45 kB']);
	rows.push(['First visit to I dag, everything', `${(all / 1000).toFixed(1)} kB`, '≤ 70 kB']);
}
