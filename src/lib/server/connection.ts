import { connect, type Socket } from 'node:net';
import postgres from 'postgres';
import { types } from './types.ts';

/** One client, one socket, one life: a connection that has died can never be revived by the driver under another's identity. */
export type Connection = {
	readonly sql: postgres.Sql;
	readonly dead: boolean;
	/**
	 * What is waited for, or a rejection as soon as the connection is gone: the driver leaves some answers unsettled.
	 * (A race with one promise that lives as long as the connection would keep every answer in memory.)
	 */
	orLost<T>(answer: Promise<T>): Promise<T>;
	kill(): void;
	end(): Promise<void>;
};

/**
 * Opens one connection to Postgres. `timestamptz` comes and goes as Temporal.Instant, `date` as Temporal.PlainDate;
 * columns are camelCase here and snake_case there.
 * @param within milliseconds to wait for the server
 * @param onnotify told of what is said on the channels that it listens to
 */
export async function open(url: string, within: number, onnotify?: () => void): Promise<Connection> {
	let socket: Socket | undefined;
	let dead = false;
	const waiting = new Set<(error: Error) => void>();
	const die = () => {
		dead = true;
		for (const reject of waiting) reject(new Error('the connection is lost'));
		waiting.clear();
	};
	const orLost = <T>(answer: Promise<T>) =>
		new Promise<T>((resolve, reject) => {
			waiting.add(reject);
			answer.then(resolve, reject).finally(() => waiting.delete(reject));
			if (dead) reject(new Error('the connection is lost'));
		});
	const options = {
		max: 1,
		idle_timeout: 0,
		max_lifetime: null,
		connect_timeout: Math.max(1, within / 1000),
		onnotice: () => {},
		onnotify,
		onclose: die,
		types,
		// The driver asks for the types of arrays by itself, and lets a failure of that question end the process.
		fetch_types: false,
		transform: { undefined: null, column: { from: postgres.toCamel, to: postgres.fromCamel } },
		connection: {
			TimeZone: 'UTC',
			search_path: 'public',
			// Policies make planning dearer than running: each statement is planned once a connection.
			plan_cache_mode: 'force_generic_plan',
			statement_timeout: 3_900,
			idle_in_transaction_session_timeout: 8_000
		},
		// postgres.js would silently connect again; the second call of this function is where that ends.
		socket: ({ host, port, path }: { host: string[]; port: number[]; path: string | false }) => {
			if (socket) throw new Error('the connection is lost');
			socket = path ? connect(path) : connect(port[0]!, host[0]!);
			Object.assign(socket, { host: host[0] });
			socket.setNoDelay(true);
			// An error comes before the close, and the driver would still write in between.
			socket.on('error', die);
			socket.on('close', die);
			return new Promise<Socket>((resolve, reject) => {
				socket!.once('connect', () => resolve(socket!));
				socket!.once('error', reject);
			});
		}
	};
	const sql = postgres(
		url,
		options as unknown as postgres.Options<Record<string, postgres.PostgresType>>
	) as unknown as postgres.Sql;
	const kill = () => {
		die();
		socket?.destroy();
	};
	const alarm = setTimeout(kill, within);
	try {
		await orLost(sql.unsafe('select 1'));
	} catch (error) {
		kill();
		throw error;
	} finally {
		clearTimeout(alarm);
	}
	return {
		sql,
		orLost,
		kill,
		get dead() {
			return dead;
		},
		end: () => sql.end({ timeout: 1 })
	};
}
