import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { freeTime, plan } from './planning.ts';

test('a parent reads the months ahead and the appointments that have been', async ({ page }) => {
	await signIn(page, 'foraelder2');
	await page.getByRole('link', { name: 'Aftaler' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Aftaler' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^\p{Lu}\p{L}+ \d{4}$/u);
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Tidligere aftaler' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Tidligere aftaler' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Vis ældre aftaler' }).click();
	await expect(page).toHaveURL(/before=\d{4}-/);
	await page
		.getByRole('link', { name: /Samvær/ })
		.last()
		.click();
	await expect(
		page
			.getByText('Aftalen er forbi.')
			.or(page.getByText(/aflyst/))
			.first()
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Jeg kommer' })).toBeHidden();
	await expectAccessible(page);
});

test('the protected address is in no answer to the other parent', async ({ page }) => {
	test.slow();
	await signIn(page, 'foraelder2');
	const seen = new Set<string>();
	const queue = ['/', '/appointments', '/appointments?before', '/reminders', '/messages', '/more', '/more/looks'];
	let details = 0;
	for (let path = queue.shift(); path; path = queue.shift()) {
		if (seen.has(path) || (path.startsWith('/appointments/') && ++details > 40)) continue;
		seen.add(path);
		await page.goto(path);
		const body = await page.content();
		expect(body, path).not.toContain('Skjult');
		expect(body, path).not.toContain('Sara');
		for (const [, next] of body.matchAll(/href="(\/appointments[^"#]*)"/g)) queue.push(next!.replaceAll('&amp;', '&'));
	}
	expect(seen.size).toBeGreaterThan(15);
});

test('a place that the parent may not know is told in neutral words', async ({ page }) => {
	await signIn(page, 'foraelder2');
	await page.goto('/appointments');
	await page
		.getByRole('link', { name: /kl\. 18\.15/ })
		.first()
		.click();
	await expect(page.getByText('Du får stedet at vide af din kontaktperson')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Vis vej' })).toBeHidden();
});

test('a parent reads who has looked at the family', async ({ page, browser }) => {
	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, 'mentor1');
	await staff.goto('/staff/families');
	await staff
		.getByRole('link', { name: /Familie 12/ })
		.first()
		.click();
	await expect(staff).toHaveURL(/families\/[0-9a-f-]+/);
	await staff.context().close();
	await signIn(page, 'foraelder1');
	await page.goto('/more');
	await page.getByRole('link', { name: 'Hvem har set mine oplysninger' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Hvem har set mine oplysninger' })).toBeVisible();
	await expect(page.getByText('Mette Holm, din mentor').first()).toBeVisible();
	await expect(page.getByText(/^Har set .*familiens side/).first()).toBeVisible();
	await expectAccessible(page);
});

test('another’s appointment does not exist', async ({ page, browser }) => {
	await signIn(page, 'foraelder1');
	await page.goto('/appointments');
	await page
		.getByRole('link', { name: /Mentormøde/ })
		.first()
		.click();
	await expect(page).toHaveURL(/appointments\/[0-9a-f-]+$/);
	const address = new URL(page.url()).pathname;
	const other = await (await browser.newContext()).newPage();
	await signIn(other, 'foraelder2');
	for (const path of [address, `${address}/cannot`, '/appointments/00000000-0000-4000-8000-000000000000']) {
		const response = await other.goto(path);
		expect(response!.status()).toBe(404);
		await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
	}
	await other.context().close();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a parent reads, answers and suggests another time', async ({ page, browser }) => {
		const staff = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
		await signIn(staff, 'mentor2');
		const id = await plan(staff, 'Familie 31', 'Mentormøde', 'Maryam Haddad', freeTime());
		await staff.context().close();
		await signIn(page, 'foraelder3');
		await page.getByRole('link', { name: 'Aftaler' }).click();
		await expect(page.getByRole('link', { name: /Mentormøde/ }).first()).toBeVisible();
		await page.goto(`/appointments/${id}`);
		await page.getByRole('button', { name: 'Jeg kommer' }).click();
		await expect(page.getByText('Du har svaret: Jeg kommer')).toBeVisible();
		await page.getByRole('button', { name: 'Jeg kan ikke' }).click();
		await page.getByLabel('Klokkeslæt').first().fill('10:00');
		await page.getByLabel('Vil du skrive hvorfor?').fill('Min bil er på værksted');
		await page.getByRole('button', { name: 'Send' }).click();
		await expect(page.getByRole('alert')).toContainText('Dato i forslag 1');
		await expect(page.getByLabel('Vil du skrive hvorfor?')).toHaveValue('Min bil er på værksted');
		await page.getByLabel('Dato').first().fill('2031-03-05');
		await page.getByRole('button', { name: 'Send' }).click();
		await expect(page.getByRole('status')).toContainText('Tak. Dit svar er gemt.');
		await expect(page.getByText('Du har svaret: Jeg kan ikke')).toBeVisible();
		await page.getByRole('button', { name: 'Jeg kommer' }).click();
		await expect(page.getByText('Du har svaret: Jeg kommer')).toBeVisible();
	});
});
