import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

/** A day and time that no other journey of this run has taken: far ahead, by the milliseconds. */
export function freeTime(): { date: string; time: string } {
	const now = Temporal.Now.instant().epochMilliseconds;
	const date = Temporal.Now.plainDateISO().add({ days: 120 + (Math.floor(now / 1000) % 700) });
	return {
		date: date.toString(),
		time: `${String(8 + (Math.floor(now / 7) % 10)).padStart(2, '0')}:${String((Math.floor(now / 13) % 12) * 5).padStart(2, '0')}`
	};
}

async function openForm(page: Page, family: string, kind: string) {
	await page.goto('/staff/appointments/new');
	await page.getByLabel('Søg på navn eller familie').fill(family);
	await page.getByRole('button', { name: 'Søg' }).click();
	await page.getByRole('link', { name: family }).click();
	await page.getByLabel('Type').selectOption(kind);
}

test('a coordinator plans a supported samvær, and its parent sees and answers it', async ({ page, browser }) => {
	const { date, time } = freeTime();
	const bring = `Tag bold nummer ${Temporal.Now.instant().epochMilliseconds} med`;
	await signIn(page, 'koordinator');
	await openForm(page, 'Familie 12', 'Samvær');
	await expectAccessible(page);
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByLabel('Sted').selectOption({ label: 'Det gule rum, Børnehuset, Skovvej 2' });
	await page.getByLabel('Støttet').check();
	await page.getByLabel('Tag med').fill(bring);
	await page.getByLabel('Kasper Bruun').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samvær, støttet');
	await expect(page.getByText(bring)).toBeVisible();
	await expect(page.getByText('Mangler svar')).toBeVisible();
	await expectAccessible(page);
	const here = page.url().replace(/\?.*/, '');

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder2');
	await parent.goto(`/appointments/${here.split('/').pop()}`);
	await expect(parent.getByText(bring)).toBeVisible();
	await parent.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(parent.getByRole('button', { name: 'Jeg kommer' })).toBeHidden();

	await page.goto(here);
	await expect(page.getByText('Kommer', { exact: true })).toBeVisible();
});

test('a time that is taken is refused, and all that was typed is kept', async ({ page }) => {
	const { date, time } = freeTime();
	await signIn(page, 'koordinator');
	for (const again of [false, true]) {
		await openForm(page, 'Familie 31', 'Opfølgning');
		await page.getByLabel('Dato').fill(date);
		await page.getByLabel('Kl.').fill(time);
		await page.getByLabel('Minutter').fill('50');
		await page.getByLabel('Tag med').fill('Din kalender');
		await page.getByRole('button', { name: 'Gem' }).click();
		if (!again) await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	}
	await expect(page.getByRole('alert')).toHaveText('Tiden er ikke ledig. Vælg en anden tid.');
	await expect(page.getByLabel('Tag med')).toHaveValue('Din kalender');
	await expect(page.getByLabel('Minutter')).toHaveValue('50');
	await expect(page.getByLabel('Dato')).toHaveValue(date);
	await expect(page.getByLabel('Type')).toHaveValue('follow_up');
	await expectAccessible(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the kind is changed with a button, which keeps what was typed and gives the usual length', async ({ page }) => {
		await signIn(page, 'mentor1');
		await openForm(page, 'Familie 12', 'Støtte i hjemmet');
		await page.getByLabel('Tag med').fill('Skiftetøj');
		await page.getByRole('button', { name: 'Skift type' }).click();
		await expect(page.getByLabel('Minutter')).toHaveValue('90');
		await expect(page.getByLabel('Tag med')).toHaveValue('Skiftetøj');
		await page.getByLabel('Type').selectOption('Hjemmebesøg');
		await page.getByRole('button', { name: 'Skift type' }).click();
		await expect(page.getByRole('textbox', { name: 'Tag med' })).toHaveCount(0);
		await expect(page.getByText('Her skrives intet ned')).toBeVisible();
	});
});
