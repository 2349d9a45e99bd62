import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { write } from './load.ts';
import type { OwnServer } from './server.ts';
import { startWeb, type Visitor, type Web } from './web.ts';

/** What came of messages that were sent while the web process was killed (rule 10, F-13, F-14). */
export type Sends = {
	readonly sent: number;
	readonly kills: number;
	/** Tries that got no answer, and were made again with the same key. */
	readonly again: number;
	/** Messages that are not there though the sender was told so, and such that are there twice. */
	readonly missing: number;
	readonly doubled: number;
	/** The process that serves now. */
	readonly web: Web;
};

/**
 * Visitors send messages, each with a key of its own and again with the same key until it is acknowledged, while the web
 * process dies by SIGKILL in the middle of them and is started again.
 */
export async function sendUnderFire(
	own: OwnServer,
	first: Web,
	visitors: readonly Visitor[],
	{ messages, kills }: { messages: number; kills: number }
): Promise<Sends> {
	let web = first;
	let [again, killed, acknowledged] = [0, 0, 0];
	const keys = Array.from({ length: messages }, () => randomUUID());
	const waiting = [...keys];
	const clients = visitors.map(async (visitor) => {
		for (let key = waiting.pop(); key; key = waiting.pop()) {
			while ((await write(web.origin, visitor, key)).status !== 303) {
				again++;
				await wait(50);
			}
			acknowledged++;
		}
	});
	const everyMany = Math.floor(messages / (kills + 1));
	while (killed < kills) {
		while (acknowledged < everyMany * (killed + 1)) await wait(2);
		const gone = once(web.process, 'exit');
		web.process.kill('SIGKILL');
		await gone;
		killed++;
		web = await startWeb(own, web.port);
	}
	await Promise.all(clients);
	const sql = postgres(own.owner, { max: 1 });
	const [row] = await sql`select count(distinct client_key)::int as keys, count(*)::int as rows
		from messages where client_key = any (${keys}::uuid[])`;
	await sql.end();
	const found = row as unknown as { keys: number; rows: number };
	return {
		sent: messages,
		kills: killed,
		again,
		missing: messages - found.keys,
		doubled: found.rows - found.keys,
		web
	};
}
