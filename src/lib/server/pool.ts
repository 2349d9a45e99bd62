import { open, type Connection } from './connection.ts';
import { Unavailable } from './errors.ts';
import { useUp } from './patience.ts';

// The few connections that all requests of a process share.

const size = Number(process.env.DATABASE_POOL ?? 10);

const idle: Connection[] = [];
const queue: ((connection: Connection | null) => void)[] = [];
let opened = 0;

function tooLate(words: string, cause?: unknown): Unavailable {
	useUp();
	return new Unavailable(words, { cause });
}

/** A connection that nobody else has, opened or waited for. @throws Unavailable when there is none by the deadline */
export async function take(deadline: number): Promise<Connection> {
	for (;;) {
		const ready = idle.pop();
		if (ready && !ready.dead) return ready;
		if (ready) {
			leave();
			continue;
		}
		const left = deadline - performance.now();
		if (left <= 0) throw tooLate('no connection in time');
		if (opened < size) {
			opened++;
			try {
				return await open(address(), left);
			} catch (error) {
				leave();
				if (deadline - performance.now() < 150) throw tooLate('the database does not answer', error);
				await new Promise((resolve) => setTimeout(resolve, 100));
				continue;
			}
		}
		const handed = await new Promise<Connection | null>((resolve) => {
			const alarm = setTimeout(() => {
				queue.splice(queue.indexOf(waiter), 1);
				resolve(null);
			}, left);
			const waiter = (connection: Connection | null) => {
				clearTimeout(alarm);
				resolve(connection);
			};
			queue.push(waiter);
		});
		if (handed && !handed.dead) return handed;
		if (handed) leave();
	}
}

/** Lends a connection on to whoever waits the longest. */
export function give(connection: Connection) {
	if (connection.dead) return leave();
	const waiter = queue.shift();
	if (waiter) waiter(connection);
	else idle.push(connection);
}

/** A place is free: one that waits may look again. */
function leave() {
	opened--;
	queue.shift()?.(null);
}

function address(): string {
	const url = process.env.APP_DATABASE_URL;
	if (!url) throw new Unavailable('APP_DATABASE_URL is not set');
	return url;
}

/** Closes idle connections, at the end of a process. */
export async function close(): Promise<void> {
	for (const connection of idle.splice(0)) {
		opened--;
		await connection.end();
	}
}
