import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import * as ours from '../../src/lib/server/db.ts';
import { Unavailable } from '../../src/lib/server/errors.ts';

/** What one run of killing backends showed. */
export type Kills = {
	readonly killed: number;
	readonly transactions: number;
	readonly statements: number;
	readonly unavailable: number;
	/** Statements answered under another's identity, or under none. */
	readonly foreign: number;
	readonly missing: number;
	/** Writes that row-level security had to stop, or that landed under another's name. */
	readonly foreignWrites: number;
	readonly acknowledged: number;
	readonly lost: number;
	readonly doubled: number;
	readonly uncaught: number;
	readonly unsettled: number;
	readonly otherErrors: readonly string[];
};

/** How the product asks its database: `as`, `asReader` and `sql`, or something to compare them with. */
export type Door = Pick<typeof ours, 'as' | 'asReader' | 'sql' | 'close'>;

/**
 * Twenty people read and write under load through `as`, with small waits between statements that only this test may have,
 * while a superuser ends their backends at random (security.md 0.1, F.2).
 * @param superuser address of the superuser in the database of `owner`
 * @param owner address of a migrated database; `APP_DATABASE_URL` must name its web role
 * @param enough how many backends to end
 */
export async function kills(superuser: string, owner: string, enough: number, door: Door = ours): Promise<Kills> {
	const { as, asReader, sql, close } = door;
	const executioner = postgres(superuser, { max: 1, onnotice: () => {} });
	const keeper = postgres(owner, { max: 1, onnotice: () => {} });
	await keeper.unsafe(`drop table if exists fault_rows; create table fault_rows (key uuid not null, person uuid not null,
		writer text not null default current_setting('app.person', true)); call app.guard('fault_rows');
		create policy own on fault_rows to sof_web using (person = app.me()) with check (person = app.me());
		grant select, insert on fault_rows to sof_web`);
	const people = Array.from({ length: 20 }, () => randomUUID());
	await keeper`insert into fault_rows ${keeper(people.map((person) => ({ key: randomUUID(), person, writer: person })))}`;
	const seen = { transactions: 0, statements: 0, unavailable: 0, foreign: 0, missing: 0, foreignWrites: 0 };
	const otherErrors: string[] = [];
	const acknowledged: string[] = [];
	let [killed, uncaught, pending, over] = [0, 0, 0, false];
	const catchStray = () => uncaught++;

	process.on('uncaughtException', catchStray);
	process.on('unhandledRejection', catchStray);

	const check = (person: string, row: { me: string; rows: number; others: number }) => {
		seen.statements++;
		if (!row.me) seen.missing++;
		else if (row.me !== person || row.others > 0 || row.rows < 1) seen.foreign++;
	};
	const look = (person: string) => sql<{ me: string; rows: number; others: number }[]>`
		select current_setting('app.person', true) as me, count(*)::int as rows,
			count(*) filter (where person <> ${person})::int as others from fault_rows`;

	/** What must never be done in the product: waiting for something else inside a transaction. */
	async function work(person: string, key: string) {
		pending++;
		try {
			check(person, (await look(person))[0]!);
			await wait(Math.random() * 8);
			await sql`insert into fault_rows ${sql({ key, person })}`;
			seen.statements++;
			await wait(Math.random() * 8);
			const looks = await Promise.all([look(person), look(person)]);
			for (const rows of looks) check(person, rows[0]!);
		} catch (error) {
			if ((error as { code?: string }).code === '42501') seen.foreignWrites++;
			throw error;
		} finally {
			pending--;
		}
	}

	/** The same for one who only reads: here the identity travels with the first statement. */
	async function read(person: string) {
		pending++;
		try {
			for (const rows of await Promise.all([look(person), look(person)])) check(person, rows[0]!);
			await wait(Math.random() * 8);
			check(person, (await look(person))[0]!);
		} finally {
			pending--;
		}
	}

	const clients = people.map(async (person) => {
		while (!over) {
			const key = randomUUID();
			pending++;
			seen.transactions++;
			try {
				if (seen.transactions % 3 === 0) await asReader({ id: person }, () => read(person));
				else {
					await as({ id: person }, () => work(person, key));
					acknowledged.push(key);
				}
			} catch (error) {
				if (error instanceof Unavailable) seen.unavailable++;
				else otherErrors.push(String(error));
			} finally {
				pending--;
			}
		}
	});
	// A pool that has lost all its connections for good leaves nothing to end.
	for (let inVain = 0; killed < enough && inVain < 100;) {
		const ended = await executioner`select pg_terminate_backend(pid) from pg_stat_activity
			where datname = ${new URL(owner).pathname.slice(1)} and usename like '%web_login' order by random() limit 1`;
		killed += ended.length;
		inVain = ended.length ? 0 : inVain + 1;
		await wait(Math.random() * 24);
	}
	over = true;
	await Promise.race([Promise.all(clients), wait(10_000)]);
	await wait(300);
	const [truth] =
		await keeper`select count(distinct key)::int as kept, count(*)::int - count(distinct key)::int as doubled,
		count(*) filter (where writer <> person::text)::int as foreign from fault_rows where key = any (${acknowledged}::uuid[])`;
	const [strangers] =
		await keeper`select count(*)::int as many from fault_rows where writer is distinct from person::text`;
	process.off('uncaughtException', catchStray);
	process.off('unhandledRejection', catchStray);
	await Promise.race([close(), wait(2_000)]);
	await Promise.all([keeper.end(), executioner.end()]);
	return {
		killed,
		...seen,
		foreignWrites: seen.foreignWrites + (strangers!.many as number),
		acknowledged: acknowledged.length,
		lost: acknowledged.length - (truth!.kept as number),
		doubled: truth!.doubled as number,
		uncaught,
		unsettled: pending,
		otherErrors
	};
}
