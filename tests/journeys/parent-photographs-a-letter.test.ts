import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expectAccessible, signIn, type Person } from './people.ts';

const field = (page: Page) => page.getByLabel('Skriv en besked');
const bubble = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const words = (text: string) => `${text} ${randomUUID().slice(0, 8)}`;
const photo = async (name: string, width: number, background: string) => ({
	name,
	mimeType: 'image/jpeg',
	buffer: await sharp({ create: { width, height: 400, channels: 3, background } })
		.withExif({ IFD0: { Copyright: 'Skjult' } })
		.jpeg()
		.toBuffer()
});
const pdf = {
	name: '../../<img src=x onerror=alert(1)>.pdf',
	mimeType: 'application/pdf',
	buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n')
};

async function open(browser: Browser, person: Person, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	await signIn(page, person);
	await page.goto(person.startsWith('mentor') ? '/staff/messages' : '/messages');
	await page
		.getByRole('main')
		.getByRole('link', { name: person.startsWith('mentor') ? 'Kasper Bruun' : /./ })
		.first()
		.click();
	await expect(field(page)).toBeVisible();
	return page;
}

test('a parent photographs two pages, leaves one out, sends, and the mentor reads them', async ({ browser }) => {
	test.slow();
	const text = words('Her er brevet.');
	const parent = await open(browser, 'foraelder2');
	await parent
		.getByLabel('Tilføj billeder eller PDF')
		.setInputFiles([await photo('a.jpg', 3000, '#cba'), await photo('b.jpg', 300, '#abc'), pdf]);
	const chosen = parent.getByRole('list', { name: 'Det, du sender med' });
	await expect(chosen.getByRole('listitem')).toHaveCount(3);
	await expectAccessible(parent);
	await chosen.getByRole('button', { name: 'Fjern Billede 2 af 3' }).click();
	await expect(chosen.getByRole('listitem')).toHaveCount(2);
	await field(parent).fill(text);
	await parent.getByRole('button', { name: 'Send' }).click();
	await expect(bubble(parent, text)).toContainText('sendt');
	await expect(chosen).toHaveCount(0);

	const mentor = await open(browser, 'mentor1');
	const received = bubble(mentor, text);
	const download = mentor.waitForEvent('download');
	await received.getByRole('link', { name: /Hent PDF/ }).click();
	expect((await download).suggestedFilename()).toMatch(/^besked-[\d-]+\.pdf$/);
	await received.getByRole('link', { name: 'Billede' }).click();
	await expect(mentor.getByRole('heading', { level: 1, name: 'Billede' })).toBeVisible();
	await expectAccessible(mentor);
	const picture = mentor.getByRole('img', { name: 'Billede' });
	await expect(picture).toHaveJSProperty('naturalWidth', 2400);

	const address = new URL((await picture.getAttribute('src'))!, mentor.url()).href;
	const answer = await mentor.request.get(address);
	expect(answer.headers()).toMatchObject({
		'content-type': 'image/jpeg',
		'content-security-policy': "sandbox; default-src 'none'",
		'x-content-type-options': 'nosniff',
		'cache-control': 'no-store'
	});
	expect((await answer.body()).includes('Skjult')).toBe(false);
	const other = await (await browser.newContext()).newPage();
	await signIn(other, 'foraelder1');
	expect((await other.request.get(address)).status()).toBe(404);
	expect((await other.request.get(`${address}?small`)).status()).toBe(404);

	await mentor.getByRole('link', { name: 'Tilbage til samtalen' }).click();
	await expect(bubble(mentor, text)).toBeInViewport();
});

test('without JavaScript pictures go with the form; what is no letter is told, and the words stay', async ({
	browser
}) => {
	const page = await open(browser, 'foraelder2', { javaScriptEnabled: false });
	const text = words('To sider fra skolen.');
	const files = page.getByLabel('Tilføj billeder eller PDF');
	await field(page).fill(text);
	await files.setInputFiles([
		{ name: 'brev.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload=alert(1)>') }
	]);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByText('Det kan vi ikke læse. Vælg et billede eller en PDF.')).toBeVisible();
	await expect(field(page)).toHaveValue(text);
	await files.setInputFiles([await photo('a.jpg', 300, '#cba'), await photo('b.jpg', 320, '#abc')]);
	await page.getByRole('button', { name: 'Send' }).click();
	await bubble(page, text).getByRole('link', { name: 'Billede 1 af 2' }).click();
	await page.getByRole('link', { name: 'Næste' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Billede 2 af 2' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Hent billedet' })).toBeVisible();
});

test('R-40: a request that is too large, or does not tell its length, is not read', async ({ browser }) => {
	const page = await open(browser, 'foraelder2');
	const { origin, pathname } = new URL(page.url());
	const post = (path: string, size: number) =>
		page.request.post(path, { headers: { origin, accept: 'text/html' }, multipart: { body: 'x'.repeat(size) } });
	expect((await post('/more?/language', 7_000_000)).status()).toBe(413);
	expect((await post(`${pathname}?/send`, 7_000_000)).status()).toBe(422);
	expect((await post(`${pathname}?/send`, 56_000_000)).status()).toBe(413);
});
