import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { freeTime, openForm, own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

/** Plans an opfølgning with Maryam Haddad as far as the time and place. */
async function fill(page: Parameters<typeof openForm>[0], date: string, time: string) {
	await openForm(page, 'Familie 31', 'Opfølgning');
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByLabel('Minutter').fill('10');
}

test('a room has hours of its own and closing days, and planning outside them is refused kindly', async ({
	page,
	browser
}) => {
	const room = own('Det stille rum');
	const { date } = freeTime();
	await signIn(page, 'admin');
	await page.goto('/staff/places');
	await page.getByLabel('Rummets navn').fill(room);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText(room)).toBeVisible();
	await page.goto('/staff/hours');
	await expectAccessible(page);
	await page.getByRole('link', { name: room }).click();
	for (const day of ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag', 'Lørdag', 'Søndag']) {
		await page.getByLabel(`${day} fra`).fill('10:00');
		await page.getByLabel(`${day} til`).fill(day === 'Mandag' ? '09:00' : '14:00');
	}
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Slut skal være efter start.');
	await expectAccessible(page);
	await page.getByLabel('Mandag til').fill('14:00');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText('Åbningstiderne er gemt.');

	const staff = await (await browser.newContext()).newPage();
	await signIn(staff, 'koordinator');
	await fill(staff, date, '08:00');
	await staff.getByLabel('Sted', { exact: true }).selectOption({ label: room });
	await staff.getByRole('button', { name: 'Gem' }).click();
	await expect(staff.getByRole('alert')).toContainText('Rummet er ikke åbent på det tidspunkt.');

	const why = own('Maling');
	await page.getByLabel('Hvad er lukket?').selectOption({ label: room });
	await page.getByLabel('Fra og med').fill(date);
	await page.getByLabel('Til og med').fill(date);
	await page.getByLabel('Hvorfor?').fill(why);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText(why)).toBeVisible();
	await staff.getByLabel('Kl.').fill('11:00');
	await staff.getByRole('button', { name: 'Gem' }).click();
	await expect(staff.getByRole('alert')).toContainText('Rummet er lukket den dag.');
	await page.getByRole('button', { name: `Fjern ${why}` }).click();
	await expect(page.getByText(why)).toBeHidden();
	await staff.getByLabel('Kl.').fill('13:45');
	await staff.getByRole('button', { name: 'Gem' }).click();
	await expect(staff.getByRole('status')).toContainText('Aftalen er gemt');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('a parent chooses the place when answering, and is not asked again', async ({ page, browser }) => {
		const { date, time } = freeTime();
		await signIn(page, 'mentor2');
		await page.goto('/staff/appointments/new?kind=follow_up');
		await page.getByLabel('Søg på navn eller familie').fill('Familie 31');
		await page.getByRole('button', { name: 'Søg' }).click();
		await page.getByRole('link', { name: 'Familie 31' }).click();
		await page.getByLabel('Dato').fill(date);
		await page.getByLabel('Kl.').fill(time);
		await page.getByLabel('Minutter').fill('10');
		await page.getByText('Lad forælderen vælge mellem to eller tre steder').first().click();
		await page.getByRole('checkbox', { name: /Biblioteket/ }).check();
		await page.getByRole('button', { name: 'Gem' }).click();
		await expect(page.getByRole('alert')).toContainText('Vælg to eller tre steder.');
		await page.getByRole('checkbox', { name: /Hjemme hos Maryam/ }).check();
		await page.getByRole('button', { name: 'Gem' }).click();
		await expect(page.getByText('Forælderen vælger: Biblioteket, Hjemme hos Maryam og Leila')).toBeVisible();
		const id = page.url().replace(/\?.*/, '').split('/').pop();

		const parent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await signIn(parent, 'foraelder3');
		await parent.goto(`/appointments/${id}`);
		await expect(parent.getByRole('group', { name: 'Hvor passer det dig?' })).toBeVisible();
		await parent.getByRole('radio', { name: /Biblioteket/ }).check();
		await parent.getByRole('button', { name: 'Jeg kommer' }).click();
		await expect(parent.getByRole('status')).toHaveText('Tak. Dit svar er gemt.');
		await expect(parent.getByText('Du har svaret: Jeg kommer')).toBeVisible();
		await expect(parent.getByText('Stedet er nu Biblioteket.')).toBeVisible();
		await expect(parent.getByRole('group', { name: 'Hvor passer det dig?' })).toBeHidden();
		await page.reload();
		await expect(page.getByText('Torvet 1')).toBeVisible();
	});
});

test('a search finds a free time, and a press plans it', async ({ page }) => {
	const { date } = freeTime();
	await signIn(page, 'mentor1');
	await page.goto('/staff/appointments/new?kind=follow_up');
	await page.getByLabel('Søg på navn eller familie').fill('Familie 12');
	await page.getByRole('button', { name: 'Søg' }).click();
	await page.getByRole('link', { name: 'Familie 12' }).click();
	await expect(page.getByLabel('Sara Lund')).toBeVisible();
	await page.getByRole('link', { name: 'Find en ledig tid' }).click();
	await expectAccessible(page);
	await page.getByLabel('Kasper Bruun').uncheck();
	await page.getByLabel('Noah').uncheck();
	await page.getByLabel('Sted').selectOption({ label: 'Det gule rum' });
	await page.getByLabel('Minutter').fill('25');
	await page.getByLabel('Fra dato').fill(date);
	await page.getByRole('button', { name: 'Find tider' }).click();
	const found = page.getByRole('region', { name: 'Ledige tider' }).getByRole('link');
	await expect(found.first()).toBeVisible();
	await expectAccessible(page);
	await found.nth(Math.floor(Math.random() * 12)).click();
	await expect(page.getByLabel('Minutter')).toHaveValue('25');
	await expect(page.getByLabel('Sara Lund')).toBeChecked();
	await expect(page.getByLabel('Kasper Bruun')).not.toBeChecked();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	await expect(page.getByText('Det gule rum').first()).toBeVisible();
});

test('a mentor keeps a family’s places: each parent is asked about', async ({ page }) => {
	const name = own('Hos farmor');
	await signIn(page, 'mentor1');
	await page.goto('/staff/families');
	await page.getByRole('link', { name: 'Familie 12' }).first().click();
	await page.getByRole('link', { name: 'Se og ret familiens steder' }).click();
	await expectAccessible(page);
	await page.getByLabel('Hvor barnet bor').check();
	await page.getByLabel('Navn').fill(name);
	await page.getByRole('group', { name: 'Må Sara Lund kende stedet?' }).getByLabel('Ja').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Må Kasper Bruun kende stedet?');
	await expectAccessible(page);
	await page.getByRole('group', { name: 'Må Kasper Bruun kende stedet?' }).getByLabel('Nej').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText('Stedet er gemt.');
	await page.getByRole('link', { name }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Luk stedet' }).click();
	await expect(page.getByRole('status')).toHaveText('Stedet er lukket.');
});
