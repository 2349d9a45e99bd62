import { expect, test, type Page } from '@playwright/test';
import { freeTime, plan } from './planning.ts';
import { expectAccessible, signIn } from './people.ts';

test.describe.configure({ timeout: 60_000 });

const revokeAll = async (page: Page) => {
	const stop = page.getByRole('button', { name: /^Stop adressen til Noget andet/ });
	for (let left = await stop.count(); left > 0; left--) {
		await stop.first().click();
		await expect(page.getByRole('status')).toHaveText('Adressen er stoppet.');
	}
};

test('a parent gets the appointments into a calendar without JavaScript, and stops it again', async ({
	browser,
	playwright,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page, 'foraelder2');
	await page.getByRole('link', { name: 'Mere', exact: true }).click();
	await page.getByRole('link', { name: 'Din kalender' }).click();
	await revokeAll(page);
	await page.getByRole('button', { name: 'Lav adressen' }).click();
	await expect(page.getByRole('alert')).toContainText('Hvor vil du bruge den?');

	await page.getByLabel('Noget andet').check();
	await page.getByLabel('Vis slags aftale og sted').check();
	await page.getByRole('button', { name: 'Lav adressen' }).click();
	const made = page.getByRole('status').filter({ hasText: 'Her er din adresse' });
	const address = await made.getByLabel('Adresse').inputValue();
	await expect(made.getByRole('link', { name: 'Åbn i min kalender' })).toHaveAttribute('href', /^webcal:/);

	// A calendar has no session and no cookie.
	const calendar = await playwright.request.newContext({ baseURL: baseURL! });
	const first = await calendar.get(address);
	expect(first.headers()).toMatchObject({
		'content-type': 'text/calendar; charset=utf-8',
		'cache-control': 'private, no-cache'
	});
	const text = (await first.text()).replaceAll('\r\n ', '');
	expect(text).toContain('SUMMARY:Samvær');
	expect(text).not.toMatch(/Skjult|Noah|child/i);
	const again = await calendar.get(address, { headers: { 'if-none-match': first.headers().etag! } });
	expect(again.status()).toBe(304);
	expect((await calendar.head(address)).status()).toBe(200);

	await page.goto('/more/calendar');
	await expect(page.getByText(address.split('/').pop()!)).toHaveCount(0);
	await revokeAll(page);
	const gone = await calendar.get(address);
	const never = await calendar.get(`/calendar/${'x'.repeat(43)}.ics`);
	const wrong = await calendar.get('/calendar/x.ics');
	for (const answer of [gone, never, wrong]) {
		expect(answer.status()).toBe(404);
		expect(await answer.text()).toBe(await gone.text());
	}
	await calendar.dispose();
	await context.close();
});

test('a mentor has a feed too, and a parent takes one appointment along', async ({ page, browser }) => {
	await signIn(page, 'mentor2');
	await page.goto('/staff/calendar/feed');
	await expectAccessible(page);
	await page.getByLabel('Noget andet').check();
	await page.getByRole('button', { name: 'Lav adressen' }).click();
	await expect(page.getByRole('status')).toContainText('Her er din adresse');
	await expectAccessible(page);
	await page.goto('/staff/calendar/feed');
	await revokeAll(page);

	const id = await plan(page, 'Familie 31', 'Mentormøde', 'Maryam Haddad', freeTime());
	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto(`/appointments/${id}`);
	const download = parent.waitForEvent('download');
	await parent.getByRole('link', { name: 'Gem i din kalender' }).click();
	expect((await download).suggestedFilename()).toBe('aftale.ics');
	await parent.goto('/more/calendar');
	await expectAccessible(parent);
	await parent.context().close();
});
