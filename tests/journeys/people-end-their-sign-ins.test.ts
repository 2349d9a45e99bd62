import { expect, test } from '@playwright/test';
import { expectAccessible, signInByForm } from './people.ts';

test.describe.configure({ timeout: 60_000 });

test('a parent finds the other phone and ends it, and it is out at once', async ({ page, browser }) => {
	await signInByForm(page, 'foraelder3');
	const other = await (await browser.newContext({ userAgent: 'Firefox/145.0 (Prøve)' })).newPage();
	await signInByForm(other, 'foraelder3', 'Min egen telefon');

	await page.goto('/more');
	await page.getByRole('link', { name: 'Din indlogning' }).click();
	await expect(page.getByText('Den her bruger du nu')).toHaveCount(1);
	await expectAccessible(page);
	await page
		.getByRole('button', { name: /^Afslut.*Firefox/ })
		.first()
		.click();
	await expect(page.getByRole('status')).toHaveText('Indlogningen er afsluttet.');
	await other.goto('/appointments');
	await expect(other).toHaveURL(/sign-in/);
	await other.context().close();
});

test('staff find theirs', async ({ page }) => {
	await signInByForm(page, 'mentor2');
	await page.goto('/staff/me');
	await page.getByRole('link', { name: 'Din indlogning' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Din indlogning' })).toBeVisible();
	await expectAccessible(page);
});
