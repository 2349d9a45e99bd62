import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSecure } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import webpush from 'web-push';
import { startPushService } from '../../../../tests/notifications/push-service.ts';
import { isOutside, isPushService } from '../address.ts';
import { call } from '../call.ts';
import type { Letter } from '../letter.ts';
import { tagOf } from '../notification.ts';
import { email } from './email.ts';
import { push } from './push.ts';
import { numberOf, sms } from './sms.ts';

// The channels against real servers on loopback.
const loopback = (address: string) => address === '127.0.0.1';
const letter: Letter = {
	...{ deliveryId: '5f0c0000-0000-4000-8000-000000000001', personId: 'p', unitId: 'u', language: 'da', tone: 'news' },
	...{ detail: null, tag: tagOf('p', 'i', 3), ttl: 3600, badge: 2, path: '/messages/1' },
	...{ email: 'ida@demo.example', phone: '+4520304050', devices: [] }
};

describe('push', () => {
	let service: Awaited<ReturnType<typeof startPushService>>;
	const gone: string[] = [];
	const channel = (limit = 5_000) =>
		push({
			keys: webpush.generateVAPIDKeys(),
			subject: 'mailto:drift@demo.example',
			forget: async (ids) => gone.push(...ids),
			isAllowed: (endpoint) => endpoint.startsWith(service.origin),
			mayCall: loopback,
			limit
		});
	beforeAll(async () => {
		service = await startPushService();
	});
	afterAll(() => service.stop());

	test('R-34: arrives encrypted, with a key of its item and nothing to read for a stranger', async () => {
		expect(await channel().send({ ...letter, devices: [service.subscribe('one')] })).toEqual({ went: 'sent' });
		const [{ headers, text }] = service.pushed as [(typeof service.pushed)[number]];
		expect(headers).toMatchObject({ ttl: '3600', topic: letter.tag, urgency: 'high', 'content-encoding': 'aes128gcm' });
		expect(headers.authorization).toMatch(/^vapid t=.+, k=.+/);
		expect(letter.tag).toMatch(/^[\w-]{32}$/);
		expect(JSON.parse(text)).toMatchObject({ title: 'Sammen om Familien', body: 'Der er nyt til dig.', badge: 2 });
	});

	test.each([
		[410, { went: 'never', reason: '410' }],
		[404, { went: 'never', reason: '404' }],
		[429, { went: 'later', reason: '429', seconds: 90 }],
		[500, { went: 'later', reason: '500', seconds: 0 }],
		[302, { went: 'never', reason: '302' }],
		[413, { went: 'never', reason: '413' }]
	])('%s from the push service', async (status, outcome) => {
		gone.length = 0;
		const location = 'http://127.0.0.1:1/inside';
		service.behave = () => ({ status, headers: { ...(status === 429 && { 'retry-after': '90' }), location } });
		expect(await channel().send({ ...letter, devices: [service.subscribe('two')] })).toMatchObject(outcome);
		expect(gone).toEqual(status === 410 || status === 404 ? ['two'] : []);
	});

	test('a push service that hangs, is not there, or has a wrong certificate is tried later', async () => {
		service.behave = () => 'hang';
		const device = service.subscribe('three');
		expect(await channel(200).send({ ...letter, devices: [device] })).toEqual({ went: 'later', reason: 'timeout' });
		const closed = { ...device, endpoint: `${service.origin}/` };
		const secure = createSecure(() => {}).listen(0, '127.0.0.1');
		await once(secure, 'listening');
		const { port } = secure.address() as AddressInfo;
		const own = push({
			...{ keys: webpush.generateVAPIDKeys(), subject: 'mailto:a@demo.example', forget: async () => {} },
			...{ isAllowed: () => true, mayCall: loopback, limit: 5_000 }
		});
		const wrong = { ...closed, endpoint: `https://127.0.0.1:${port}/x` };
		expect((await own.send({ ...letter, devices: [wrong] })).went).toBe('later');
		secure.close();
		expect((await own.send({ ...letter, devices: [wrong] })).went).toBe('later');
	});

	test('after a change of keys a phone that subscribed with the pair before is still told, and asked with it at once from then on', async () => {
		const [newest, before] = [webpush.generateVAPIDKeys(), webpush.generateVAPIDKeys()];
		const own = push({
			...{ keys: async () => [newest, before], subject: 'mailto:drift@demo.example', forget: async () => {} },
			...{ isAllowed: (endpoint) => endpoint.startsWith(service.origin), mayCall: loopback }
		});
		const of = (device: string) =>
			service.pushed.filter((one) => one.device === device).map(({ headers }) => headers.authorization!.split('k=')[1]);
		service.behave = (device) => ({
			status: of(device).at(-1) === (device === 'early' ? before : newest).publicKey ? 201 : 403
		});
		for (const device of ['early', 'late']) {
			const subscribed = service.subscribe(device);
			for (let n = 0; n < 2; n++) expect((await own.send({ ...letter, devices: [subscribed] })).went).toBe('sent');
		}
		expect(of('early')).toEqual([newest.publicKey, before.publicKey, before.publicKey]);
		expect(of('late')).toEqual([newest.publicKey, newest.publicKey]);
	});

	test('one phone that is gone does not keep it from the others', async () => {
		service.behave = (device) => ({ status: device === 'old' ? 410 : 201 });
		const devices = [service.subscribe('old'), service.subscribe('new')];
		expect((await channel().send({ ...letter, devices })).went).toBe('sent');
	});

	test('R-33, AB-18: goes to known push services only, and never inside the house', async () => {
		const good = [
			'https://fcm.googleapis.com/fcm/send/abc',
			'https://web.push.apple.com/abc',
			'https://updates.push.services.mozilla.com/wpush/v2/abc',
			'https://db5p.notify.windows.com/w/?token=abc'
		];
		const bad = [
			...['http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:22/x', 'https://user@fcm.googleapis.com/x'],
			...['https://127.0.0.1/x', 'https://[::ffff:169.254.169.254]/x', 'https://fcm.googleapis.com.evil.example/x'],
			...['https://evilpush.apple.com/x', 'https://127.0.0.1.nip.io/x', 'file:///etc/passwd', 'fcm.googleapis.com', '']
		];
		expect(good.filter((one) => !isPushService(one))).toEqual([]);
		expect(bad.filter(isPushService)).toEqual([]);
		const inside = [
			'127.0.0.1',
			'10.1.2.3',
			'169.254.169.254',
			'::1',
			'::ffff:127.0.0.1',
			'fd00::1',
			'192.168.1.1',
			'x'
		];
		expect(inside.filter(isOutside)).toEqual([]);
		expect(['17.57.144.1', '2a00:1450:400f::1'].filter(isOutside)).toHaveLength(2);
		for (const url of [`${service.origin}/x`, service.origin.replace('127.0.0.1', 'localhost'), 'http://[::1]:1/']) {
			await expect(call(url, { headers: {}, body: '', limit: 500 })).rejects.toThrow('inside');
		}
	});
});

describe('text messages', () => {
	let answer = { status: 200, body: '{"ids":[421332671]}' };
	const got: { headers: IncomingMessage['headers']; body: Record<string, unknown> }[] = [];
	const gateway = createServer((request, response) => {
		let text = '';
		request.on('data', (part) => (text += part));
		request.on('end', () => {
			got.push({ headers: request.headers, body: JSON.parse(text) });
			response.writeHead(answer.status).end(answer.body);
		});
	}).listen(0, '127.0.0.1');
	const channel = () =>
		sms({
			url: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/rest/mtsms`,
			...{ token: 'secret', sender: 'Familien', mayCall: loopback, limit: 5_000 }
		});
	afterAll(() => gateway.close());

	test('go to the gateway with the key of their try', async () => {
		expect(await channel().send(letter)).toEqual({ went: 'sent', providerId: 'sms 421332671' });
		expect(got[0]!.headers.authorization).toBe('Token secret');
		expect(got[0]!.body).toMatchObject({ recipients: [{ msisdn: 4520304050 }], userref: letter.deliveryId });
	});

	test('are tried later when the gateway is ill, and never to a wrong number', async () => {
		answer = { status: 503, body: '' };
		expect(await channel().send(letter)).toMatchObject({ went: 'later', reason: '503' });
		answer = { status: 422, body: '{}' };
		expect(await channel().send(letter)).toMatchObject({ went: 'never' });
		expect(await channel().send({ ...letter, phone: '12' })).toEqual({ went: 'never', reason: 'number' });
		expect([numberOf('20 30 40 50'), numberOf('+46 70 174 06 05'), numberOf('112'), numberOf('x')]).toEqual([
			'+4520304050',
			'+46701740605',
			null,
			null
		]);
	});
});

test('an e-mail has text and HTML, one click to be rid of it, and a mailbox that is none is never tried again', async () => {
	const got: string[] = [];
	const server = new SMTPServer({
		...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
		onRcptTo: ({ address }, _, done) =>
			done(address.startsWith('nobody') ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null),
		onData(stream, _, done) {
			let text = '';
			stream.on('data', (part) => (text += part));
			stream.on('end', () => {
				got.push(text);
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
	const { port } = server.server.address() as AddressInfo;
	const channel = email({
		url: `smtp://127.0.0.1:${port}`,
		from: 'hus@demo.example',
		origin: 'https://familie.example'
	});
	expect(await channel.send(letter)).toEqual({ went: 'sent' });
	expect(got[0]).toContain('Subject: Der er nyt i Sammen om Familien');
	expect(got[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
	expect(got[0]).toMatch(/multipart\/alternative/);
	expect(await channel.send({ ...letter, email: 'nobody@demo.example' })).toEqual({ went: 'never', reason: '550' });
	await new Promise<void>((done) => server.close(done));
	expect((await channel.send(letter)).went).toBe('later');
});
