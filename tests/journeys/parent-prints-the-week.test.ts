import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test('the week is one page on paper, and tells nobody where the child lives', async ({ page }) => {
	for (const person of ['foraelder1', 'foraelder2'] as const) {
		await signIn(page, person);
		await page.goto('/appointments');
		await page.getByRole('link', { name: 'Print min uge' }).click();
		await expect(page.getByRole('heading', { name: 'Min uge' })).toBeVisible();
		await expect(page.getByText('Ring til Børnehuset: 70 00 00 00')).toBeVisible();
		if (person === 'foraelder1') await expectAccessible(page);
		for (let weeks = 0; weeks < 3; weeks++) {
			expect(await page.content()).not.toMatch(person === 'foraelder2' ? /Skjult|Sara/ : /Skjult/);
			await page.getByRole('link', { name: 'Ugen efter' }).click();
		}
		await page.goto('/more/week');
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('navigation')).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Forlad siden' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
		const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await page.emulateMedia({ media: 'screen' });
		await page.context().clearCookies();
	}
});
