import { randomInt } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { own, plan } from './planning.ts';

// Two people sign in, and a series is planned, seen and moved.
test.describe.configure({ timeout: 90_000 });

/** A day after the demo's own series have ended. */
// Between the schools' autumn week and Christmas no date falls on a holiday.
const first = Temporal.Now.plainDateISO()
	.add({ years: 1 + randomInt(2) })
	.with({ month: 10, day: 26 })
	.add({ days: randomInt(9) });
const minute = (extra: number) => String(10 * randomInt(2) + extra).padStart(2, '0');
const hour = String(8 + randomInt(9)).padStart(2, '0');
const start = `${hour}:${minute(20)}`;
const later = `${hour}:${minute(45)}`;
const shown = (time: string) => `kl. ${time.replace(':', '.')}`;

/** Fills in a series of three weekly dates, and two more with a fortnight between. */
async function fill(page: Page, why: string) {
	await page.getByLabel('Hvor mange, linje 1').fill('3');
	await page.getByLabel('Hvor tit, linje 2').selectOption('Hver 2. uge');
	await page.getByLabel('Hvor mange, linje 2').fill('2');
	await page.getByLabel('Første dato').fill(first.toString());
	await page.getByLabel('Kl.').fill(start);
	await page.getByLabel('Minutter').fill('10');
	await page.getByLabel('Tag med').fill(why);
	await page.getByLabel('Hold alligevel').check();
}

test('a mentor plans a series that tapers off, without JavaScript, around a conflict; the parent sees the road', async ({
	page,
	browser
}) => {
	const plain = await (await browser.newContext({ locale: 'da-DK', javaScriptEnabled: false })).newPage();
	await signIn(plain, 'mentor2');
	// The second date is taken already.
	const busy = { date: first.add({ days: 7 }).toString(), time: start };
	await plan(plain, 'Familie 31', 'Opfølgning', 'Maryam Haddad', busy);

	await plain.goto('/staff/appointments/new');
	await plain.getByLabel('Søg på navn eller familie').fill('Familie 31');
	await plain.getByRole('button', { name: 'Søg' }).click();
	await plain.getByRole('link', { name: 'Familie 31' }).click();
	await plain.getByRole('link', { name: 'Plan et forløb' }).click();
	const words = own('Tag kalenderen med');
	await plain.getByRole('button', { name: 'Se datoerne' }).click();
	await expect(plain.getByRole('alert')).toContainText('Første dato');
	await fill(plain, words);
	await plain.getByRole('button', { name: 'Se datoerne' }).click();

	await expect(plain.getByRole('status')).toContainText('5 aftaler. 1 dato mangler et valg');
	const row = plain.getByRole('listitem').filter({ hasText: 'Jonas Kjær er optaget' });
	await expect(row).toContainText('Maryam Haddad har en anden aftale');
	// Saving now saves nothing, and loses nothing.
	await plain.getByRole('button', { name: 'Gem' }).click();
	await expect(plain.getByRole('alert')).toContainText('Intet er gemt endnu');
	await row.getByRole('button', { name: /^Brug kl\. .* i stedet$/ }).click();
	await expect(plain.getByRole('status')).toContainText('Alle datoer er ledige');
	await plain.getByRole('button', { name: 'Gem' }).click();
	await expect(plain.getByRole('status')).toContainText('Forløbet er gemt');
	await expect(plain.getByText('1 af 5')).toBeVisible();
	const id = plain.url().replace(/\?.*/, '').split('/').pop()!;

	await signIn(page, 'foraelder3');
	await page.goto(`/appointments/${id}`);
	await expect(page.getByText(words)).toBeVisible();
	await expect(page.getByText('Der er 5 aftaler tilbage.')).toBeVisible();
	await page.getByText('Se alle datoer').click();
	await expectAccessible(page);
	const road = page.getByRole('region', { name: 'Forløbet' });
	await expect(road.getByRole('listitem')).toHaveCount(5);
	await road.getByRole('link').nth(1).click();
	await expect(page.getByRole('article')).toContainText('3 af 5');
	const third = page.url().split('/').pop()!;

	const mentor = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(mentor, 'mentor2');
	await mentor.goto(`/staff/appointments/${third}/move`);
	await expectAccessible(mentor);
	await mentor.getByLabel('Denne og de følgende').check();
	await mentor.getByLabel('Kl.').fill(later);
	await mentor.getByRole('button', { name: 'Gem' }).click();
	// Days off were kept once; a move asks again.
	const keep = mentor.getByLabel('Flyt også til helligdage');
	const done = mentor.getByRole('status').filter({ hasText: 'Aftalerne i forløbet er ændret' });
	await expect(keep.or(done)).toBeVisible();
	if (await keep.isVisible()) {
		await keep.check();
		await mentor.getByRole('button', { name: 'Gem' }).click();
	}
	await expect(done).toBeVisible();

	await page.reload();
	await expect(page.getByRole('article')).toContainText(shown(later));
	await expect(page.getByRole('article')).toContainText('3 af 5');
	await page.goto(`/appointments/${id}`);
	await expect(page.getByRole('article')).toContainText(shown(start));
	// The next run finds the times free.
	await mentor.goto(`/staff/appointments/${third}/cancel`);
	await mentor.getByLabel('Alle kommende').check();
	await mentor.getByLabel('Huset aflyser').check();
	await mentor.getByRole('button', { name: 'Aflys aftalen' }).click();
	await expect(mentor.getByRole('status')).toContainText('Aftalerne i forløbet er aflyst');
});
