import { setTimeout as wait } from 'node:timers/promises';
import { open } from './connection.ts';

/** Milliseconds between two signs of life, and that one may take. */
const pulse = { every: 5_000, within: 3_000 };

/**
 * Listens on a channel of Postgres, over one connection that is opened again with growing, uneven pauses. `hear` is also
 * called each time it is opened: what was said meanwhile was heard by nobody.
 * @returns ends it
 */
export function listen(channel: string, hear: () => void): () => void {
	let isOver = false;
	let hangUp = () => {};
	void (async () => {
		for (let pause = 100; !isOver; pause = Math.min(pause * 2, 3_000)) {
			try {
				const connection = await open(process.env.APP_DATABASE_URL ?? '', 4_000, hear);
				hangUp = connection.kill;
				await connection.orLost(connection.sql.unsafe(`listen ${channel}`));
				pause = 100;
				hear();
				while (!isOver && !connection.dead) {
					await connection.orLost(wait(pulse.every, undefined, { ref: false }));
					// A connection may be gone without having said so.
					const alarm = setTimeout(connection.kill, pulse.within);
					await connection.orLost(connection.sql.unsafe('select 1')).finally(() => clearTimeout(alarm));
				}
			} catch {
				hangUp();
			}
			await wait(pause * (0.5 + Math.random()), undefined, { ref: false });
		}
	})();
	return () => {
		isOver = true;
		hangUp();
	};
}
