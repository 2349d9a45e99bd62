import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export type SlowNet = {
	readonly origin: string;
	readonly server: Server;
	/** Bodies as they went over the wire, in bytes: code, and everything. */
	readonly sent: { script: number; all: number };
	/** Fast while nothing is measured. */
	isSlow: boolean;
};

/**
 * A slow line in front of a house: each answer comes a round trip later, and all bytes share one rate, as a browser's own
 * throttling counts it. But it is slow for the service worker as well, which that is not.
 * @param rtt milliseconds @param rate bytes a second
 */
export async function slowNet(target: string, rtt = 400, rate = 50_000): Promise<SlowNet> {
	const to = new URL(target);
	const sent = { script: 0, all: 0 };
	let free = 0;
	/** When so many bytes have come through, after those before them. */
	const through = async (bytes: number) => {
		const now = performance.now();
		free = Math.max(free, now) + (1000 * bytes) / rate;
		await wait(free - now);
	};
	const server = createServer(async (asked, answer) => {
		if (net.isSlow) await wait(rtt);
		const headers = { ...asked.headers, host: to.host };
		if (headers.origin) headers.origin = to.origin;
		const on = request(
			{ host: to.hostname, port: to.port, path: asked.url, method: asked.method, headers },
			async (given) => {
				answer.writeHead(given.statusCode!, given.headers);
				const isScript = /javascript/.test(String(given.headers['content-type']));
				try {
					for await (const chunk of given as AsyncIterable<Buffer>)
						for (let at = 0; at < chunk.length; at += 1400) {
							const piece = chunk.subarray(at, at + 1400);
							if (net.isSlow) await through(piece.length);
							answer.write(piece);
							sent.all += piece.length;
							if (isScript) sent.script += piece.length;
						}
				} catch {
					// The browser has gone.
				}
				answer.end();
			}
		);
		on.once('error', () => answer.destroy());
		answer.once('close', () => on.destroy());
		asked.pipe(on);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const net: SlowNet = {
		...{ origin: `http://localhost:${(server.address() as AddressInfo).port}`, server, sent, isSlow: true }
	};
	return net;
}
