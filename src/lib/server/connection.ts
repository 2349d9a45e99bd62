import { connect, type Socket } from 'node:net';
import postgres from 'postgres';

/** One client, one socket, one life: a connection that has died can never be revived by the driver under another's identity. */
export type Connection = {
	readonly sql: postgres.Sql;
	readonly dead: boolean;
	/** Rejects when the connection is gone; never resolves. */
	readonly lost: Promise<never>;
	kill(): void;
	end(): Promise<void>;
};

const instant = {
	to: 1184,
	from: [1184],
	serialize: (value: Temporal.Instant) => value.toString(),
	parse: (text: string) => Temporal.Instant.from(text)
};
const date = {
	to: 1082,
	from: [1082],
	serialize: (value: Temporal.PlainDate) => value.toString(),
	parse: (text: string) => Temporal.PlainDate.from(text)
};

/**
 * Opens one connection to Postgres. `timestamptz` comes and goes as Temporal.Instant, `date` as Temporal.PlainDate;
 * columns are camelCase here and snake_case there.
 * @param within milliseconds to wait for the server
 */
export async function open(url: string, within: number): Promise<Connection> {
	let socket: Socket | undefined;
	let dead = false;
	let fail: (error: Error) => void;
	const lost = new Promise<never>((_, reject) => (fail = reject));
	lost.catch(() => {});
	const die = () => {
		dead = true;
		fail(new Error('the connection is lost'));
	};
	const options = {
		max: 1,
		idle_timeout: 0,
		max_lifetime: null,
		connect_timeout: Math.max(1, within / 1000),
		onnotice: () => {},
		onclose: die,
		types: { instant, date },
		transform: { undefined: null, column: { from: postgres.toCamel, to: postgres.fromCamel } },
		connection: {
			TimeZone: 'UTC',
			search_path: 'public',
			statement_timeout: 4_000,
			idle_in_transaction_session_timeout: 8_000
		},
		// postgres.js would silently connect again; the second call of this function is where that ends.
		socket: ({ host, port, path }: { host: string[]; port: number[]; path: string | false }) => {
			if (socket) throw new Error('the connection is lost');
			socket = path ? connect(path) : connect(port[0]!, host[0]!);
			Object.assign(socket, { host: host[0] });
			socket.setNoDelay(true);
			socket.once('close', die);
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
		await Promise.race([sql.unsafe('select 1'), lost]);
	} catch (error) {
		kill();
		throw error;
	} finally {
		clearTimeout(alarm);
	}
	return {
		sql,
		lost,
		kill,
		get dead() {
			return dead;
		},
		end: () => sql.end({ timeout: 1 })
	};
}
