import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test('AB-14: an administrator sees how long data is kept, and a leader what stands before a closing', async ({
	page,
	browser
}) => {
	await signIn(page, 'admin');
	await page.goto('/staff/retention');
	await expect(page.getByRole('heading', { level: 1, name: 'Hvor længe gemmer vi?' })).toBeVisible();
	await expectAccessible(page);
	const days = page.getByRole('textbox', { name: 'Dage efter forløbet er slut' }).first();
	await days.fill('5');
	await page.getByRole('button', { name: /^Ret.*Billeder og PDF/ }).click();
	await expect(page.getByRole('alert')).toContainText('31–3650');
	await expect(days).toHaveValue('5');

	const leader = await (await browser.newContext()).newPage();
	await signIn(leader, 'leder');
	await leader.goto('/staff/families?search=Familie+31');
	await leader.getByRole('link', { name: 'Familie 31', exact: true }).click();
	await leader.getByRole('link', { name: 'Afslut forløbet' }).click();
	await expect(leader.getByRole('heading', { level: 1, name: 'Afslut Familie 31' })).toBeVisible();
	await expectAccessible(leader);
	await leader.getByRole('button', { name: 'Afslut forløbet' }).click();
	await expect(leader.getByRole('alert')).toContainText('Flyt eller aflys dem først');
	await leader.getByRole('link', { name: 'Familie 31' }).click();
	await leader.getByRole('link', { name: /^Frys/ }).first().click();
	await expect(leader.getByRole('button', { name: 'Frys indlogningen' })).toBeVisible();
	await leader.getByRole('button', { name: 'Frys indlogningen' }).click();
	await expect(leader.getByRole('alert')).toContainText('Skriv noget her.');
	await leader.context().close();
});
