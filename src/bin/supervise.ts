import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.ts';

/**
 * Keeps one program of src/bin alive: a process that dies is back after 0.2 to 2 s.
 * @returns `ready` once it has said so the first time, and `stop`
 */
export function supervise(name: string, program: string, env: NodeJS.ProcessEnv) {
	let child: ChildProcess | undefined;
	let stopped = false;
	let pause = 200;
	let tell: () => void;
	let give: (error: Error) => void;
	const ready = new Promise<void>((done, fail) => ((tell = done), (give = fail)));
	let deaths = 0;

	function begin() {
		const born = performance.now();
		child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
			env: { ...env, PROCESS_NAME: name },
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		child.once('message', () => {
			deaths = 0;
			tell();
		});
		child.once('exit', (code, signal) => {
			if (stopped) return;
			if (++deaths > 5) give(new Failure(`The ${name} process does not start.`));
			pause = performance.now() - born > 10_000 ? 200 : Math.min(2_000, pause * 2);
			console.error(`The ${name} process ended (${signal ?? code}); it starts again.`);
			setTimeout(() => !stopped && begin(), pause);
		});
	}
	begin();
	return {
		ready,
		async stop() {
			stopped = true;
			if (!child || child.exitCode !== null || child.signalCode !== null) return;
			const gone = new Promise((done) => child!.once('exit', done));
			child.kill('SIGTERM');
			const late = setTimeout(() => child!.kill('SIGKILL'), 8_000);
			await gone;
			clearTimeout(late);
		}
	};
}
