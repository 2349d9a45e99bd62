import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test.describe.configure({ timeout: 90_000 });

test('a mentor has a day, own families, a week and the samvær board', async ({ page }) => {
	await signIn(page, 'mentor1');
	await expect(page.getByRole('heading', { level: 1, name: 'Overblik' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Min dag' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Kræver noget af dig' })).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Familier' }).click();
	await expect(page.getByRole('link', { name: 'Familie 12', exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Familie 31', exact: true })).toHaveCount(0);
	await expectAccessible(page);
	await page.getByLabel('Søg på navn eller familie').fill('Ingen hedder sådan');
	await page.getByRole('button', { name: 'Søg' }).click();
	await expect(page.getByText('Ingen familier passer til')).toBeVisible();
	await page.getByRole('link', { name: 'Vis alle' }).click();

	await page.getByRole('link', { name: 'Familie 12', exact: true }).click();
	await expect(page.getByText('Beskyttet adresse')).toBeVisible();
	await expect(page.getByText('Skjult Allé 12')).toBeHidden();
	await page.getByText('Vis adressen').click();
	await expect(page.getByText('Skjult Allé 12')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Hvem har set familien' })).toContainText('Mette Holm');
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Kalender', exact: true }).click();
	await page.getByRole('link', { name: 'Næste uge' }).click();
	await page.getByLabel('Rum').selectOption('Det gule rum');
	await page.getByRole('button', { name: 'Vis' }).click();
	await expect(page.getByRole('link', { name: 'Samvær, støttet' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Støtte i hjemmet' })).toHaveCount(0);
	await expectAccessible(page);

	await page.goto('/staff/samvaer');
	await expect(page.getByText('En anden end Mette Holm').first()).toBeVisible();
	await expect(page.getByRole('region', { name: 'Samme person hver gang' })).toContainText('Noah');
	await expectAccessible(page);
});

test('a coordinator’s day is the whole house’s', async ({ page }) => {
	await signIn(page, 'koordinator');
	await expect(page.getByRole('heading', { name: 'Dagen i huset' })).toBeVisible();
	await page.getByRole('link', { name: 'Familier' }).click();
	for (const name of ['Familie 12', 'Familie 31'])
		await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Familie 90', exact: true })).toHaveCount(0);
});

test('an administrator has no families', async ({ page }) => {
	await signIn(page, 'admin');
	await expect(page.getByText('Familierne ser du ikke')).toBeVisible();
	await expectAccessible(page);
	for (const path of ['families', 'calendar', 'samvaer', 'appointments/new'])
		expect((await page.request.get(`/staff/${path}`)).status(), path).toBe(404);
});
