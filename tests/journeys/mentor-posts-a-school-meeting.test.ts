import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { cardOf, fillReminder, unique } from './reminders.ts';

// Several people take part, each signing in.
test.slow();

test('A mentor posts a school meeting; the parent ticks it off and undoes it, and the mentor sees who', async ({
	browser
}) => {
	const what = unique('Forældremøde');
	const mentor = await (await browser.newContext()).newPage();
	await signIn(mentor, 'mentor1');
	await fillReminder(mentor, { what, bring: 'Kalenderen' });
	await expectAccessible(mentor);
	await mentor.getByLabel('Familie 12').check();
	await expect(mentor.getByText('2 forældre i 1 familie får påmindelsen.')).toBeVisible();
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor.getByRole('heading', { name: what })).toBeVisible();
	await expect(mentor.getByText('0 af 2 har gjort det')).toBeVisible();
	const address = new URL(mentor.url()).pathname;

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder1');
	await parent.getByRole('link', { name: 'Husk' }).first().click();
	const card = cardOf(parent, what);
	await expect(card).toContainText('kl. 17.00');
	await expect(card).toContainText('Kalenderen');
	await card.getByRole('button', { name: 'Det er gjort' }).click();
	await expect(parent.getByText(`Godt. “${what}” er gjort.`)).toBeVisible();
	await expect(card).toHaveCount(0);
	await expectAccessible(parent);

	await mentor.goto(address);
	await expect(mentor.getByText('1 af 2 har gjort det')).toBeVisible();
	await expect(mentor.getByRole('listitem').filter({ hasText: /Sara Lund.*Familie 12/ })).toContainText('Gjort kl.');
	await expect(mentor.getByRole('listitem').filter({ hasText: /Kasper Bruun.*Familie 12/ })).toContainText(
		'Ikke endnu'
	);
	await expectAccessible(mentor);

	await parent.getByRole('button', { name: 'Fortryd', exact: true }).click();
	await expect(cardOf(parent, what)).toBeVisible();
	await mentor.goto(address);
	await expect(mentor.getByText('0 af 2 har gjort det')).toBeVisible();
});

test('A reminder withdrawn behind an open page is refused kindly', async ({ browser }) => {
	const what = unique('Klassefest');
	const mentor = await (await browser.newContext()).newPage();
	await signIn(mentor, 'mentor1');
	await fillReminder(mentor, { what });
	await mentor.getByLabel('Familie 12').check();
	await mentor.getByRole('button', { name: 'Gem' }).click();
	await expect(mentor.getByRole('heading', { name: what })).toBeVisible();
	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder1');
	await parent.goto('/reminders');
	await expect(cardOf(parent, what)).toBeVisible();
	await mentor.getByText('Træk tilbage').click();
	await mentor.getByRole('button', { name: 'Ja, træk den tilbage' }).click();
	await expect(mentor.getByText('Forældrene kan ikke se den mere.')).toBeVisible();
	await cardOf(parent, what).getByRole('button', { name: 'Det er gjort' }).click();
	await expect(parent.getByRole('alert')).toContainText('Påmindelsen er trukket tilbage.');
	await parent.goto('/reminders');
	await expect(parent.getByText(what)).toHaveCount(0);
});
