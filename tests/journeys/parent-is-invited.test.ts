import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test.describe.configure({ timeout: 60_000 });

const parent = 'Dennis Krogh';

/** The mentor opens the parent's sign-in from the family's page. */
async function openSignIn(page: Page) {
	await signIn(page, 'mentor1');
	await page.goto('/staff/families?q=Dennis');
	await page.getByRole('link', { name: 'Familie 46' }).click();
	await page.getByRole('link', { name: /^Indlogning.*Dennis/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: `${parent}s indlogning` })).toBeVisible();
}

const invite = async (page: Page) => {
	await page.getByRole('button', { name: /^Invitér/ }).click();
	const made = page.getByRole('status').filter({ hasText: 'Invitationen er klar' });
	await expect(made.getByRole('img', { name: 'QR-kode' })).toBeVisible();
	return (await made.getByRole('definition').textContent())!;
};

test('the mentor invites, the parent chooses on two screens and stands on I dag; a lost phone is closed', async ({
	page,
	browser
}) => {
	await openSignIn(page);
	const code = await invite(page);
	await expectAccessible(page);

	const phone = await (await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false })).newPage();
	await phone.goto('/invitation');
	await phone.getByLabel('Kode').fill('AAAA-AAAA');
	await phone.getByRole('button', { name: 'Videre' }).click();
	await expect(phone.getByRole('alert')).toContainText('Koden passer ikke');
	await phone.getByLabel('Kode').fill(code.toLowerCase().replace('-', ' '));
	await phone.getByRole('button', { name: 'Videre' }).click();

	await expect(phone.getByRole('heading', { level: 1, name: `Hej ${parent}` })).toBeVisible();
	await expect(phone.getByText('Mette Holm fra Børnehuset har inviteret dig.')).toBeVisible();
	await phone.getByLabel('E-mail').fill(`${randomUUID()}@demo.example`);
	await phone.getByLabel('Vælg en adgangskode').fill('dennis');
	await phone.getByRole('button', { name: 'Gem, og se i dag' }).click();
	await expect(phone.getByRole('alert')).toContainText('mindst 8 tegn');
	await phone.getByLabel('Vælg en adgangskode').fill('tre ord i rækkefølge');
	await phone.getByLabel('Min egen telefon').check();
	await phone.getByRole('button', { name: 'Gem, og se i dag' }).click();
	await expect(phone).toHaveURL(/:\d+\/$/);
	await expect(phone.getByRole('navigation').getByRole('link', { name: 'I dag' })).toBeVisible();

	await page.reload();
	await expect(page.getByText('Er logget ind ét sted.')).toBeVisible();
	await page.getByText('Vis, hvordan du lukker').click();
	await page.getByRole('button', { name: 'Afslut alle indlogninger' }).click();
	await expect(page.getByRole('status')).toContainText('Alle indlogninger er afsluttet');
	await phone.goto('/');
	await expect(phone).toHaveURL(/sign-in/);
	await phone.context().close();
});

test('R-36: the QR code carries the invitation, in the other language too, and leaves no trace in the address', async ({
	page,
	browser
}) => {
	await openSignIn(page);
	const token = 'A'.repeat(43);
	const phone = await (await browser.newContext({ locale: 'en-GB' })).newPage();
	const asked: string[] = [];
	phone.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
	await phone.goto(`/invitation#${token}`);
	await expect(phone.getByText('The code is read. Go on.')).toBeVisible();
	await expect(phone).toHaveURL(/\/invitation$/);
	await phone.getByRole('button', { name: 'Dansk' }).click();
	await expect(phone.getByText('Skriv koden, du har fået.')).toBeVisible();
	await expectAccessible(phone);
	expect(asked.filter((line) => line.includes(token))).toEqual([]);
	await phone.context().close();
});
