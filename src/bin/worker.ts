import { PgBoss, fromBunSql } from 'pg-boss';
import postgres from 'postgres';
import { endDue } from '../lib/closings/end.server.ts';
import { channelsOf } from '../lib/notifications/channels/index.ts';
import { dispatch } from '../lib/notifications/dispatch.server.ts';
import { planJobs, type PlanJob } from '../lib/notifications/plan-jobs.server.ts';
import { reconcile } from '../lib/notifications/plan.server.ts';
import { postPlanned } from '../lib/reminders/planned.server.ts';
import { log } from '../lib/server/log.ts';
import { retain } from '../lib/retention/run.server.ts';
import { queues } from '../lib/server/jobs.ts';
import { openWorkerSql } from '../lib/server/worker-sql.ts';
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

// What the notifications ask has connections of its own: their times are Temporal, and a slow look holds up no job.
const own = openWorkerSql(url);
const channels = await channelsOf(own, process.env);

let telling: Promise<unknown> | null = null;
let askedAgain = false;
let lastLook = 0;
/** Sends what is due; asked meanwhile, it looks once more when it is done. */
async function deliver(): Promise<void> {
	if (telling) {
		askedAgain = true;
		return;
	}
	do {
		askedAgain = false;
		await (telling = dispatch(own, channels, { alive: () => (lastLook = performance.now()) })).finally(
			() => (telling = null)
		);
	} while (askedAgain);
}
const later = (error: Error) => log.error({ name: error.name }, 'deliver');

type Jobs = PlanJob[];
const work: Record<Exclude<keyof typeof queues, 'plan'>, (jobs: Jobs) => Promise<unknown>> = {
	sweep: () => sweep(sql),
	unplanned: async ([job]) => log.error({ event: job!.data.event }, 'an event could not be planned'),
	planned: () => postPlanned(own),
	end: () => endDue(own),
	retain: () => retain(own),
	deliver,
	reconcile: async () => {
		await reconcile(own);
		await deliver();
	}
};

async function plan(jobs: Jobs) {
	const results = await planJobs(own, jobs);
	void deliver().catch(later);
	return results;
}

await boss.start();
for (const [name, run] of Object.entries(work)) await boss.work(name, { pollingIntervalSeconds: 10 }, run as never);
const planner = await boss.work(
	'plan',
	{ pollingIntervalSeconds: 2, batchSize: 50, burstWhenBatchFull: true, perJobResults: true },
	plan as never
);
// The database tells of an event when its transaction commits: its job is not left waiting for the next look.
await sql.listen('events', () => boss.notifyWorker(planner));
await boss.schedule('sweep', '17 * * * *');
await boss.schedule('planned', '* * * * *');
await boss.schedule('end', '* * * * *');
await boss.schedule('retain', '40 2 * * *');
await boss.schedule('deliver', '* * * * *');
await boss.schedule('reconcile', '*/10 * * * *');
void endDue(own)
	.then(() => postPlanned(own))
	.then(() => reconcile(own))
	.then(deliver)
	.catch(later);

/** A sign of life, and since when the oldest job that is due has waited: /readyz reads both. */
const beat = () =>
	sql`insert into heartbeats (name, at) select 'worker', now() union all
		select 'jobs', coalesce(min(start_after), now()) from jobs.job where state in ('created', 'retry') and start_after < now()
		on conflict (name) do update set at = excluded.at`.catch(() => {});
await beat();
const pulse = setInterval(() => {
	void beat();
	// The driver leaves some answers unsettled when the database restarts: a fresh worker goes on.
	if (telling && performance.now() - lastLook > 180_000) throw new Error('the worker stands still');
}, 10_000);
process.send?.('ready');

async function stop() {
	clearInterval(pulse);
	await boss.stop({ graceful: true, timeout: 4_000 }).catch(() => {});
	await Promise.all([sql.end({ timeout: 1 }), own.end({ timeout: 1 })]);
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
