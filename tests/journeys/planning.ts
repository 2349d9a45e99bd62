import { expect, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';

export type Time = { readonly date: string; readonly time: string };

/** A day and time far ahead that no other journey has taken, nor an earlier run of this one. */
export const freeTime = (): Time => ({
	date: Temporal.Now.plainDateISO()
		.add({ days: 120 + randomInt(900) })
		.toString(),
	time: `${String(7 + randomInt(12)).padStart(2, '0')}:${String(5 * randomInt(12)).padStart(2, '0')}`
});

/** Words that nothing else in the demo has. */
export const own = (words: string): string => `${words} ${randomInt(1_000_000_000)}`;

/** Opens the form for a family, by search, and chooses a kind. */
export async function openForm(page: Page, family: string, kind: string): Promise<void> {
	await page.goto('/staff/appointments/new');
	await page.getByLabel('Søg på navn eller familie').fill(family);
	await page.getByRole('button', { name: 'Søg' }).click();
	await page.getByRole('link', { name: family }).click();
	await page.getByLabel('Type').selectOption(kind);
}

/** Plans a short appointment with a family's parent; returns its id. */
export async function plan(page: Page, family: string, kind: string, parent: string, at: Time): Promise<string> {
	await openForm(page, family, kind);
	await page.getByLabel('Dato').fill(at.date);
	await page.getByLabel('Kl.').fill(at.time);
	await page.getByLabel('Minutter').fill('10');
	await page.getByLabel(parent, { exact: true }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	return page.url().replace(/\?.*/, '').split('/').pop()!;
}
