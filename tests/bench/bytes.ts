import { chromium } from '@playwright/test';

/** Bytes of one first visit, as the browser counts them: the compressed bodies, without the answers' headers. */
export async function visitBytes(
	program: string,
	url: string,
	cookie: string
): Promise<{ script: number; all: number }> {
	const browser = await chromium.launch({ executablePath: program || undefined });
	try {
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		const [name, value] = cookie.split('=') as [string, string];
		await context.addCookies([
			{ name, value, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }
		]);
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		await wire.send('Network.enable');
		const types = new Map<string, string>();
		const heads = new Map<string, number>();
		let [script, all] = [0, 0];
		wire.on('Network.responseReceived', ({ requestId, type, response }) => {
			heads.set(requestId, response.encodedDataLength);
			types.set(requestId, /javascript/.test(response.mimeType) ? 'Script' : type);
		});
		wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const body = encodedDataLength - (heads.get(requestId) ?? 0);
			all += body;
			if (types.get(requestId) === 'Script') script += body;
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		if (!(await page.getByRole('navigation').count())) throw new Error('the visit did not reach I dag');
		return { script, all };
	} finally {
		await browser.close();
	}
}
