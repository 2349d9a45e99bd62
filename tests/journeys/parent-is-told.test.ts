import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test('a parent chooses how to be told, tries it, and takes a break', async ({ page }) => {
	await signIn(page, 'foraelder3', 'Min egen telefon');
	await page.goto('/more/notifications');
	await expectAccessible(page);
	await page.getByLabel('Til kl.').fill('07:30');
	await page.getByLabel('Mind mig også om aftaler to timer før').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status').first()).toHaveText('Dine valg er gemt.');
	await expect(page.getByLabel('Til kl.')).toHaveValue('07:30');
	await page.getByRole('button', { name: 'Prøv med e-mail' }).click();
	await expect(page.getByText('Vi sender nu en prøve.')).toBeVisible();
	await page.getByRole('button', { name: 'Til i morgen' }).click();
	await page.getByRole('button', { name: 'Stop pausen' }).click();
	await expect(page.getByText('Pausen er slut.')).toBeVisible();
	await page.goto('/more/news');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nyt til dig');
	await expectAccessible(page);
});

test('staff see whether it arrived, and set it for a parent with the day of the yes', async ({ page }) => {
	await signIn(page, 'mentor2');
	await page.goto('/staff/families');
	await page.getByRole('link', { name: 'Familie 31' }).first().click();
	await page
		.getByRole('link', { name: /Besked uden for appen/ })
		.first()
		.click();
	await expectAccessible(page);
	await page.getByLabel('Mobilnummer til sms').fill('12');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Det er ikke et telefonnummer');
	await page.getByLabel('Mobilnummer til sms').fill('20 30 40 50');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText('Valgene er gemt.');
	await page.goto('/staff/outbox');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvad er sendt?');
	await expectAccessible(page);
});
