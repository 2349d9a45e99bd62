import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/bin/worker.ts', import.meta.url));
const loopback = new URL('loopback-push.ts', import.meta.url).href;

/** Where the stand-in's phones say that they take pushes: a push service that the product knows. */
export const endpointOf = (device: string) => `https://fcm.googleapis.com/fcm/send/${device}`;

/** The product's own worker, whose pushes go to a stand-in. @param address of the worker's role */
export async function startWorker(address: string, pushService: string) {
	const child = fork(program, {
		execArgv: ['--import', loopback],
		env: {
			...process.env,
			...{ APP_DATABASE_URL: address, TEST_PUSH_SERVICE: pushService, PUSH_SUBJECT: 'mailto:drift@demo.example' },
			...{ PROCESS_NAME: 'worker', LOG_LEVEL: 'warn' }
		}
	});
	await once(child, 'message');
	return {
		async stop() {
			const gone = once(child, 'exit');
			child.kill('SIGTERM');
			await gone;
		}
	};
}
