import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

// OpenID Connect against the real providers that `npm test` starts beside the product (tests/identity/serve.ts).
test.skip(!process.env.JOURNEY_PROVIDERS, 'needs providers beside the product: npm test starts them');
test.describe.configure({ timeout: 60_000 });

/** What somebody does at the provider, wherever it has been reached from. */
async function show(page: Page, name: string, level = 'substantial') {
	await expect(page.getByRole('heading', { name: 'Udbyder' })).toBeVisible();
	await page.getByLabel('Hvem er du').fill(name);
	await page.getByLabel('Niveau').selectOption(level);
	await page.getByRole('button', { name: 'Vis hvem du er' }).click();
}

test('R-30: a staff member comes in by the municipality’s login, tied by a code, and shows by it again who it is', async ({
	page,
	browser
}) => {
	const [name, email, known] = [
		`Lone Krag ${randomUUID().slice(0, 8)}`,
		`${randomUUID()}@kommune.example`,
		randomUUID()
	];
	await signIn(page, 'admin');
	await page.goto('/staff/people/new');
	await page.getByLabel('Navn', { exact: true }).fill(name);
	await page.getByLabel('E-mail').fill(email);
	await page.getByRole('checkbox', { name: /^Mentor/ }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('heading', { name: 'Giv dette videre' })).toBeVisible();
	await page.goto('/staff/people');
	await page.getByRole('link', { name }).click();
	await page.getByRole('button', { name: 'Lav en kode' }).click();
	const made = page.getByRole('status').filter({ hasText: 'Koden er klar' });
	const code = (await made.getByRole('definition').textContent())!;
	await expectAccessible(page);

	const staff = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await staff.goto('/sign-in');
	await staff.getByRole('button', { name: 'Medarbejder: brug Kommunens login' }).click();
	await show(staff, known);
	await expect(staff.getByRole('alert')).toContainText('Bed din administrator om en kode');
	await expectAccessible(staff);
	await staff.getByLabel('Kode fra administratoren').fill('AAAA-AAAA');
	await staff.getByRole('button', { name: 'Videre til Kommunens login' }).click();
	await expect(staff.getByRole('alert')).toContainText('Koden passer ikke');
	await staff.getByLabel('Kode fra administratoren').fill(code);
	await staff.getByRole('button', { name: 'Videre til Kommunens login' }).click();
	await show(staff, known, 'low');
	await expect(staff.getByRole('alert')).toContainText('Begynd forfra');
	await staff.getByLabel('Kode fra administratoren').fill(code);
	await staff.getByRole('button', { name: 'Videre til Kommunens login' }).click();
	await show(staff, known);
	await expect(staff).toHaveURL(/\/staff$/);

	await staff.goto('/confirm?next=/staff/sign-in');
	await expectAccessible(staff);
	await staff.getByRole('button', { name: 'Brug Kommunens login' }).click();
	await show(staff, randomUUID());
	await expect(staff.getByRole('alert')).toContainText('Det var et andet login end dit');
	await staff.goto('/confirm?next=/staff/sign-in');
	await staff.getByRole('button', { name: 'Brug Kommunens login' }).click();
	await show(staff, known);
	await expect(staff).toHaveURL(/\/staff\/sign-in$/);
	await expect(staff.getByText('Kommunens login blev forbundet med dig')).toBeVisible();

	await page.reload();
	await page.getByRole('button', { name: 'Fjern forbindelsen' }).click();
	await expect(page.getByRole('status')).toContainText('Forbindelsen er fjernet');
	await staff.context().clearCookies();
	await staff.goto('/sign-in');
	await staff.getByRole('button', { name: 'Medarbejder: brug Kommunens login' }).click();
	await show(staff, known);
	await expect(staff.getByRole('alert')).toContainText('Bed din administrator om en kode');
	await staff.context().close();
});

test('R-30: an invited parent comes in by MitID, without JavaScript too, and a stranger does not', async ({
	page,
	browser
}) => {
	const known = randomUUID();
	await signIn(page, 'mentor2');
	await page.goto('/staff/families?q=Peter');
	await page.getByRole('link', { name: 'Familie 41' }).click();
	await page.getByRole('link', { name: /^Indlogning.*Peter/ }).click();
	await page.getByRole('button', { name: /^Invitér/ }).click();
	const made = page.getByRole('status').filter({ hasText: 'Invitationen er klar' });
	const code = (await made.getByRole('definition').textContent())!;

	const phone = await (await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false })).newPage();
	await phone.goto('/sign-in');
	await phone.getByRole('button', { name: 'Brug MitID' }).click();
	await show(phone, known);
	await expect(phone.getByRole('alert')).toContainText('Vi kender dig ikke endnu');
	await phone.goto('/invitation');
	await phone.getByLabel('Kode').fill(code);
	await phone.getByRole('button', { name: 'Videre' }).click();
	await phone.getByRole('button', { name: 'Brug MitID' }).click();
	await show(phone, known);
	await expect(phone).toHaveURL(/:\d+\/$/);
	await phone.context().clearCookies();
	await phone.goto('/sign-in');
	await phone.getByRole('button', { name: 'Brug MitID' }).click();
	await show(phone, known, 'low');
	await expect(phone.getByRole('alert')).toContainText('Begynd forfra');
	await phone.getByRole('button', { name: 'Brug MitID' }).click();
	await show(phone, known);
	await expect(phone.getByRole('navigation').getByRole('link', { name: 'I dag' })).toBeVisible();
	await phone.context().close();
});
