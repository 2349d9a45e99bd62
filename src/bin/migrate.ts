import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { PgBoss, fromBunSql } from 'pg-boss';
import postgres from 'postgres';
import { queues } from '../lib/server/jobs.ts';
import { Failure, main } from './failure.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Addresses for the two roles that serve: they own nothing and bypass nothing (decision 5). */
export type Addresses = { readonly web: string; readonly worker: string };

/**
 * Brings the database up to date and returns the addresses of the web and worker roles.
 * @param url the owner's address: a login that may create in its database, and may create roles unless they exist
 * @param say told of each file
 * @throws Failure with one clear line
 */
export async function migrate(url: string, say: (line: string) => void = () => {}): Promise<Addresses> {
	const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
	try {
		const [server] =
			await sql`select current_setting('server_version_num')::int as version, current_database() as name`.catch(
				(error: Error) => {
					throw new Failure(
						`The database in DATABASE_URL can't be reached: ${error.message || (error as { code?: string }).code}`
					);
				}
			);
		if (server!.version < 150_000) throw new Failure('PostgreSQL 15 or newer is needed.');
		// One migrator at a time; the lock goes with the connection.
		await sql`select pg_advisory_lock(7203311)`;
		await makeGroups(sql);
		await sql`create table if not exists migrations (name text primary key, checksum text not null, run_at timestamptz not null default now())`;
		const done = new Map(
			(await sql`select name, checksum from migrations`).map((row) => [row.name as string, row.checksum as string])
		);
		for (const name of readdirSync(folder)
			.filter((name) => name.endsWith('.sql'))
			.sort()) {
			const text = readFileSync(new URL(name, folder), 'utf8');
			const checksum = createHash('sha256').update(text).digest('hex');
			if (done.has(name)) {
				if (done.get(name) !== checksum)
					throw new Failure(`migrations/${name} has been edited after it was run. Put it back, and add a new file.`);
				continue;
			}
			say(name);
			await sql
				.begin(async (tx) => {
					await tx.unsafe(text);
					await tx`insert into migrations ${tx({ name, checksum })}`;
				})
				.catch((error: Error) => {
					throw new Failure(`migrations/${name} failed, and changed nothing: ${error.message}`);
				});
		}
		await makeJobs(sql);
		return await makeLogins(sql, url, server!.name as string);
	} finally {
		await sql.end({ timeout: 2 });
	}
}

/** Roles of the whole cluster, that the policies name. */
async function makeGroups(sql: postgres.Sql) {
	for (const role of ['sof_web', 'sof_worker']) {
		const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
		if (known) continue;
		await sql.unsafe(`create role ${role} nologin`).catch((error: { code?: string; message: string }) => {
			if (error.code === '42710' || error.code === '23505') return;
			throw new Failure(
				`The login in DATABASE_URL may not create roles (${error.message}). Ask the database's administrator to run: create role sof_web nologin; create role sof_worker nologin; create role web_login login password '…' in role sof_web; create role worker_login login password '…' in role sof_worker; and set WEB_DATABASE_URL and WORKER_DATABASE_URL to the addresses of the two logins.`
			);
		});
	}
}

/** A login for each role, named after the database, with a password that only the owner can read. */
async function makeLogins(sql: postgres.Sql, url: string, database: string): Promise<Addresses> {
	const given = { web: process.env.WEB_DATABASE_URL, worker: process.env.WORKER_DATABASE_URL };
	if (given.web && given.worker) return { web: given.web, worker: given.worker };
	await sql`create table if not exists role_secrets (role text primary key, password text not null)`;
	await sql`alter table role_secrets enable row level security`;
	const address: Record<string, string> = {};
	for (const part of ['web', 'worker'] as const) {
		const role = `${database}_${part}_login`.slice(-63);
		await sql`insert into role_secrets ${sql({ role, password: randomBytes(24).toString('base64url') })} on conflict do nothing`;
		const [row] = await sql`select password from role_secrets where role = ${role}`;
		try {
			const [known] = await sql`select 1 from pg_roles where rolname = ${role}`;
			const name = `"${role.replaceAll('"', '""')}"`;
			await sql.unsafe(`${known ? 'alter' : 'create'} role ${name} login password '${row!.password}'`);
			await sql.unsafe(`grant sof_${part} to ${name}`);
			await sql.unsafe(`grant connect on database "${database.replaceAll('"', '""')}" to ${name}`);
		} catch (error) {
			throw new Failure(
				`The login ${role} could not be made (${(error as Error).message}). Ask the database's administrator to run: create role web_login login password '…' in role sof_web; create role worker_login login password '…' in role sof_worker; and set WEB_DATABASE_URL and WORKER_DATABASE_URL to their addresses.`
			);
		}
		const own = new URL(url);
		own.username = encodeURIComponent(role);
		own.password = row!.password as string;
		address[part] = own.href;
	}
	return { web: address.web!, worker: address.worker! };
}

/** The job queue's own tables and queues, made by the owner; the worker role may use them, and the web role may enqueue. */
async function makeJobs(sql: postgres.Sql) {
	const boss = new PgBoss({ db: fromBunSql(sql as never), schema: 'jobs', supervise: false, schedule: false });
	boss.on('error', () => {});
	await boss.start();
	for (const [name, options] of Object.entries(queues)) {
		if (!(await boss.getQueue(name))) await boss.createQueue(name, options);
		else await boss.updateQueue(name, options);
	}
	await boss.stop({ graceful: false });
	await sql.unsafe('grant usage on schema jobs to sof_web, sof_worker');
	await sql.unsafe('grant select, insert, update, delete on all tables in schema jobs to sof_worker');
	await sql.unsafe('grant execute on all functions in schema jobs to sof_worker');
}

if (process.argv[2] === 'migrate') {
	await main(async () => {
		const url = process.env.DATABASE_URL;
		if (!url) throw new Failure('Set DATABASE_URL; the embedded database is migrated by npm start.');
		await migrate(url, (name) => console.log(`  ${name}`));
	});
}
