import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from './failure.ts';
import { prepareDatabase } from './prepare.ts';
import { fillDemo, signIns } from './seed.ts';

/** npm run dev: Vite with hot reload on the demo database. */
await main(async () => {
	const { addresses, owner, server } = await prepareDatabase(resolve(process.env.DATA_DIR || '.data'), console.log);
	await fillDemo(owner, addresses.web, console.log);
	console.log(signIns);
	const vite = spawn(
		process.execPath,
		[
			fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url)),
			'dev',
			'--port',
			process.env.PORT ?? '3000'
		],
		{
			stdio: 'inherit',
			env: { ...process.env, APP_DATABASE_URL: addresses.web, DATABASE_URL: '' }
		}
	);
	vite.once('exit', async () => {
		await server?.stop();
		process.exit(0);
	});
	process.on('SIGINT', () => vite.kill());
	process.on('SIGTERM', () => vite.kill());
});
