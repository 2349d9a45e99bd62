import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';
import { cardOf, fillReminder, unique } from './reminders.ts';

test.slow();

test('Ticking off, undoing and asking for help work without JavaScript', async ({ browser }) => {
	const what = unique('Husk sedlen');
	const still = { javaScriptEnabled: false };
	const mentor = await (await browser.newContext(still)).newPage();
	await signIn(mentor, 'mentor1');
	await fillReminder(mentor, { kind: 'Andet', what });
	await mentor.getByLabel('Familie 12').check();
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor.getByRole('heading', { name: what })).toBeVisible();

	const parent = await (await browser.newContext(still)).newPage();
	await signIn(parent, 'foraelder2');
	await parent.goto('/reminders');
	const card = cardOf(parent, what);
	await card.getByRole('button', { name: 'Gør det sammen med mig' }).click();
	await expect(card).toContainText('Du har bedt om at gøre det sammen.');
	await card.getByRole('button', { name: 'Træk ønsket tilbage' }).click();
	await card.getByRole('button', { name: 'Det er gjort' }).click();
	await expect(parent.getByText(`Godt. “${what}” er gjort.`)).toBeVisible();
	await expect(card).toHaveCount(0);
	await parent.getByText(/^Gjort \(\d+\)$/).click();
	await parent.getByRole('listitem').filter({ hasText: what }).getByRole('button', { name: 'Fortryd' }).click();
	await expect(card).toBeVisible();
	await card.getByRole('button', { name: 'Det er gjort' }).click();
	await expect(card).toHaveCount(0);
});
