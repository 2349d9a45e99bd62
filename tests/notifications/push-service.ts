import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came in, decrypted with the phone's own keys as a browser would. */
export type Pushed = { readonly device: string; readonly headers: IncomingHttpHeaders; readonly text: string };

/** How the service answers: a status, headers, or never. */
export type Behaviour = (device: string) => { status: number; headers?: Record<string, string> } | 'hang';

/** A push service on loopback, and phones that are subscribed to it (RFC 8030, 8188 and 8291). */
export async function startPushService() {
	const phones = new Map<string, { ecdh: ReturnType<typeof createECDH>; auth: Buffer }>();
	const pushed: Pushed[] = [];
	const service = {
		behave: (() => ({ status: 201 })) as Behaviour,
		/** Told of each push before it is answered. */
		onPush: (() => {}) as (pushed: Pushed) => void
	};
	const server = createServer((request, response) => {
		const device = request.url!.slice(1);
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const phone = phones.get(device);
			const text = phone ? decrypt(Buffer.concat(parts), phone) : '';
			const one = { device, headers: request.headers, text };
			pushed.push(one);
			service.onPush(one);
			const answer = service.behave(device);
			if (answer === 'hang') return;
			response.writeHead(answer.status, answer.headers).end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return Object.assign(service, {
		origin,
		pushed,
		/** A phone subscribes: what the browser would hand to the page. */
		subscribe(device: string) {
			const ecdh = createECDH('prime256v1');
			ecdh.generateKeys();
			const auth = randomBytes(16);
			phones.set(device, { ecdh, auth });
			const [p256dh, secret] = [ecdh.getPublicKey('base64url'), auth.toString('base64url')];
			return { id: device, endpoint: `${origin}/${device}`, p256dh, auth: secret };
		},
		stop() {
			server.closeAllConnections();
			return new Promise((done) => server.close(done));
		}
	});
}

function decrypt(body: Buffer, { ecdh, auth }: { ecdh: ReturnType<typeof createECDH>; auth: Buffer }): string {
	const salt = body.subarray(0, 16);
	const length = body[20]!;
	const theirs = body.subarray(21, 21 + length);
	const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs]);
	const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(theirs), auth, info, 32));
	const derive = (name: string, size: number) =>
		Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${name}\0`, size));
	const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
	const record = body.subarray(21 + length);
	cipher.setAuthTag(record.subarray(-16));
	const text = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
	return text.subarray(0, text.lastIndexOf(2)).toString();
}
