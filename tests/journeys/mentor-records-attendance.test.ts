import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

test('a mentor records attendance; the parent reads the same words, and adds own without JavaScript', async ({
	page,
	browser
}) => {
	const words = own('Bussen var forsinket');
	const parent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(parent, 'foraelder1');
	await parent.goto('/appointments?before');
	await expect(parent.getByRole('heading', { name: 'Det sidste år' })).toBeVisible();
	await expect(parent.getByText(/^Huset aflyste \d+ gang/)).toBeVisible();
	const past = parent
		.getByRole('link', { name: /Mentormøde/ })
		.filter({ hasNotText: 'Aflyst' })
		.last();
	const address = (await past.getAttribute('href'))!;

	await signIn(page, 'mentor1');
	const record = async (outcome: string) => {
		await page.goto(`/staff${address}/attendance`);
		await page.getByLabel(outcome, { exact: true }).check();
		await page.getByRole('button', { name: 'Gem' }).click();
		await expect(page.getByRole('status')).toContainText('Fremmødet er gemt');
	};
	// Corrected: the newest counts, and the parent reads the very words that were chosen.
	for (const outcome of ['Aftalen blev ikke til noget: huset aflyste', 'I mødtes']) {
		await record(outcome);
		await parent.goto(address);
		await expect(parent.getByText(outcome, { exact: true })).toBeVisible();
	}
	await parent.getByLabel('Hvad vil du sige om det?').fill('');
	await parent.getByRole('button', { name: 'Gem mine ord' }).click();
	await expect(parent.getByRole('alert')).toContainText('Skriv noget her.');
	await parent.getByLabel('Hvad vil du sige om det?').fill(words);
	await parent.getByRole('button', { name: 'Gem mine ord' }).click();
	await expect(parent.getByRole('status')).toHaveText('Tak. Dine ord er gemt.');
	await expect(parent.getByText(`“${words}”`)).toBeVisible();
	await expectAccessible(page);

	await page.goto(`/staff${address}`);
	await expect(page.getByText(`“${words}”`)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Tidligere skrevet' })).toBeVisible();
	await expectAccessible(page);

	await page.goto('/staff/attendance');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mangler fremmøde');
	await expectAccessible(page);
});
