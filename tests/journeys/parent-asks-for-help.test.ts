import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { randomInt } from 'node:crypto';
import { freeTime } from './planning.ts';
import { cardOf, fillReminder, unique } from './reminders.ts';

// Several people take part, each signing in.
test.slow();

test('A parent asks for company to a school meeting; the staff see it and take it on', async ({ browser }) => {
	const what = unique('Skole-hjem-samtale');
	const mentor = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	await signIn(mentor, 'mentor2');
	const { time } = freeTime();
	await fillReminder(mentor, { what, time, days: 130 + randomInt(800) });
	await mentor.getByLabel('Familie 31').check();
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor.getByRole('heading', { name: what })).toBeVisible();

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto('/reminders');
	const card = cardOf(parent, what);
	await card.getByRole('button', { name: 'Vil du have en med?' }).click();
	await expect(card).toContainText('Du har bedt om at få en med.');
	await card.getByRole('button', { name: 'Træk ønsket tilbage' }).click();
	await expect(card.getByRole('button', { name: 'Vil du have en med?' })).toBeVisible();
	await card.getByRole('button', { name: 'Vil du have en med?' }).click();
	await expect(card).toContainText('Vi har spurgt Jonas Kjær.');
	await expectAccessible(parent);

	await mentor.goto('/staff/reminders');
	const wish = mentor.getByRole('listitem').filter({ hasText: what });
	await expect(wish).toContainText('Maryam Haddad');
	await expect(wish).toContainText('Du er spurgt først');
	await expectAccessible(mentor);
	await wish.getByRole('button', { name: 'Jeg kan ikke' }).click();
	await expect(mentor.getByText('Nu går ønsket videre til de andre.')).toBeVisible();
	await parent.goto('/reminders');
	await expect(card).toContainText('Jonas Kjær kan ikke den dag. Nu spørger vi de andre i huset.');

	// Somebody who can after all.
	await wish.getByRole('button', { name: 'Jeg går med' }).click();
	await expect(mentor.getByText('Forælderen kan se, at du går med.')).toBeVisible();
	await expect(wish).toHaveCount(0);
	await parent.goto('/reminders');
	await expect(card).toContainText('Jonas Kjær går med dig.');
	await expectAccessible(parent);
	await card.getByRole('link', { name: 'Se aftalen' }).click();
	await expect(parent.getByText(/Jonas Kjær er med/)).toBeVisible();
});

test('A parent says what is needed, and may take it back', async ({ page, browser }) => {
	const words = unique('Jeg kan ikke finde sedlen');
	await signIn(page, 'foraelder1');
	await page.goto('/help');
	await expect(page.getByRole('link', { name: 'Ring 112' })).toBeVisible();
	await page.getByLabel('Vil du skrive lidt mere?').fill(words);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByRole('alert')).toContainText('Vælg en af mulighederne.');
	await expect(page.getByLabel('Vil du skrive lidt mere?')).toHaveValue(words);
	await expectAccessible(page);
	await page.getByLabel('Jeg vil have hjælp til en opgave fra skolen').check();
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByText(/Tak. Vi har fået det. Du får svar senest .* kl. 20.00/)).toBeVisible();
	const mine = page.getByRole('listitem').filter({ hasText: words });
	await expect(mine).toContainText('Venter på svar');
	await expectAccessible(page);

	const mentor = await (await browser.newContext()).newPage();
	await signIn(mentor, 'mentor1');
	await mentor.goto('/staff/reminders');
	await expect(mentor.getByRole('listitem').filter({ hasText: words })).toContainText('Sara Lund');
	await mine.getByRole('button', { name: 'Træk tilbage' }).click();
	await expect(page.getByText(words)).toHaveCount(0);
	await mentor.goto('/staff/reminders');
	await expect(mentor.getByText(words)).toHaveCount(0);
});
