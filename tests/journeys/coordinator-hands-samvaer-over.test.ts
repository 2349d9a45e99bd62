import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 120_000 });

const day = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString();

test('a coordinator hands a samvær over, its parent reads it, a pause refuses bookings, and it ends', async ({
	page,
	browser
}) => {
	const why = own('Mette får andre opgaver');
	await signIn(page, 'koordinator');
	// A regular samvær of its own: Noah with his mother, far ahead and early in the day, where nobody else plans.
	const first = 1200 + Math.floor(Math.random() * 200);
	await page.goto('/staff/samvaer/cases/new?search=Familie+12');
	await page.getByRole('link', { name: 'Familie 12' }).click();
	await expectAccessible(page);
	await page.getByLabel('Sara Lund').check();
	await page.getByLabel('Støttet').check();
	await page.getByLabel('Fast person').selectOption({ label: 'Mette Holm, Mentor' });
	await page.getByLabel('Minutter').fill('20');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText('Det faste samvær er oprettet.');
	await expectAccessible(page);
	const here = page.url().replace(/\?.*/, '');

	/** Plans one visit from the case. */
	const plan = async (days: number) => {
		await page.goto(here);
		await page.getByRole('link', { name: 'Planlæg samvær' }).click();
		await expect(page.getByText('Udfyldt fra det faste samvær for Noah med Sara Lund.')).toBeVisible();
		await expect(page.getByLabel('Minutter')).toHaveValue('20');
		await page.getByLabel('Dato').fill(day(days));
		await page.getByLabel('Kl.').fill('07:10');
		await page.getByRole('button', { name: 'Gem' }).click();
	};
	await plan((first % 900) + 130);
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	const visit = page.url().replace(/\?.*/, '').split('/').pop()!;

	const from = (first % 900) + 129;
	await page.goto(`${here}/hand-over`);
	await page.getByLabel('Ny fast person').selectOption({ label: 'Jonas Kjær, Mentor' });
	await page.getByLabel('Fra og med').fill(day(from));
	await page.getByLabel('Hvorfor skifter I?').fill(why);
	await page.getByRole('button', { name: 'Skift person' }).click();
	await expect(page.getByRole('alert')).toContainText('Dato: Skriv noget her.');
	await expectAccessible(page);
	await page.getByLabel('Dato').fill(day(from - 1));
	await page.getByLabel('Kl.').fill('07:10');
	await page.getByRole('button', { name: 'Skift person' }).click();
	await expect(page.getByRole('status')).toContainText('Den nye person er valgt');

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder1');
	await parent.goto(`/appointments/${visit}`);
	await expect(parent.getByText('Nu kommer Jonas Kjær i stedet for Mette Holm.')).toBeVisible();
	await expect(parent.getByText(`Grund: ${why}`)).toBeVisible();
	await expect(parent.getByRole('button', { name: 'Jeg kommer' })).toBeVisible();
	await parent.goto('/more/samvaer');
	await expect(parent.getByText(/er det Jonas Kjær\./).first()).toBeVisible();
	await expectAccessible(parent);

	// Nothing is cancelled before somebody has seen it and agreed.
	await page.goto(`${here}/pause`);
	await page.getByLabel('Første dag').fill(day(from - 5));
	await page.getByLabel('Sidste dag').fill(day(from + 5));
	await page.getByRole('button', { name: 'Hold pause' }).click();
	await expect(page.getByText('Disse 2 samvær bliver aflyst af huset:')).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel('Ja, aflys de 2 samvær').check();
	await page.getByRole('button', { name: 'Hold pause' }).click();
	await expect(page.getByRole('status')).toHaveText('Samvær holder pause.');
	await parent.goto(`/appointments/${visit}`);
	await expect(parent.getByText('Vi har aflyst aftalen.')).toBeVisible();
	await expect(parent.getByText(/^Samvær holder pause til og med /)).toBeVisible();

	await plan(from + 3);
	await expect(page.getByRole('alert')).toHaveText('Samvær holder pause den dag. Vælg en dag, hvor der er samvær.');
	await page.goto(`${here}/end`);
	await page.getByRole('button', { name: 'Afslut' }).click();
	await expect(page.getByRole('status')).toHaveText('Det faste samvær er afsluttet.');
});
