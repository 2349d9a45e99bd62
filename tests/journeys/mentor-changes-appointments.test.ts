import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, signIn, type Person } from './people.ts';
import { freeTime, own, plan } from './planning.ts';

// Each signs in two people and plans before it begins.
test.describe.configure({ timeout: 90_000 });

const as = async (browser: Browser, person: Person): Promise<Page> => {
	const page = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(page, person);
	return page;
};

test('a mentor moves an appointment that was answered, and the parent is asked again and told why', async ({
	page,
	browser
}) => {
	await signIn(page, 'mentor2');
	const id = await plan(page, 'Familie 31', 'Mentormøde', 'Maryam Haddad', freeTime());
	const parent = await as(browser, 'foraelder3');
	await parent.goto(`/appointments/${id}`);
	await parent.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(parent.getByText('Du har svaret:')).toBeVisible();

	const why = own('Rummet bliver malet');
	await page.goto(`/staff/appointments/${id}`);
	await expect(page.getByText('Kommer', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Flyt eller ret' }).click();
	await expectAccessible(page);
	const { date, time } = freeTime();
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByLabel('Hvorfor ændres aftalen?').fill(why);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Forældrene bliver spurgt igen');
	await expect(page.getByText('Mangler svar')).toBeVisible();
	await expect(page.getByText('Version 2')).toBeVisible();
	await expect(page.getByText('Maryam Haddad: kommer')).toBeVisible();

	await parent.goto(`/appointments/${id}`);
	await expect(parent.getByText(why)).toBeVisible();
	await expect(parent.getByRole('button', { name: 'Jeg kommer' })).toBeVisible();
});

test('whoever changes what another has just changed is told kindly, and sees what is new', async ({
	page,
	browser
}) => {
	await signIn(page, 'mentor2');
	const id = await plan(page, 'Familie 31', 'Opfølgning', 'Maryam Haddad', freeTime());
	await page.goto(`/staff/appointments/${id}/move`);
	const other = await as(browser, 'koordinator');
	await other.goto(`/staff/appointments/${id}/move`);
	await other.getByLabel('Sted').selectOption({ label: 'Biblioteket, Torvet 1' });
	await other.getByRole('button', { name: 'Gem' }).click();
	await expect(other.getByRole('status')).toContainText('Aftalen er ændret');

	const why = own('Vi skal nå bussen');
	await page.getByLabel('Hvorfor ændres aftalen?').fill(why);
	await page.getByLabel('Dato').fill(freeTime().date);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Aftalen er ændret, siden du så den');
	await expect(page.getByRole('main').getByText('Biblioteket · Jonas Kjær')).toBeVisible();
	await expect(page.getByLabel('Hvorfor ændres aftalen?')).toHaveValue(why);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er ændret');
});

test('a suggestion is accepted, countered or declined', async ({ page, browser }) => {
	await signIn(page, 'mentor2');
	const parent = await as(browser, 'foraelder3');
	for (const reply of ['accept', 'counter', 'decline'] as const) {
		const id = await plan(page, 'Familie 31', 'Netværksmøde', 'Maryam Haddad', freeTime());
		const reason = own('Jeg er på arbejde');
		await parent.goto(`/appointments/${id}/cannot`);
		await parent.getByLabel('Vil du skrive hvorfor?').fill(reason);
		const wish = freeTime();
		await parent.getByLabel('Dato').first().fill(wish.date);
		await parent.getByLabel('Klokkeslæt').first().fill(wish.time);
		await parent.getByRole('button', { name: 'Send' }).click();
		await expect(parent).not.toHaveURL(/cannot/);

		await page.goto(`/staff/appointments/${id}`);
		await expect(page.getByRole('heading', { name: 'Forslag om en anden tid' })).toBeVisible();
		await expect(page.getByText(`“${reason}”`).first()).toBeVisible();
		const wished = `kl. ${wish.time.replace(':', '.')}`;
		await expect(page.getByRole('main')).toContainText(wished);
		if (reply === 'accept') {
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Tag tiden' }).click();
		} else {
			await page.getByRole('link', { name: 'Svar på forslaget' }).click();
			await expectAccessible(page);
		}
		if (reply === 'counter') {
			const counter = freeTime();
			await page.getByRole('button', { name: 'Flyt til den tid' }).click();
			await expect(page.getByRole('alert')).toContainText('Skriv noget her.');
			await page.getByLabel('Dato').fill(counter.date);
			await page.getByLabel('Kl.').fill(counter.time);
			await page.getByRole('button', { name: 'Flyt til den tid' }).click();
		}
		if (reply === 'decline') await page.getByRole('button', { name: 'Behold aftalen' }).click();
		await expect(page.getByRole('status')).toContainText('Svaret på forslaget er gemt.');
		const state = { accept: 'Taget', counter: 'En anden tid foreslået', decline: 'Aftalen er beholdt' }[reply];
		await expect(page.getByText(state, { exact: true })).toBeVisible();
		await expect(page.getByText('Version 2')).toHaveCount(reply === 'decline' ? 0 : 1);
		if (reply === 'accept') await expect(page.getByText('Mangler svar')).toBeVisible();
	}
});

test('an answer that came by phone is written down, and the appointment is cancelled', async ({ page, browser }) => {
	await signIn(page, 'mentor2');
	const id = await plan(page, 'Familie 31', 'Skolemøde', 'Maryam Haddad', freeTime());
	await page.getByRole('link', { name: 'Skriv svar ned' }).click();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Vælg en af mulighederne.');
	await expectAccessible(page);
	const reason = own('Bilen er i stykker');
	await page.getByLabel('Jeg kan ikke').check();
	await page.getByLabel('Grund').fill(reason);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Svaret er gemt.');
	await expect(page.getByText(`“${reason}”`).first()).toBeVisible();

	const why = own('Skolen er lukket');
	await page.getByRole('link', { name: 'Aflys' }).click();
	await expectAccessible(page);
	await page.getByLabel('Huset aflyser').check();
	await page.getByLabel('Hvorfor?').fill(why);
	await page.getByRole('button', { name: 'Aflys aftalen' }).click();
	await expect(page.getByText('Aflyst af huset').first()).toBeVisible();
	await expect(page.getByRole('link', { name: 'Flyt eller ret' })).toHaveCount(0);
	await expectAccessible(page);

	const parent = await as(browser, 'foraelder3');
	await parent.goto(`/appointments/${id}`);
	await expect(parent.getByText(why)).toBeVisible();
});

test('what is another mentor’s does not exist', async ({ page, browser, baseURL }) => {
	await signIn(page, 'mentor2');
	const id = await plan(page, 'Familie 31', 'Mentormøde', 'Maryam Haddad', freeTime());
	await page.getByRole('link', { name: 'Familie 31' }).click();
	const family = page.url().split('/').pop()!;
	const other = await as(browser, 'mentor1');
	const missing = crypto.randomUUID();
	for (const path of ['', '/move', '/cancel', '/answer'])
		for (const one of [id, missing])
			expect((await other.request.get(`/staff/appointments/${one}${path}`)).status(), path).toBe(404);
	for (const one of [family, missing]) {
		expect((await other.request.get(`/staff/families/${one}`)).status()).toBe(404);
		expect((await other.request.get(`/staff/appointments/new?family=${one}`)).status()).toBe(404);
	}
	const cancelled = await other.request.post(`/staff/appointments/${id}/cancel`, {
		form: { version: '1', byWhom: 'house', reason: '' },
		headers: { origin: baseURL! }
	});
	expect(cancelled.status()).toBe(404);
	await page.goto(`/staff/appointments/${id}`);
	await expect(page.getByRole('link', { name: 'Flyt eller ret' })).toBeVisible();
});
