import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible, signIn } from './people.ts';
import { freeTime, own, plan } from './planning.ts';

// Two people take part, each signing in.
test.describe.configure({ timeout: 120_000 });

/** Opens the staff's form, unless it is open. */
async function open(page: Page) {
	if (!(await page.getByLabel('Navn').isVisible())) await page.getByText('Foreslå en gæst').click();
}

test('staff propose guests, the parent decides, shares time and place, and tells them anew when it moves', async ({
	page,
	browser
}) => {
	const [grandmother, teacher, friend] = [own('Karen'), own('Henrik'), own('Lone')];
	await signIn(page, 'mentor2');
	const id = await plan(page, 'Familie 31', 'Netværksmøde', 'Maryam Haddad', freeTime());
	const staffRow = (name: string) => page.getByRole('listitem').filter({ hasText: name });
	const suggest = async (name: string, relation: string) => {
		await open(page);
		await page.getByLabel('Navn').fill(name);
		await page.getByLabel('Hvem er det?').fill(relation);
		await page.getByLabel('Hvorfor?').fill('Det vil være godt');
		await page.getByRole('button', { name: 'Foreslå', exact: true }).click();
		await expect(page.getByRole('status')).toContainText('Forslaget er sendt til forælderen.');
		await expect(staffRow(name)).toContainText('Venter på forælderen');
	};
	await suggest(grandmother, 'mormor');
	await suggest(teacher, 'klasselærer');
	await open(page);
	await page.getByRole('button', { name: 'Foreslå', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv noget her.');
	await expectAccessible(page);

	// The parent has no JavaScript.
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'da-DK', acceptDownloads: true });
	const parent = await context.newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto(`/appointments/${id}`);
	await expect(parent.getByText('Jonas Kjær foreslår:')).toHaveCount(2);
	const row = (name: string) => parent.getByRole('listitem').filter({ hasText: name }).last();
	await row(grandmother).getByRole('button', { name: 'Ja, gerne' }).click();
	await expect(parent.getByRole('status')).toContainText('Nu står gæsten på din liste.');
	await row(teacher).getByRole('button', { name: 'Nej tak' }).click();
	await parent.getByText('Tilføj en gæst').click();
	await parent.getByLabel('Navn').fill(friend);
	await parent.getByRole('button', { name: 'Tilføj' }).click();
	await expect(parent.getByRole('alert')).toContainText('Skriv noget her.');
	await expect(parent.getByLabel('Navn')).toHaveValue(friend);
	await parent.getByLabel('Hvem er det?').fill('nabo');
	await parent.getByRole('button', { name: 'Tilføj' }).click();
	await expect(row(friend)).toContainText('Ikke delt endnu');

	await parent.getByRole('link', { name: 'Del tid og sted' }).click();
	await expect(parent.getByRole('heading', { level: 1, name: 'Del tid og sted' })).toBeVisible();
	await expect(parent.getByRole('blockquote')).toContainText('Møde');
	await expect(parent.getByRole('button', { name: 'Kopiér' })).toBeHidden();
	const [download] = await Promise.all([
		parent.waitForEvent('download'),
		parent.getByRole('link', { name: 'Hent til kalenderen' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d\.ics$/);
	const file = await readFile((await download.path())!, 'utf8');
	expect(file).toContain('SUMMARY:Møde');
	expect(file).not.toMatch(/Netværk|Haddad|Leila|Jonas/);
	await parent.getByLabel(friend).uncheck();
	await parent.getByRole('button', { name: 'Gem' }).click();
	await expect(parent.getByRole('status')).toContainText('Vi husker, hvem du har delt med.');
	await expect(row(grandmother)).toContainText('Har fået tid og sted');
	await expect(row(friend)).toContainText('Ikke delt endnu');

	await page.goto(`/staff/appointments/${id}`);
	await expect(staffRow(grandmother)).toContainText('Har fået tid og sted');
	await expect(staffRow(teacher)).toContainText('Ikke med');
	await page.getByRole('link', { name: 'Flyt eller ret' }).click();
	const { date, time } = freeTime();
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(staffRow(grandmother)).toContainText('Skal have det nye at vide');

	// And again with JavaScript.
	const again = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(again, 'foraelder3');
	await again.goto(`/appointments/${id}`);
	await expect(again.getByRole('listitem').filter({ hasText: grandmother }).last()).toContainText('Del igen');
	await expectAccessible(again);
	await again.getByRole('link', { name: 'Del tid og sted' }).click();
	await again.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await again.getByRole('button', { name: 'Kopiér' }).click();
	await expect(again.getByRole('status')).toContainText('Teksten er kopieret.');
	expect(await again.evaluate(() => navigator.clipboard.readText())).toContain(time.replace(':', '.'));
	await expectAccessible(again);
	await again.getByRole('button', { name: 'Gem' }).click();
	await expect(again.getByText('Del igen')).toHaveCount(0);

	const other = await (await browser.newContext()).newPage();
	await signIn(other, 'foraelder1');
	for (const path of ['share', 'share/calendar'])
		expect((await other.request.get(`/appointments/${id}/${path}`)).status()).toBe(404);
});
