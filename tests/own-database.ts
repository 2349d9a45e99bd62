import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';

/**
 * A database of its own for a test file that looks at all there is, as a worker does: a copy of the migrated, empty one,
 * made in a blink. Call it in `vi.hoisted`, before anything reads the addresses.
 */
export async function ownDatabase(): Promise<{ owner: string; web: string; worker: string }> {
	const name = `own_${randomBytes(4).toString('hex')}`;
	const sql = postgres(process.env.SUPERUSER_DATABASE_URL!, { max: 1, onnotice: () => {} });
	try {
		for (let tries = 0; ; tries++) {
			const made = await sql
				.unsafe(`create database ${name} template pristine owner sof`)
				.catch((error: Error) => error);
			if (!(made instanceof Error)) break;
			// Another file is making its own of it this very moment.
			if ((made as { code?: string }).code !== '55006' || tries === 100) throw made;
			await wait(50);
		}
	} finally {
		await sql.end();
	}
	const [owner, web, worker] = ['OWNER_DATABASE_URL', 'APP_DATABASE_URL', 'WORKER_DATABASE_URL_FOR_TESTS'].map(
		(key) => {
			const url = new URL(process.env[key]!);
			url.pathname = `/${name}`;
			return (process.env[key] = url.href);
		}
	) as [string, string, string];
	return { owner, web, worker };
}
