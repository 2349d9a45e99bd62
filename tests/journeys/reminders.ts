import { expect, type Page } from '@playwright/test';

/** A text of this run's own, so that journeys can run twice and side by side. */
export const unique = (what: string) => `${what} ${Math.random().toString(36).slice(2, 8)}`;

/** A date some days ahead as a date field takes it. */
export const dateIn = (days: number) => Temporal.Now.plainDateISO('Europe/Copenhagen').add({ days }).toString();

type Filled = { kind?: string; what: string; days?: number; time?: string; bring?: string; link?: string };

/** Fills "Ny påmindelse", all but the families. */
export async function fillReminder(
	page: Page,
	{ kind = 'Skolemøde', what, days = 3, time = '17:00', bring, link }: Filled
) {
	await page.goto('/staff/reminders');
	await page.getByRole('link', { name: 'Ny påmindelse' }).click();
	await expect(page.getByRole('heading', { name: 'Ny påmindelse' })).toBeVisible();
	await page.getByLabel(kind).check();
	await page.getByRole('textbox', { name: 'Hvad' }).fill(what);
	await page.getByLabel('Dato').fill(dateIn(days));
	await page.getByLabel('Klokkeslæt').fill(time);
	if (bring) await page.getByLabel('Tag med', { exact: true }).fill(bring);
	if (link) await page.getByLabel('Link til skolens side').fill(link);
}

/** The parent's card of one thing to remember. */
export const cardOf = (page: Page, what: string) => page.getByRole('article', { name: what });
