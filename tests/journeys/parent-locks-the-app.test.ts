import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signInByForm } from './people.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 60_000 });

const pin = '482915';
const main = (page: Page) => page.getByRole('main');

async function unlock(page: Page) {
	await page.getByLabel('Din pinkode').fill(pin);
	await page.getByRole('button', { name: 'Lås op' }).click();
	await expect(page).not.toHaveURL(/unlock/);
}

test('R-13, AB-05: a parent locks the app; opened anew, left alone or out of sight it shows nothing until it is unlocked', async ({
	page,
	browser,
	playwright,
	baseURL
}) => {
	await signInByForm(page, 'foraelder2', 'Min egen telefon');
	await page.getByRole('navigation').getByRole('link', { name: 'Mere' }).click();
	await main(page).getByRole('link', { name: 'Lås appen' }).click();
	// Left on by a run that was cut short.
	const off = page.getByRole('button', { name: 'Slå låsen fra' });
	await expect(page.getByRole('heading', { level: 1, name: 'Lås appen' })).toBeVisible();
	if (await off.isVisible()) await off.click();
	await expectAccessible(page);
	// Refused kindly: what others try first.
	await page.getByLabel('Vælg en pinkode').fill('123456');
	await page.getByRole('button', { name: 'Gem pinkoden' }).click();
	await expect(page.getByRole('alert')).toContainText('let at gætte');
	await page.getByLabel('Vælg en pinkode').fill(pin);
	await page.getByRole('button', { name: 'Gem pinkoden' }).click();
	await expect(page.getByRole('status')).toHaveText('Låsen er slået til.');

	// Links of its own go on; an address typed anew, or the icon on the home screen, locks.
	await page.getByRole('navigation').getByRole('link', { name: 'Beskeder' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Beskeder' })).toBeVisible();
	// The page that is left may hear of the lock before the new one is there, and lead to the same place itself.
	await page.goto('/messages').catch(() => {});
	await expect(page.getByRole('heading', { level: 1, name: 'Appen er låst' })).toBeVisible();
	await expectAccessible(page);
	// What is asked for with its cookie, past the page, gets nothing either.
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const thief = await playwright.request.newContext({ baseURL: baseURL!, extraHTTPHeaders: { cookie } });
	expect((await thief.get('/offline/copy')).status()).toBe(423);
	expect(await (await thief.get('/messages/__data.json')).text()).toContain('/unlock');
	expect(await (await thief.get('/', { headers: { accept: 'text/html' } })).text()).not.toContain('Godt at vide');
	await page.getByLabel('Din pinkode').fill('906418');
	await page.getByRole('button', { name: 'Lås op' }).click();
	await expect(page.getByRole('alert')).toContainText('Pinkoden passer ikke');
	await unlock(page);
	await expect(page.getByRole('heading', { level: 1, name: 'Beskeder' })).toBeVisible();

	// Locked from elsewhere, as by the server's clock: the open page hears of it within two seconds.
	await page.waitForResponse((response) => new URL(response.url()).pathname === '/live' && response.ok());
	const began = performance.now();
	await thief.post('/session', { data: { do: 'lock' }, headers: { origin: baseURL! } });
	await expect(page.getByRole('heading', { level: 1, name: 'Appen er låst' })).toBeVisible({ timeout: 3_000 });
	expect(performance.now() - began).toBeLessThan(3_000);
	await unlock(page);

	// Out of sight it is covered at once, and back within the minute it is there again.
	const hide = (isHidden: boolean) =>
		page.evaluate((isHidden) => {
			Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, isHidden);
	await expect(async () => {
		await hide(true);
		await expect(page.locator('body')).toBeHidden({ timeout: 500 });
	}).toPass();
	await hide(false);
	await expect(page.getByRole('heading', { level: 1, name: 'Beskeder' })).toBeVisible();

	// half a sentence is there again afterwards; and a message that was sent too late is given back, and goes once.
	await main(page).getByRole('link', { name: /Om / }).first().click();
	const field = page.getByLabel('Skriv en besked');
	const [half, late] = [own('Jeg er ved at skrive'), own('Vi kommer lidt senere')];
	await field.fill(half);
	await thief.post('/session', { data: { do: 'lock' }, headers: { origin: baseURL! } });
	await unlock(page);
	await expect(field).toHaveValue(half, { timeout: 15_000 });
	await field.fill(late);
	await thief.post('/session', { data: { do: 'lock' }, headers: { origin: baseURL! } });
	await field.press('End');
	await page.getByRole('button', { name: 'Send' }).click();
	await unlock(page);
	const given = page.getByLabel('Det skrev du').or(field);
	await expect(given).toHaveValue(late);
	if (page.url().includes('/typed')) await expectAccessible(page);
	await page.getByRole('button', { name: /^Send/ }).click();
	await expect(page.getByRole('listitem').filter({ hasText: late })).toHaveCount(1);

	// Without JavaScript too.
	const plain = await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false });
	const slow = await plain.newPage();
	await signInByForm(slow, 'foraelder2', 'Min egen telefon');
	await slow.getByRole('navigation').getByRole('link', { name: 'Beskeder' }).click();
	await main(slow).getByRole('link', { name: /Om / }).first().click();
	const again = own('Skrevet uden script');
	await slow.getByLabel('Skriv en besked').fill(again);
	const session = (await plain.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const other = await playwright.request.newContext({ baseURL: baseURL!, extraHTTPHeaders: { cookie: session } });
	await other.post('/session', { data: { do: 'lock' }, headers: { origin: baseURL! } });
	await slow.getByRole('button', { name: 'Send' }).click();
	await unlock(slow);
	await expect(slow.getByLabel('Det skrev du')).toHaveValue(again);
	await slow.getByRole('button', { name: 'Send det nu' }).click();
	await expect(slow.getByRole('listitem').filter({ hasText: again })).toHaveCount(1);
	await Promise.all([plain.close(), other.dispose()]);

	// The list of sign-ins says where it locks; turned off it is as before.
	await page.getByRole('navigation').getByRole('link', { name: 'Mere' }).click();
	await main(page).getByRole('link', { name: 'Din indlogning' }).click();
	await expect(page.getByText('Appen låser sig selv her').first()).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Mere' }).click();
	await main(page).getByRole('link', { name: 'Lås appen' }).click();
	await page.getByRole('button', { name: 'Slå låsen fra' }).click();
	await expect(page.getByRole('status')).toHaveText('Låsen er slået fra.');
	await thief.dispose();
});

test('R-14: somebody who is away is asked in time, and stays by one tap', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'da-DK' });
	const page = await context.newPage();
	await signInByForm(page, 'foraelder3');
	await page.goto('/messages');
	await main(page).getByRole('link', { name: /Om / }).first().click();
	await expect(page.getByLabel('Skriv en besked')).toBeVisible();
	// As if all but half a minute of it had gone.
	let left = 28;
	await page.route('**/session', async (route) => {
		if (route.request().method() === 'POST') left = 300;
		const response = await route.fetch();
		await route.fulfill({ response, json: { ...(await response.json()), left } });
	});
	const dialog = page.getByRole('alertdialog', { name: 'Er du her stadig?' });
	await expect(dialog).toBeVisible({ timeout: 15_000 });
	await expect(dialog.getByRole('button', { name: 'Bliv ved' })).toBeFocused();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Bliv ved' }).click();
	await expect(dialog).toBeHidden();
	await page.unroute('**/session');

	// Ten times over, it can be made longer (WCAG 2.2.1).
	const stays = await page.evaluate(async () => {
		const all: number[] = [];
		for (let n = 0; n < 10; n++) {
			const headers = { 'content-type': 'application/json' };
			const answer = await fetch('/session', { method: 'POST', headers, body: '{"do":"stay"}' });
			all.push(((await answer.json()) as { left: number }).left);
		}
		return all;
	});
	expect(Math.min(...stays)).toBeGreaterThan(290);

	await context.close();
});
