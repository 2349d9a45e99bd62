import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { freeTime, openForm } from './planning.ts';

// Each plans and signs in two people before it begins.
test.describe.configure({ timeout: 90_000 });

/** Plans an hour with Maryam Haddad; returns its id. */
async function planHour(page: Page, date: string, time: string): Promise<string> {
	await openForm(page, 'Familie 31', 'Mentormøde');
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByLabel('Minutter').fill('60');
	await page.getByLabel('Maryam Haddad', { exact: true }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	return page.url().replace(/\?.*/, '').split('/').pop()!;
}

const at = (page: Page, time: string) =>
	page.getByRole('region', { name: 'Kalender' }).getByRole('button', { name: new RegExp(`${time}.*Familie 31`) });

/** Drags an appointment of the day sideways, by so many hours. */
async function drag(page: Page, time: string, hours: number): Promise<void> {
	// Hovering waits until nothing moves any more.
	await at(page, time).hover();
	const box = (await at(page, time).boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + hours * 30, y, { steps: 4 });
	await page.mouse.move(x + hours * 60, y, { steps: 4 });
	await page.mouse.up();
}

test('a coordinator drags an appointment with the mouse, and the parent is asked again', async ({ page, browser }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await signIn(page, 'koordinator');
	const { date } = freeTime();
	const id = await planHour(page, date, '10:00');
	await planHour(page, date, '15:00');
	const parent = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto(`/appointments/${id}`);
	await parent.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(parent.getByText('Du har svaret:')).toBeVisible();

	await page.goto(`/staff/calendar?view=day&date=${date}`);
	await expect(at(page, '10.00')).toContainText('Mentormøde');
	await expectAccessible(page);
	await drag(page, '10.00', 2);
	const dialog = page.getByRole('dialog', { name: 'Flyt aftalen?' });
	await expect(dialog.getByLabel('Kl.')).toHaveValue('12:00');
	await expect(dialog).toContainText('Forældrene bliver spurgt igen');
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Fortryd' }).click();
	await expect(at(page, '10.00')).toBeVisible();

	// News may come under the mouse: whoever drags then, drags again.
	await expect(async () => {
		await drag(page, '10.00', 2);
		await expect(dialog).toBeVisible({ timeout: 1_000 });
	}).toPass({ timeout: 20_000 });
	await dialog.getByRole('button', { name: 'Flyt aftalen' }).click();
	await expect(page.getByText('Aftalen er flyttet. Forældrene bliver spurgt igen.')).toBeVisible();
	await expect(at(page, '12.00')).toContainText('Mangler svar');
	await parent.goto(`/appointments/${id}`);
	await expect(parent.getByText('12.00–13.00').first()).toBeVisible();
	await expect(parent.getByRole('button', { name: 'Jeg kommer' })).toBeVisible();

	// Onto the other one: it goes back, and the words say why.
	await drag(page, '12.00', 3);
	await dialog.getByRole('button', { name: 'Flyt aftalen' }).click();
	await expect(page.getByText('Aftalen blev ikke flyttet. Tiden er ikke ledig')).toBeVisible();
	await expect(at(page, '12.00')).toBeVisible();
});

test('nobody needs a mouse, and whoever is late sees how it stands now', async ({ page, browser }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await signIn(page, 'mentor2');
	const { date } = freeTime();
	await planHour(page, date, '10:00');
	await page.goto(`/staff/calendar?date=${date}`);
	const other = await (await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 800 } })).newPage();
	await signIn(other, 'koordinator');
	await other.goto(`/staff/calendar?date=${date}`);
	await expectAccessible(other);

	await at(page, '10.00').focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog', { name: 'Mentormøde, Familie 31' });
	await expect(dialog.getByRole('link', { name: 'Åbn aftalen' })).toBeVisible();
	await dialog.getByLabel('Kl.').fill('16:30');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Aftalen er flyttet. Forældrene bliver spurgt igen.')).toBeVisible();
	await expect(at(page, '16.30')).toBeFocused();

	await at(other, '10.00').click();
	await other.getByRole('dialog').getByLabel('Kl.').fill('09:00');
	await other.getByRole('dialog').getByRole('button', { name: 'Flyt aftalen' }).click();
	await expect(other.getByText('Aftalen er ændret, siden du så den')).toBeVisible();
	await expect(at(other, '16.30')).toBeVisible();
});

test('on a phone, without JavaScript, the calendar is a list', async ({ browser }) => {
	const page = await (await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false })).newPage();
	await page.setViewportSize({ width: 390, height: 844 });
	await signIn(page, 'mentor2');
	const { date } = freeTime();
	const before = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
	await planHour(page, date, '13:00');
	await page.goto(`/staff/calendar?view=day&date=${before}`);
	await expect(page.getByText('Ingen aftaler')).toBeVisible();
	await page.getByRole('link', { name: 'Næste dag' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'kl. 13.00–14.00' })).toContainText('Familie 31');
	await page.getByLabel('Familie').fill('Familie 99');
	await page.getByRole('button', { name: 'Vis' }).click();
	await expect(page.getByText('Ingen aftaler')).toBeVisible();
	await page.getByRole('link', { name: 'Vis alt' }).click();
	await page.getByRole('link', { name: 'Mentormøde' }).click();
	await expect(page.getByRole('link', { name: 'Flyt eller ret' })).toBeVisible();
});
