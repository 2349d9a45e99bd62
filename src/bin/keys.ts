import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, main } from './failure.ts';
import { rotate } from './rotate.ts';

/**
 * npm run keys rotate: new keys for cookies and pushes, in the running deployment. What the keys before them have signed still
 * counts until the next time; what is older counts no more.
 */
await main(async () => {
	if (process.argv[3] !== 'rotate') throw new Failure('Say what to do with the keys: npm run keys rotate');
	const gone = await rotate(process.env.DATABASE_URL || embedded());
	console.log(
		`New keys are in use within a minute. Those before them still count; ${gone} older ones do not any more.`
	);
});

/** The embedded database, as npm start runs it with this DATA_DIR. */
function embedded(): string {
	const folder = resolve(process.env.DATA_DIR || '.data');
	try {
		const password = readFileSync(join(folder, 'postgres.password'), 'utf8');
		const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
		return `postgres://postgres:${password}@127.0.0.1:${port}/sof`;
	} catch {
		throw new Failure(
			`No running database in ${folder}: start it first, or name another with DATA_DIR or DATABASE_URL.`
		);
	}
}
