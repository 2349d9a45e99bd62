import { PgBoss, fromBunSql } from 'pg-boss';
import postgres from 'postgres';
import { log } from '../lib/server/log.ts';
import { queues } from '../lib/server/jobs.ts';
import { sweep } from '../lib/sessions/sweep.server.ts';

/** The worker process: what happens by itself. It has its own database role with its own policies. */
const url = process.env.APP_DATABASE_URL;
if (!url) throw new Error('APP_DATABASE_URL is not set');
const sql = postgres(url, {
	max: 4,
	onnotice: () => {},
	transform: { undefined: null },
	connection: { statement_timeout: 30_000 }
});
const boss = new PgBoss({ db: fromBunSql(sql as never), schema: 'jobs', migrate: false });
boss.on('error', (error) => log.error({ code: (error as { code?: string }).code }, 'job queue'));

const work: Record<keyof typeof queues, () => Promise<void>> = { sweep: () => sweep(sql) };

await boss.start();
for (const [name, run] of Object.entries(work)) await boss.work(name, () => run());
await boss.schedule('sweep', '17 * * * *');

/** A sign of life, and since when the oldest job that is due has waited: /readyz reads both. */
const beat = () =>
	sql`insert into heartbeats (name, at) select 'worker', now() union all
		select 'jobs', coalesce(min(start_after), now()) from jobs.job where state in ('created', 'retry') and start_after < now()
		on conflict (name) do update set at = excluded.at`.catch(() => {});
await beat();
const pulse = setInterval(beat, 10_000);
process.send?.('ready');

async function stop() {
	clearInterval(pulse);
	await boss.stop({ graceful: true, timeout: 4_000 }).catch(() => {});
	await sql.end({ timeout: 1 });
	process.exit(0);
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop);
// The driver throws by itself when the database restarts: the supervisor starts a fresh worker.
process.on('uncaughtException', (error) => {
	log.fatal({ name: error.name }, 'worker ended');
	process.exit(1);
});
