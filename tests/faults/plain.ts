import { AsyncLocalStorage } from 'node:async_hooks';
import postgres from 'postgres';
import type { Identity } from '../../src/lib/server/db.ts';
import type { Door } from './kills.ts';

/** The driver's own `begin`, used the way its documentation says: what the product's door is compared with. */
export function plainDoor(url: string): Door {
	const pool = postgres(url, { max: 10, onnotice: () => {} });
	const current = new AsyncLocalStorage<postgres.TransactionSql>();
	const as = <T>({ id }: Identity, work: () => Promise<T>) =>
		pool.begin(async (transaction) => {
			await transaction`select set_config('app.person', ${id ?? ''}, true)`;
			return current.run(transaction, work);
		}) as Promise<T>;
	const sql = new Proxy(function () {} as unknown as Door['sql'], {
		apply: (_, __, args) => Reflect.apply(current.getStore() as never, undefined, args)
	});
	return { as, asReader: as, sql, close: () => pool.end({ timeout: 1 }) };
}
