import postgres from 'postgres';
import { Failure } from './failure.ts';
import { migrate, type Addresses } from './migrate.ts';
import { startPostgres, type Server } from './postgres.ts';

/** The database in order: its owner's address, the addresses of the serving roles, and the embedded server if it is ours. */
export type Prepared = {
	readonly owner: string;
	readonly addresses: Addresses;
	readonly embedded: boolean;
	readonly server: Server | null;
};

/**
 * Starts the embedded database unless DATABASE_URL names another, and migrates it.
 * @param folder where the embedded database keeps its data
 */
export async function prepareDatabase(folder: string, say: (line: string) => void): Promise<Prepared> {
	const given = process.env.DATABASE_URL;
	if (given) {
		if (!URL.canParse(given) || !/^postgres(ql)?:$/.test(new URL(given).protocol))
			throw new Failure('DATABASE_URL is not an address like postgres://name:password@host:5432/database');
		say('Migrating …');
		return { owner: given, addresses: await migrate(given, (name) => say(`  ${name}`)), embedded: false, server: null };
	}
	say('Starting the embedded PostgreSQL …');
	const server = await startPostgres(folder);
	try {
		const owner = await makeOwner(server.url);
		say('Migrating …');
		return { owner, addresses: await migrate(owner, (name) => say(`  ${name}`)), embedded: true, server };
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** The owner of the data is an ordinary login, as on a municipality's server: what needs a superuser would fail here first. */
export async function makeOwner(superuser: string, database = 'sof'): Promise<string> {
	const sql = postgres(superuser, { max: 1, onnotice: () => {} });
	try {
		const password = new URL(superuser).password;
		await sql.unsafe(`do $$ begin create role sof login createrole; exception when duplicate_object then null; end $$`);
		await sql.unsafe(`alter role sof password '${password}'`);
		const [known] = await sql`select 1 from pg_database where datname = ${database}`;
		if (!known) await sql.unsafe(`create database "${database}" owner sof`);
		const url = new URL(superuser);
		url.username = 'sof';
		url.pathname = `/${database}`;
		return url.href;
	} finally {
		await sql.end();
	}
}
