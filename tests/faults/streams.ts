import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { Stream } from '../bench/stream.ts';
import type { OwnServer } from './server.ts';
import { makeVisitors, startWeb, type Visitor, type Web } from './web.ts';

/** What open pages were told while the database and the web process were restarted under them. */
export type Told = {
	readonly streams: number;
	readonly happened: number;
	/** Never told of, though the page was open or came back. */
	missed: number;
	/** Told of more than once. */
	doubled: number;
	/** Streams that were taken up again from an id. */
	resumed: number;
	/** Milliseconds from the database being back until all had been told. */
	readonly afterDatabase: number;
	/** The same for the web process. */
	readonly afterWeb: number;
};

/**
 * So many pages hold a stream. Something happens to each; then the database is restarted, and something happens before the
 * web process has found it again; then the web process is stopped politely, something happens while there is none, and
 * one is started in its place, and something happens a last time. Each page must be told of each of the four exactly once.
 */
export async function restartUnderStreams(own: OwnServer, first: Web, many: number): Promise<Told & { web: Web }> {
	const visitors = await makeVisitors(own.owner, many);
	const pages = visitors.map((visitor) => new OpenPage(visitor, first.port));
	await until(() => pages.every(({ isOpen }) => isOpen));

	await happen(own, visitors);
	await until(() => pages.every(({ topics }) => topics.length >= 1));

	await own.server.run('pg_ctl', ['restart', '-D', own.server.data, '-m', 'fast', '-s', '-w', '-t', '30']);
	await happen(own, visitors);
	const afterDatabase = await until(() => pages.every(({ topics }) => topics.length >= 2));

	await first.stop();
	await happen(own, visitors);
	const web = await startWeb(own, first.port);
	const afterWeb = await until(() => pages.every(({ topics }) => topics.length >= 3));
	// A last one, as a mark: whatever came twice has come before it.
	await happen(own, visitors);
	await until(() => pages.every(({ topics }) => topics.length >= 4));

	const told = { missed: 0, doubled: 0, resumed: 0 };
	for (const page of pages) {
		page.close();
		told.missed += Math.max(0, 4 - page.topics.length);
		told.doubled += Math.max(0, page.topics.length - 4);
		told.resumed += page.resumed;
	}
	return { streams: many, happened: many * 4, ...told, afterDatabase, afterWeb, web };
}

/** A page as the browser keeps it: a stream that is lost is taken up again from the last id, after an uneven pause. */
class OpenPage {
	readonly topics: string[] = [];
	isOpen = false;
	resumed = 0;
	#isOver = false;
	#stream: Stream | undefined;

	constructor({ cookie }: Visitor, port: number) {
		void this.#hold(port, cookie.split('=')[1]!);
	}

	async #hold(port: number, token: string) {
		for (let since = ''; !this.#isOver;) {
			try {
				this.#stream = await Stream.open(port, token, since, this.topics);
				if (since) this.resumed++;
				this.isOpen = true;
				await this.#stream.ended;
				since = this.#stream.id;
			} catch {
				// Nobody there yet.
			}
			await wait(200 + Math.random() * 400);
		}
	}

	close(): void {
		this.#isOver = true;
		this.#stream?.close();
	}
}

/** One event for each, each in a transaction of its own. */
async function happen(own: OwnServer, visitors: readonly Visitor[]): Promise<void> {
	const sql = postgres(own.owner, { max: 1, onnotice: () => {} });
	for (const { conversationId } of visitors)
		await sql`insert into events (kind, at, unit_id, family_id, subject_id)
			select 'messages_read', now(), unit_id, family_id, id from conversations where id = ${conversationId}`;
	await sql.end();
}

/** Waits until it is so, at most 20 seconds. @returns milliseconds */
async function until(isSo: () => boolean): Promise<number> {
	const began = performance.now();
	while (!isSo() && performance.now() - began < 20_000) await wait(20);
	return Math.round(performance.now() - began);
}
