import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expectAccessible, signIn } from './people.ts';

test.describe.configure({ timeout: 60_000 });

async function fillIn(page: Page, email: string, password: string) {
	await page.goto('/sign-in');
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Adgangskode').fill(password);
	await page.getByRole('button', { name: 'Log ind' }).click();
}

test('a new mentor sets a code from an app, and needs it the next time', async ({ page, browser }) => {
	const [name, email, password] = [
		`Åse ${randomUUID().slice(0, 8)}`,
		`${randomUUID()}@demo.example`,
		'tre ord i rækkefølge'
	];
	await signIn(page, 'admin');
	await page.goto('/staff/people/new');
	await page.getByLabel('Navn', { exact: true }).fill(name);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Adgangskode').fill(password);
	await page.getByRole('checkbox', { name: /^Mentor/ }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Giv dette videre' })).toBeVisible();

	const mentor = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await fillIn(mentor, email, password);
	await mentor.getByRole('link', { name: /Dig selv/ }).click();
	await mentor.getByRole('link', { name: 'Din indlogning' }).click();
	await mentor.getByRole('link', { name: 'Kode fra app' }).click();
	await expectAccessible(mentor);
	await mentor.getByRole('button', { name: 'Slå til' }).click();
	await expect(mentor.getByRole('img', { name: 'QR-kode til din app' })).toBeVisible();
	const secret = (await mentor.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent())!.replaceAll(' ', '');
	const app = new TOTP({ secret: Secret.fromBase32(secret) });
	await mentor.getByLabel('Kode fra appen').fill('000000');
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor.getByRole('alert')).toContainText('Koden passer ikke');
	await expectAccessible(mentor);
	await mentor.getByLabel('Kode fra appen').fill(app.generate());
	await mentor.getByRole('button', { name: 'Gem' }).click();
	const handed = mentor.getByRole('status').filter({ hasText: 'Dine nødkoder' });
	await expect(handed.getByRole('listitem')).toHaveCount(10);
	const recovery = (await handed.getByRole('listitem').first().textContent())!;

	await mentor.context().clearCookies();
	await fillIn(mentor, email, password);
	await expect(mentor).toHaveURL(/\/sign-in\/code/);
	await expectAccessible(mentor);
	await mentor.goto('/staff');
	await expect(mentor).toHaveURL(/\/sign-in\?/);
	await fillIn(mentor, email, password);
	await expect(mentor.getByRole('heading', { level: 1, name: 'Skriv koden' })).toBeVisible();
	await mentor.getByLabel('Kode', { exact: true }).fill(recovery);
	await mentor.getByRole('button', { name: 'Videre' }).click();
	await expect(mentor).toHaveURL(/\/staff$/);
	await mentor.context().close();
});
