import webpush from 'web-push';
import { push } from '../../src/lib/notifications/channels/push.ts';
import { dispatch } from '../../src/lib/notifications/dispatch.server.ts';
import { openWorkerSql } from '../../src/lib/server/worker-sql.ts';

// A worker that does nothing but tell, by pushes to a stand-in on loopback: it is there to be killed.
const sql = openWorkerSql(process.env.APP_DATABASE_URL!, 4);
const { publicKey, privateKey } = webpush.generateVAPIDKeys();
const channel = push({
	...{ keys: { publicKey, privateKey }, subject: 'mailto:drift@demo.example', forget: async () => {} },
	...{ isAllowed: (endpoint) => endpoint.startsWith('http://127.0.0.1:'), mayCall: () => true, limit: 25_000 }
});
const lease = { milliseconds: Number(process.env.LEASE ?? 300) };
// It waits in the wings until it is needed, and does nothing before.
process.send?.('ready');
await new Promise((begin) => process.once('message', begin));
process.disconnect?.();
for (;;) {
	await dispatch(sql, [channel], { lease });
	await new Promise((done) => setTimeout(done, 20));
}
