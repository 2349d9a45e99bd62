import { AsyncLocalStorage } from 'node:async_hooks';
import type postgres from 'postgres';
import { now, today } from './clock.ts';
import type { Connection } from './connection.ts';
import { Refusal, TooMany, Unavailable } from './errors.ts';
import { isUsedUp, patience, useUp } from './patience.ts';
import { give, take } from './pool.ts';

export { close } from './pool.ts';

/** Whoever a transaction speaks for. A visitor has no id, and sees nothing. */
export type Identity = { readonly id: string | null };
export const visitor: Identity = { id: null };

type Transaction = {
	readonly connection: Connection;
	readonly identity: Identity;
	over: boolean;
	/** What is said together with the commit. */
	readonly last: Set<string>;
};
const current = new AsyncLocalStorage<Transaction>();

/** The SQL tag's shape: any value is a parameter, a fragment, or rows to insert. Temporal.Instant and PlainDate are known. */
export type Tag = {
	<Rows extends readonly object[] = postgres.Row[]>(
		strings: TemplateStringsArray,
		...values: unknown[]
	): postgres.PendingQuery<Rows extends readonly postgres.MaybeRow[] ? Rows : never>;
	/** Rows to insert, or columns to set. */
	(rows: object | readonly object[]): unknown;
	/** A name of a table or column. */
	(name: string): unknown;
	json(value: unknown): unknown;
};

/** The SQL tag. It runs inside the transaction that `as` has opened; anywhere else it throws. */
export const sql = new Proxy(function () {} as unknown as Tag, {
	apply(_, __, args) {
		const transaction = mine();
		const made: unknown = Reflect.apply(transaction.connection.sql as never, undefined, args);
		return isQuery(made) ? bound(made, transaction) : made;
	},
	get(_, name) {
		if (name !== 'json') throw new Error(`sql.${String(name)} is not for the product`);
		return mine().connection.sql.json;
	}
});

function mine(): Transaction {
	const transaction = current.getStore();
	if (!transaction) throw new Error('sql used outside as(actor, …)');
	if (isOver(transaction)) throw new Unavailable('the transaction is over');
	return transaction;
}

/**
 * A statement that travels with the commit, in the same message: it costs no way to the database of its own, and what it
 * throws undoes the whole. The same words are said once.
 * @param words without parameters: only of what the program made itself
 * @throws Error where nothing can be written
 */
export function withCommit(words: string): void {
	const transaction = mine();
	if (transaction.last === readOnly) throw new Error('a reader writes nothing');
	transaction.last.add(words);
}
const readOnly: Set<string> = new Set();

const isOver = ({ over, connection }: Transaction) => over || connection.dead;

type Query = { handler: (query: Query) => void; reject(error: Error): void };
const isQuery = (made: unknown): made is Query => typeof made === 'object' && made !== null && 'handler' in made;

/** A query is sent when it is awaited, which may be late: then the connection may already speak for somebody else. */
function bound(query: Query, transaction: Transaction): Query {
	const send = query.handler;
	query.handler = (it) => (isOver(transaction) ? it.reject(new Unavailable('the transaction is over')) : send(it));
	return query;
}

/**
 * Runs `work` in one transaction that speaks for `identity`: begin and identity travel as one message, so no statement
 * can run under another's or none (decision 3, security.md F.2). Inside, nothing but the database may be awaited:
 * a deadlock or a connection that dies before the commit makes `work` run again from the start.
 * @param within milliseconds the work may take; only what a person knowingly waits for gets more than a page does
 * @throws Unavailable when the database does not answer within 4.2 s, or its answer to the commit is lost
 */
export async function as<T>(identity: Identity, work: () => Promise<T>, within = patience): Promise<T> {
	const outer = current.getStore();
	if (outer) {
		if (isOver(outer)) throw new Unavailable('the transaction is over');
		if (outer.identity.id !== identity.id) throw new Error('a transaction speaks for one person');
		return work();
	}
	try {
		return await transact(identity, work, within);
	} catch (error) {
		if (error instanceof Refusal) await error.afterwards?.();
		throw error;
	}
}

async function transact<T>(identity: Identity, work: () => Promise<T>, within: number): Promise<T> {
	const deadline = deadlineIn(within);
	const begin = opening(identity) + (within > patience ? `; set local statement_timeout = ${within}` : '');
	for (let attempt = 1; ; attempt++) {
		const connection = await take(deadline);
		const transaction: Transaction = { connection, identity, over: false, last: new Set() };
		const alarm = setTimeout(() => late(connection), Math.max(0, deadline - performance.now()));
		let committing = false;
		try {
			await tell(connection, begin);
			const result = await connection.orLost(current.run(transaction, work));
			transaction.over = true;
			committing = true;
			if ((await ending(transaction)) !== 'COMMIT') throw new Unavailable('the transaction had failed');
			return result;
		} catch (error) {
			transaction.over = true;
			if (!connection.dead) await tell(connection, 'rollback').catch(() => connection.kill());
			const again =
				!committing && (connection.dead || isDeadlock(error)) && attempt < 5 && performance.now() < deadline - 100;
			if (again) continue;
			if (codeOf(error) === 'SF429')
				throw new TooMany(Number((error as { detail?: string }).detail), 'tooManyFamilies');
			const isAway = connection.dead || committing || codeOf(error) === '57014';
			throw isAway ? new Unavailable('the database went away', { cause: error }) : error;
		} finally {
			clearTimeout(alarm);
			give(connection);
		}
	}
}

/**
 * Runs `work` in a read-only transaction that speaks for `identity`. Begin and identity travel right before the first
 * statement, in one go, and the end is not waited for: a page that only reads costs one round trip more than its
 * statements. Should the begin fail, what came after it is thrown away unseen. A visitor's statements stand alone.
 * @throws Unavailable as `as` does
 */
export async function asReader<T>(identity: Identity, work: () => Promise<T>): Promise<T> {
	if (current.getStore()) return as(identity, work);
	const deadline = deadlineIn();
	for (let attempt = 1; ; attempt++) {
		const connection = await take(deadline);
		const transaction: Transaction = { connection, identity, over: false, last: readOnly };
		const alarm = setTimeout(() => late(connection), Math.max(0, deadline - performance.now()));
		const words = identity.id === null ? null : opening(identity, 'read only');
		try {
			const begun = words === null ? null : tell(connection, words);
			begun?.catch(() => {});
			const result = await connection.orLost(current.run(transaction, work));
			await begun;
			return result;
		} catch (error) {
			if (connection.dead && attempt < 5 && performance.now() < deadline - 100) continue;
			const isAway = connection.dead || codeOf(error) === '57014';
			throw isAway ? new Unavailable('the database went away', { cause: error }) : error;
		} finally {
			transaction.over = true;
			clearTimeout(alarm);
			if (words && !connection.dead) void finish(connection);
			else give(connection);
		}
	}
}

/** Ends a transaction that changed nothing, and lends its connection on. */
async function finish(connection: Connection) {
	const alarm = setTimeout(() => connection.kill(), patience);
	await tell(connection, 'rollback').catch(() => connection.kill());
	clearTimeout(alarm);
	give(connection);
}

/** When this transaction must be over. @throws Unavailable at once when its request has waited in vain before */
function deadlineIn(within = patience): number {
	if (isUsedUp()) throw new Unavailable('the request has waited long enough');
	return performance.now() + within;
}

/** What is said last, and the commit; what became of that. The driver begins a new result only where there are rows. */
async function ending({ connection, last }: Transaction): Promise<string | undefined> {
	const told = await tell(connection, [...last, 'commit'].join('; '));
	return told.command ?? (told.at(-1) as unknown as { command: string }).command;
}

const tell = ({ orLost, sql }: Connection, words: string) => orLost(sql.unsafe(words));

/** Begin, identity and where it may look, in one message. The id is checked here, since a simple query carries no parameters. */
function opening({ id }: Identity, mode: 'read write' | 'read only' = 'read write'): string {
	if (id !== null && !/^[0-9a-f-]{36}$/.test(id)) throw new TypeError('not an id');
	const words =
		id === null ? `set_config('app.today', '${today()}', true)` : `app.enter('${id}', '${today()}', '${now()}')`;
	return `begin ${mode}; select ${words}`;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);
const isDeadlock = (error: unknown) => codeOf(error) === '40P01' || codeOf(error) === '40001';

function late(connection: Connection) {
	useUp();
	connection.kill();
}
