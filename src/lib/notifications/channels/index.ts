import type { WorkerSql } from '../../server/worker-sql.ts';
import type { Channel } from '../letter.ts';
import { outbox } from './outbox.ts';

/**
 * The channels that this deployment has, in the order in which they are tried. One without a provider is none, but in the
 * demo: there it writes to the outbox that staff can open.
 */
export async function channelsOf(sql: WorkerSql, env: NodeJS.ProcessEnv): Promise<Channel[]> {
	const isDemo = env.OUTBOX === '1';
	return isDemo ? [outbox(sql, 'push'), outbox(sql, 'sms'), outbox(sql, 'email')] : [];
}
