import { expect, test } from '@playwright/test';
import { expectAccessible, signIn, signInByForm } from './people.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

// AB-13, R-42: what is not one's own opens with a reason, the leader reads it, and the parent reads that it was.
test('AB-13: a mentor opens another’s family in a special situation, the leader sees it, and the parent reads it', async ({
	page,
	browser
}) => {
	const reason = own('Familien ringede, og kollegaen er syg');
	await signInByForm(page, 'mentor1');
	await page.goto('/staff/me');
	await page.getByRole('link', { name: 'Adgang i en særlig situation' }).click();
	await expectAccessible(page);
	const words = page.getByLabel('Familiens navn eller nummer, eller en forælders navn');
	await words.fill('Haddad');
	await page.getByRole('button', { name: 'Find familien' }).click();
	await expect(page.getByRole('alert')).toContainText('Vi fandt ikke en familie');
	await expect(words).toHaveValue('Haddad');
	await words.fill('Maryam Haddad');
	await page.getByRole('button', { name: 'Find familien' }).click();
	await expect(page.getByRole('status')).toHaveText('Familien findes: Maryam Haddad');
	// Nothing is told before there is a reason.
	await expect(page.getByText('Familie 31')).toHaveCount(0);
	await page.getByLabel('Hvorfor').selectOption('En kollega er syg, og ingen anden kan hjælpe');
	await page.getByLabel('Skriv, hvad der er sket').fill('Kort');
	await page.getByRole('button', { name: 'Åbn i 60 minutter' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Skriv, hvad der er sket').fill(reason);
	await page.getByRole('button', { name: 'Åbn i 60 minutter' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Familie 31' })).toBeVisible();
	await expect(page.getByText(/Du har adgang til Familie 31 .* (59|60) minutter tilbage/)).toBeVisible();
	await expectAccessible(page);
	const family = page.url();
	await page.getByRole('button', { name: 'Afslut adgangen' }).first().click();
	await expect(page.getByRole('status')).toHaveText('Adgangen er slut.');
	expect((await page.goto(family))!.status()).toBe(404);

	const leader = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	await signIn(leader, 'leder');
	await leader.getByRole('link', { name: /^Hvem har set/ }).click();
	await expect(leader.getByRole('heading', { level: 1, name: 'Hvem har set hvad' })).toBeVisible();
	await expect(leader.getByText(reason)).toBeVisible();
	await expectAccessible(leader);
	const [file] = await Promise.all([
		leader.waitForEvent('download'),
		leader.getByRole('link', { name: 'Hent som fil' }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/^set-.*\.csv$/);

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto('/more/looks');
	await expect(parent.getByText('En kollega var syg').first()).toBeVisible();
	await expect(parent.getByText(reason)).toHaveCount(0);
	await expectAccessible(parent);
});
