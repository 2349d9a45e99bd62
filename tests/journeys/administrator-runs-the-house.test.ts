import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

// Two people and axe on each page: long, though every step is short.
test.describe.configure({ timeout: 90_000 });

const some = () => randomUUID().slice(0, 8);

/** Signs in with what was handed over. */
async function signInWith(page: Page, email: string, password: string) {
	await page.goto('/sign-in');
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Adgangskode').fill(password);
	await page.getByRole('button', { name: 'Log ind' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

/** Adds a staff member and reads the password that is shown once. */
async function addMentor(page: Page, name: string, email: string): Promise<string> {
	await page.goto('/staff/people');
	await page.getByRole('link', { name: 'Ny medarbejder' }).click();
	await page.getByLabel('Navn', { exact: true }).fill(name);
	await page.getByLabel('E-mail').fill(email);
	await page.getByRole('checkbox', { name: /^Mentor/ }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	const handed = page.getByRole('status').filter({ hasText: 'Giv dette videre' });
	await expect(handed).toBeVisible();
	return (await handed.getByRole('definition').last().textContent())!;
}

const csv = (...rows: string[]) => ({
	name: 'familier.csv',
	mimeType: 'text/csv',
	// Windows-1252, as Danish Excel may write it; for these letters the same as Latin-1.
	buffer: Buffer.from(['Sagsnummer;Rolle;Navn;Fødselsdag;Medarbejder', ...rows].join('\r\n'), 'latin1')
});

test('adds a mentor who signs in, and whose access ends at once', async ({ page, browser }) => {
	const [name, email] = [`Åse Kjær ${some()}`, `${some()}@kommune.example`];
	await signIn(page, 'admin');
	const password = await addMentor(page, name, email);
	await expectAccessible(page);

	const mentor = await (await browser.newContext()).newPage();
	await signInWith(mentor, email, password);
	await expect(mentor).toHaveURL(/\/staff$/);

	await page.goto('/staff/people');
	await page.getByRole('link', { name }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Luk adgangen nu' }).click();
	await expect(page.getByRole('status')).toHaveText(/Adgangen er lukket/);
	await expectAccessible(page);

	// The open page goes by itself.
	await expect(mentor).toHaveURL(/sign-in/);
	await mentor.getByLabel('E-mail').fill(email);
	await mentor.getByLabel('Adgangskode').fill(password);
	await mentor.getByRole('button', { name: 'Log ind' }).click();
	await expect(mentor.getByText('E-mail eller adgangskode passer ikke')).toBeVisible();
	await mentor.context().close();
});

test('loads a list: faults first, then the family appears for its mentor', async ({ page, browser }) => {
	const [id, email] = [some(), `${some()}@kommune.example`];
	await signIn(page, 'admin');
	const password = await addMentor(page, `Mona ${id}`, email);

	await page.goto('/staff/import');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Se filen igennem' }).click();
	await expect(page.getByRole('alert')).toContainText('Vælg en fil først');

	await page
		.getByLabel('Fil', { exact: true })
		.setInputFiles(csv(`${id};forælder;Østergård ${id};;${email}`, `${id};nabo;Bo;;`, `${id};barn;Ea;31-02-2015;`));
	await page.getByRole('button', { name: 'Se filen igennem' }).click();
	await expect(page.getByRole('heading', { name: '2 ting skal rettes' })).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('Række 3');
	await expect(page.getByRole('alert')).toContainText('Rolle skal være forælder eller barn.');
	await expect(page.getByRole('alert')).toContainText('Række 4');
	await expectAccessible(page);

	await page
		.getByLabel('Fil', { exact: true })
		.setInputFiles(csv(`${id};forælder;Østergård ${id};;${email}`, `${id};barn;Ea ${id};24-12-2015;`));
	await page.getByRole('button', { name: 'Se filen igennem' }).click();
	await expect(page.getByRole('heading', { name: 'Listen er klar' })).toBeVisible();
	await expect(page.getByText(`Østergård ${id}, Ea ${id}`)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Indlæs', exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(/Familierne er indlæst/);

	const mentor = await (await browser.newContext()).newPage();
	await signInWith(mentor, email, password);
	await mentor.goto('/staff/families');
	await expect(mentor.getByText(`Familie ${id}`).first()).toBeVisible();
	await mentor.context().close();

	await page.goto(`/staff/people/parents?q=${id}`);
	await expectAccessible(page);
	await page.getByRole('link', { name: `Østergård ${id}` }).click();
	await page.getByLabel('E-mail').fill(`${id}@eksempel.example`);
	await page.getByRole('button', { name: 'Giv login' }).click();
	await expect(page.getByRole('heading', { name: 'Giv dette videre' })).toBeVisible();
});

test('keeps the rooms', async ({ page }) => {
	const name = `Det grønne rum ${some()}`;
	await signIn(page, 'admin');
	await page.goto('/staff/places');
	await page.getByLabel('Rummets navn').fill(name);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText('Rummet er tilføjet.');
	await expectAccessible(page);
	await page.getByRole('link', { name }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Luk rummet nu' }).click();
	await expect(page.getByRole('status')).toHaveText('Rummet er lukket.');
	await page.getByLabel('Rummets navn').fill('Det gule rum');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Der er allerede et rum med det navn.');
});

for (const person of ['mentor1', 'koordinator', 'leder', 'foraelder1'] as const) {
	test(`to ${person} the administrator's pages do not exist`, async ({ page, baseURL }) => {
		await signIn(page, person);
		const paths = ['people', 'people/new', 'people/parents', 'places', 'import', 'import/template'];
		for (const path of paths) expect((await page.request.get(`/staff/${path}`)).status(), path).toBe(404);
		for (const path of ['people/new', 'places', 'import?/preview', 'import?/load']) {
			const answer = await page.request.post(`/staff/${path}`, {
				form: { name: 'X', text: 'X' },
				headers: { origin: baseURL! }
			});
			expect(answer.status(), path).toBe(404);
		}
		expect((await page.request.get('/set-up')).status()).toBe(404);
	});
}
