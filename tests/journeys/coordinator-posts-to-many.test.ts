import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { cardOf, dateIn, fillReminder, unique } from './reminders.ts';

// Several people take part, each signing in.
test.slow();

test('A coordinator posts to all families at once, and edits it', async ({ browser }) => {
	const what = unique('Fællesspisning');
	const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	await signIn(page, 'koordinator');
	await fillReminder(page, { kind: 'Andet', what, days: 18 });
	await page.getByRole('searchbox', { name: 'Søg efter familie' }).fill('noah');
	await expect(page.getByLabel('Familie 31')).toBeHidden();
	await expect(page.getByLabel('Familie 12')).toBeVisible();
	await page.getByRole('searchbox', { name: 'Søg efter familie' }).fill('');
	await page.getByRole('button', { name: 'Vælg alle' }).click();
	await expect(page.getByLabel('Familie 31')).toBeChecked();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('heading', { name: what })).toBeVisible();
	await expect(page.getByText(/^0 af \d\d har gjort det$/)).toBeVisible();

	await page.getByRole('link', { name: 'Ret', exact: true }).click();
	await expect(page.getByRole('textbox', { name: 'Hvad' })).toHaveValue(what);
	await expectAccessible(page);
	await page.getByLabel('Tag med', { exact: true }).fill('En ret til bordet');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Påmindelsen er ændret.')).toBeVisible();
	await page.goto('/staff/reminders');
	await expectAccessible(page);
	await expect(page.getByRole('row').filter({ hasText: what })).toContainText('har gjort det');

	for (const person of ['foraelder2', 'foraelder3'] as const) {
		const parent = await (await browser.newContext()).newPage();
		await signIn(parent, person);
		await parent.goto('/reminders');
		await expect(cardOf(parent, what)).toContainText('En ret til bordet');
	}
});

test('What can’t be read is said beside the field, and what was typed stays', async ({ page }) => {
	await signIn(page, 'mentor1');
	const what = unique('Svar på lejrtur');
	await fillReminder(page, { kind: 'Opgave på forældreintra', what, days: -2, link: 'http://skolen.example' });
	let answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Gem' }).click();
	expect((await answered).status()).toBe(422);
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.getByRole('alert')).toContainText('https://');
	await expect(page.getByRole('alert')).toContainText('Vælg en af mulighederne.');
	await expect(page.getByRole('textbox', { name: 'Hvad' })).toHaveValue(what);
	await expect(page.getByLabel('Opgave på forældreintra')).toBeChecked();
	await expectAccessible(page);
	await page.getByLabel('Link til skolens side').fill('https://skolen.example/lejrtur');
	await page.getByLabel('Familie 12').check();
	answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Gem' }).click();
	await answered;
	await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([/Dato: Tidspunktet er gået\./]);
	await expect(page.getByLabel('Familie 12')).toBeChecked();
	await page.getByLabel('Dato').fill(dateIn(2));
	await page.getByRole('textbox', { name: 'Hvad' }).fill('');
	await page.getByLabel('Klokkeslæt').fill('');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([/Hvad: /, /Klokkeslæt: /]);
	await page
		.getByRole('textbox', { name: 'Hvad' })
		.evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
	await page.getByRole('textbox', { name: 'Hvad' }).fill('Langt '.repeat(30));
	await page.getByLabel('Hele dagen').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Teksten er for lang.');
	await page.getByRole('textbox', { name: 'Hvad' }).fill(what);
	answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Gem' }).click();
	await answered;
	await expect(page.getByRole('heading', { name: what })).toBeVisible();
	await expect(page.getByText('hele dagen')).toBeVisible();
});

test('A family of somebody else’s is not found, and nobody gets anything', async ({ page, browser }) => {
	const coordinator = await (await browser.newContext()).newPage();
	await signIn(coordinator, 'koordinator');
	await coordinator.goto('/staff/reminders/new');
	const foreign = await coordinator.getByLabel('Familie 31').inputValue();
	await signIn(page, 'mentor1');
	const what = unique('Fremmed');
	await fillReminder(page, { what });
	// The page is awake when one can search in it: before that it would set its own value again.
	await expect(page.getByRole('searchbox')).toBeVisible();
	await page.getByLabel('Familie 12').evaluate((box: HTMLInputElement, id) => (box.value = id), foreign);
	await page.getByLabel('Familie 12').check();
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Gem' }).click();
	expect(await (await answered).text()).toContain('Siden findes ikke.');
	await coordinator.goto('/staff/reminders');
	await expect(coordinator.getByText(what)).toHaveCount(0);
});
