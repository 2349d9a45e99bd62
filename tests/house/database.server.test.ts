import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFamily, owner } from '../family.ts';

// Row-level security as the second wall: told by the catalogue, and tried as the role that serves.

/** The migrator's own, which the serving roles may not touch at all. */
const notForThem = ['migrations', 'role_secrets'];
/** What anybody may read, and why. */
const open: Record<string, string> = {
	settings: 'the name of the house stands on the sign-in page',
	heartbeats: '/readyz asks before anybody is known'
};
const web = postgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} });
let tables: { name: string; enabled: boolean; forced: boolean; policies: number; ownedBy: string }[];

beforeAll(async () => {
	await makeFamily();
	tables = await owner`select c.relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
		(select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies, pg_get_userbyid(relowner) as "ownedBy"
		from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`;
});
afterAll(() => web.end());

test('R-44: every table is guarded', () => {
	const bare = tables.filter(
		({ name, enabled, forced, policies }) => !notForThem.includes(name) && !(enabled && forced && policies)
	);
	expect(bare).toEqual([]);
	expect(tables.length).toBeGreaterThan(20);
});

test('R-44: without an identity nothing is there', async () => {
	const seen: string[] = [];
	for (const { name } of tables) {
		if (name in open) continue;
		try {
			const [row] = await web`select count(*)::int as many from ${web(name)}`;
			if (row!.many > 0) seen.push(name);
		} catch (error) {
			// No right to the table at all is better still.
			expect((error as { code?: string }).code, name).toBe('42501');
		}
	}
	expect(seen).toEqual([]);
	const [people] = await owner`select count(*)::int as many from people`;
	expect(people!.many).toBeGreaterThan(5);
});

test('R-44: without an identity nothing can be written', async () => {
	const wrote: string[] = [];
	for (const { name } of tables) {
		for (const statement of [`insert into "${name}" default values`, `delete from "${name}"`]) {
			await web.unsafe(statement).then(
				({ count }) => count > 0 && wrote.push(statement),
				() => {}
			);
		}
	}
	expect(wrote).toEqual([]);
});

test('R-44: the serving roles own nothing and bypass nothing', async () => {
	const roles = await owner`select r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
		(select count(*)::int from pg_class c where c.relowner = r.oid) + (select count(*)::int from pg_proc f where f.proowner = r.oid) as owns
		from pg_roles r where r.rolname in ('sof_web', 'sof_worker') or r.rolname like '%_login'`;
	expect(roles.length).toBeGreaterThanOrEqual(4);
	for (const role of roles)
		expect(role).toMatchObject({
			rolsuper: false,
			rolbypassrls: false,
			rolcreaterole: false,
			rolcreatedb: false,
			owns: 0
		});
	const [mine] = await web`select pg_has_role(current_user, ${tables[0]!.ownedBy}, 'member') as "isOwner",
		pg_has_role(current_user, 'sof_worker', 'member') as "isWorker"`;
	expect(mine).toEqual({ isOwner: false, isWorker: false });
});

test('what runs with the owner’s rights has a fixed path', async () => {
	const loose = await owner`select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
		where prosecdef and n.nspname in ('public', 'app') and not coalesce(proconfig::text, '') like '%search_path=%pg_temp%'`;
	expect(loose.map(({ proname }) => proname)).toEqual([]);
});
