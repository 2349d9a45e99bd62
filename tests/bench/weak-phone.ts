import { chromium, type BrowserContext } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { slowNet } from './slow-net.ts';

export type WeakPhone = {
	/** Milliseconds until *I dag* is there to read: the median of the rounds. */
	readonly first: number;
	readonly repeat: number;
	/** Bytes until the page has come to rest, and what the phone fetches by itself after that. */
	readonly visit: { script: number; all: number };
	readonly background: { script: number; all: number };
	readonly worker: number;
};

/**
 * *I dag* on a weak phone: 400 kbit/s, 400 ms there and back, a processor four times slower than this one. "Readable" is
 * when the largest piece of the page is painted: the next appointment.
 */
export async function weakPhone(program: string, target: string, cookie: string, rounds = 3): Promise<WeakPhone> {
	const net = await slowNet(target);
	const browser = await chromium.launch({ executablePath: program || undefined });
	const [firsts, repeats]: [number[], number[]] = [[], []];
	let [visit, background, worker] = [{ script: 0, all: 0 }, { script: 0, all: 0 }, 0];
	try {
		for (let round = 0; round < rounds; round++) {
			const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
			const [name, value] = cookie.split('=') as [string, string];
			await context.addCookies([
				{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }
			]);
			net.isSlow = true;
			const before = { ...net.sent };
			firsts.push(await readable(context, net.origin));
			const rested = { ...net.sent };
			visit = { script: rested.script - before.script, all: rested.all - before.all };
			net.isSlow = false;
			const [page] = context.pages();
			for (
				let tries = 0;
				tries < 100 && !(await page!.evaluate(async () => Boolean(await caches.match('/offline'))));
				tries++
			)
				await wait(200);
			background = { script: net.sent.script - rested.script, all: net.sent.all - rested.all };
			worker = (
				await (await fetch(`${target}/service-worker.js`, { headers: { 'accept-encoding': 'br' } })).arrayBuffer()
			).byteLength;
			await page!.close();
			net.isSlow = true;
			repeats.push(await readable(context, net.origin));
			await context.close();
		}
	} finally {
		await browser.close();
		net.server.closeAllConnections();
		net.server.close();
	}
	const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
	return { first: middle(firsts), repeat: middle(repeats), visit, background, worker };
}

async function readable(context: BrowserContext, origin: string): Promise<number> {
	const page = await context.newPage();
	const wire = await context.newCDPSession(page);
	await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(`${origin}/`, { waitUntil: 'load' });
	if (!(await page.getByRole('navigation').count())) throw new Error('the visit did not reach I dag');
	const at = await page.evaluate(
		() =>
			new Promise<number>((found) => {
				let last = 0;
				new PerformanceObserver((list) => (last = list.getEntries().at(-1)!.startTime)).observe({
					type: 'largest-contentful-paint',
					buffered: true
				});
				setTimeout(() => found(last), 1500);
			})
	);
	await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return at;
}
