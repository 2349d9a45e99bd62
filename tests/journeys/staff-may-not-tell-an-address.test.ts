import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expectAccessible, signIn, type Person } from './people.ts';
import { fillReminder, unique } from './reminders.ts';

const field = (page: Page) => page.getByLabel('Skriv en besked');
const bubble = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

async function as(browser: Browser, person: Person): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, person);
	return page;
}

async function open(page: Page) {
	await page.goto('/staff/messages');
	await page.getByRole('main').getByRole('link', { name: 'Kasper Bruun' }).click();
	await expect(field(page)).toBeVisible();
}

test('the other parent’s address is stopped before it is sent, and only a second person lets it through', async ({
	browser
}) => {
	test.slow();
	const mark = randomUUID().slice(0, 8);
	const [telling, kind] = [`Noah er hjemme på skjult-alle 12 (${mark})`, `Noah er hjemme hos sin mor (${mark})`];
	const mentor = await as(browser, 'mentor1');
	await open(mentor);
	await field(mentor).fill(telling);
	await mentor.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(mentor.getByText('Beskyttet adresse: Beskeden er ikke sendt.')).toBeVisible();
	await expect(field(mentor)).toHaveValue(telling);
	await expect(bubble(mentor, telling)).toHaveCount(0);

	await mentor.getByText('Er det en fejl? Bed en kollega se på teksten.').click();
	await mentor.getByLabel('Hvorfor må forælderen vide det?').fill('De har selv aftalt det.');
	await expectAccessible(mentor);
	await mentor.getByRole('button', { name: 'Bed om at få den givet fri' }).click();
	await expect(mentor.getByText('En kollega ser på teksten.').first()).toBeVisible();
	await field(mentor).fill(kind);
	await mentor.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(bubble(mentor, kind)).toContainText('sendt');

	const leader = await as(browser, 'leder');
	await leader.goto('/staff');
	await leader.getByRole('link', { name: 'Se teksten' }).first().click();
	await expectAccessible(leader);
	await leader.getByRole('article').filter({ hasText: mark }).getByRole('button', { name: 'Giv ikke fri' }).click();
	await expect(leader.getByText('Teksten er ikke givet fri.')).toBeVisible();
	await expect(leader.getByText(mark)).toHaveCount(0);

	await open(mentor);
	const answer = mentor.getByRole('article').filter({ hasText: mark });
	await expect(answer).toContainText('Lars Winther har ikke givet teksten fri.');
	await expect(answer.getByRole('button')).toHaveCount(0);
	await expect(bubble(mentor, telling)).toHaveCount(0);
});

test('R-07: a reminder that was stopped is let through by a second person, and then goes out as it was', async ({
	browser
}) => {
	test.slow();
	const what = unique('Hentes på Skjult Allé 12');
	const post = async (page: Page) => {
		await fillReminder(page, { kind: 'Noget at tage med', what });
		await page.getByLabel('Familie 12').check();
		await page.getByRole('button', { name: 'Gem' }).click();
	};
	const mentor = await as(browser, 'mentor1');
	await post(mentor);
	await mentor.getByRole('alert').getByRole('link', { name: 'Bed en kollega se på teksten' }).click();
	await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Din tekst, der er stoppet');
	await mentor.getByLabel('Hvorfor må forælderen vide det?').fill('De har selv aftalt det.');
	await expectAccessible(mentor);
	await mentor.getByRole('button', { name: 'Bed om at få den givet fri' }).click();
	await expect(mentor.getByRole('article').filter({ hasText: what })).toContainText('En kollega ser på teksten');

	const leader = await as(browser, 'leder');
	await leader.goto('/staff/messages/releases');
	await leader.getByRole('article').filter({ hasText: what }).getByRole('button', { name: 'Giv fri' }).click();
	await expect(leader.getByText('Teksten er givet fri.')).toBeVisible();

	await mentor.goto('/staff');
	await expect(mentor.getByText('Din tekst er givet fri').first()).toBeVisible();
	await post(mentor);
	await expect(mentor.getByRole('heading', { name: what })).toBeVisible();
});
