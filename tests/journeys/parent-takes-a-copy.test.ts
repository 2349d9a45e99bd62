import { expect, test, type Browser, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expectAccessible, signIn, type Person } from './people.ts';

async function as(browser: Browser, person: Person): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled: person !== 'foraelder2' })).newPage();
	await signIn(page, person);
	return page;
}

/** Presses a button that fetches a file, after saying who one is where that is asked. */
async function fetched(page: Page, button: string): Promise<Record<string, string>> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).first().click();
	const path = await (await download).path();
	return Object.fromEntries(
		Object.entries(unzipSync(await readFile(path))).map(([name, bytes]) => [
			name,
			strFromU8(bytes, !/html|json|ics/.test(name))
		])
	);
}

test('R-42: a parent takes a copy with all that is theirs and nothing of the other parent’s, and says what is wrong, without JavaScript', async ({
	browser
}) => {
	const [mine, wrong] = [
		`Vi ses torsdag ${randomUUID().slice(0, 8)}`,
		`Telefonen er forkert ${randomUUID().slice(0, 8)}`
	];
	const [page, mentor] = [await as(browser, 'foraelder2'), await as(browser, 'mentor1')];
	await page.goto('/messages');
	if (!/messages\/.+/.test(page.url()))
		await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
	await page.getByLabel('Skriv en besked').fill(mine);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByText(mine)).toBeVisible();

	// who it is is asked again; a sign-in of a moment ago is fresh by itself.
	await page.goto('/confirm?next=/more/data');
	await page.getByLabel('Adgangskode').fill('familien-demo-2026');
	await page.getByRole('main').getByRole('button').first().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Mine oplysninger' })).toBeVisible();
	const files = await fetched(page, 'Hent mine oplysninger');
	expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'data.json', 'appointments.ics']));
	expect(files['index.html']).toContain(mine);
	expect(files['data.json']).toContain(mine);
	expect(files['appointments.ics']).toContain('BEGIN:VEVENT');
	// The other parent of the same child: name, way in, and the address that is protected.
	const all = Object.values(files).join('\n');
	for (const word of ['Sara Lund', 'foraelder1@', '20 00 00 01', 'Skjult Allé']) expect(all, word).not.toContain(word);

	await page.getByLabel('Mit navn, min adresse eller min telefon').check();
	await page.getByLabel('Skriv, hvad der skal stå').fill(wrong);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(page.getByText('Tak. Huset har fået det')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: wrong })).toContainText('Venter på svar');

	await mentor.goto('/staff');
	// The newest is the last of its kind; others that wait stand before it.
	await mentor
		.getByRole('link', { name: /^Se og svar/ })
		.last()
		.click();
	await expect(mentor.getByText(wrong)).toBeVisible();
	await expectAccessible(mentor);
	await mentor.getByLabel('Rettet', { exact: true }).check();
	await mentor.getByLabel('Svar til forælderen').fill('Nu står det rigtige nummer.');
	await mentor.getByRole('button', { name: 'Send svaret' }).click();
	await expect(mentor.getByText('Svaret er sendt.')).toBeVisible();
	await page.goto('/more/data');
	const answered = page.getByRole('listitem').filter({ hasText: wrong });
	await expect(answered).toContainText('Nu står det rigtige nummer.');
	await expect(answered).toContainText('Rettet');
});
