import webpush from 'web-push';
import type { WorkerSql } from '../../server/worker-sql.ts';
import type { Channel } from '../letter.ts';
import { forget, pushKeys } from '../worker-queries.server.ts';
import { email } from './email.ts';
import { outbox } from './outbox.ts';
import { push } from './push.ts';
import { sms } from './sms.ts';

/**
 * The channels that this deployment has, in the order in which they are tried. One without a provider is none, but in the
 * demo: there it writes to the outbox that staff can open. Web Push needs no provider; it begins when the address that
 * push services may write to is given (docs/runbook.md).
 */
export async function channelsOf(sql: WorkerSql, env: NodeJS.ProcessEnv): Promise<Channel[]> {
	const fresh = webpush.generateVAPIDKeys();
	let keys = pushKeys(sql, fresh);
	await keys;
	let readAt = performance.now();
	/** They may be changed while we run: looked at once a minute. */
	const inUse = () => {
		if (performance.now() - readAt > 60_000) {
			readAt = performance.now();
			keys = pushKeys(sql, fresh);
		}
		return keys;
	};
	const origin = env.ORIGIN || 'http://localhost:3000';
	const { PUSH_SUBJECT, SMS_TOKEN, SMTP_URL } = env;
	const isDemo = env.OUTBOX === '1';
	const given = [
		PUSH_SUBJECT
			? push({ keys: inUse, subject: PUSH_SUBJECT, forget: (ids) => forget(sql, ids) })
			: isDemo && outbox(sql, 'push'),
		SMS_TOKEN
			? sms({
					url: env.SMS_URL || 'https://gatewayapi.eu/rest/mtsms',
					token: SMS_TOKEN,
					sender: env.SMS_SENDER || 'Familien'
				})
			: isDemo && outbox(sql, 'sms'),
		SMTP_URL
			? email({ url: SMTP_URL, from: env.MAIL_FROM || `familien@${new URL(origin).hostname}`, origin })
			: isDemo && outbox(sql, 'email')
	];
	return given.filter((channel) => channel !== false);
}
