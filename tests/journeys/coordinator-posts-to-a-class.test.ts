import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { cardOf, dateIn, unique } from './reminders.ts';

// Several people take part, each signing in.
test.slow();

test('A coordinator posts to a class from a template, in two languages, looks first and is shown who has got it', async ({
	browser
}) => {
	const what = unique('Husk regntøj');
	const arabic = 'تذكّر ملابس المطر';
	const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
	await signIn(page, 'koordinator');
	await page.goto('/staff/reminders/new');
	await page.getByRole('link', { name: 'Husk madpakke og regntøj' }).click();
	await expect(page.getByRole('textbox', { name: 'Hvad' })).toHaveValue('Husk madpakke og regntøj');
	await expect(page.getByLabel('Noget at tage med')).toBeChecked();
	await page.getByRole('textbox', { name: 'Hvad' }).fill(what);
	await page.getByLabel('Dato').fill(dateIn(4));

	// How easy it is to read follows what is typed.
	await page
		.getByLabel('Lidt mere at vide')
		.fill('Forældrene forventes at medbringe tilstrækkelig påklædning. Tilmelding foretages elektronisk.');
	await expect(page.getByText('Svær at læse')).toBeVisible();
	await expect(page.getByText('Kortere ord gør det lettere at læse.')).toBeVisible();
	await page.getByLabel('Lidt mere at vide').fill('De er ude hele dagen. Husk også en stor madpakke til turen.');
	await expect(page.getByText('Let at læse')).toBeVisible();

	await page.getByLabel('Vælg selv').check();
	await page.getByLabel('En uge før').check();
	const other = page.getByRole('group', { name: 'Sprog 2' });
	await expect(other.getByLabel('Sprog')).toHaveValue('ar');
	await other.getByLabel('Overskrift').fill(arabic);
	await page.getByLabel('En klasse').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Klasse: Vælg en af mulighederne.');
	await page.getByLabel('Klasse', { exact: true }).selectOption({ label: await label(page, '1. A') });
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Gem' }).click();

	// Nothing is posted before it was seen.
	await expect(page.getByRole('heading', { name: 'Se den igennem' })).toBeFocused();
	await expect(page.getByRole('listitem').filter({ hasText: 'Maryam Haddad' }).last()).toContainText('læser arabisk');
	await expect(page.getByRole('heading', { name: arabic })).toHaveAttribute('dir', 'rtl');
	await expectAccessible(page);
	await page.getByRole('button', { name: /^Send til \d forældre$/ }).click();
	await expect(page.getByText('Forældrene kan se den nu.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Hvem har fået den' })).toBeVisible();
	await expectAccessible(page);
	const address = new URL(page.url()).pathname;

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto('/reminders');
	const card = cardOf(parent, arabic);
	await expect(card.getByRole('heading')).toHaveAttribute('lang', 'ar');
	await expect(card).toContainText(what);
	await expectAccessible(parent);
	await card.getByRole('button', { name: 'Det er gjort' }).click();
	await expect(card).toHaveCount(0);
	await page.goto(address);
	await expect(page.getByRole('listitem').filter({ hasText: 'Maryam Haddad' }).first()).toContainText('Gjort');
});

test('Without JavaScript a mentor plans one for later, changes it, calls it off; no parent sees it', async ({
	browser
}) => {
	const what = unique('Klassens fest');
	const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await signIn(page, 'mentor1');
	await page.goto('/staff/reminders/new');
	await page.getByLabel('Andet').check();
	await page.getByRole('textbox', { name: 'Hvad' }).fill(what);
	await page.getByLabel('Dato').fill(dateIn(9));
	await page.getByLabel('Klokkeslæt').fill('17:00');
	await page.getByLabel('Familie 12').check();
	await page.getByLabel('Senere').check();
	await page.getByLabel('Dag, den sendes').fill(dateIn(10));
	await page.getByLabel('Kl.', { exact: true }).fill('09:00');
	await page.getByRole('button', { name: 'Se modtagerne' }).click();
	await expect(page.getByRole('alert')).toContainText('Vælg en tid, før det sker.');
	await page.getByLabel('Dag, den sendes').fill(dateIn(3));
	await page.getByRole('button', { name: 'Se modtagerne' }).click();
	await expect(page.getByText('2 forældre i 1 familie')).toBeVisible();
	await expect(page.getByText('Kort og klart')).toBeVisible();
	await page.getByRole('button', { name: 'Ret den' }).click();
	await expect(page.getByRole('textbox', { name: 'Hvad' })).toHaveValue(what);
	await expect(page.getByLabel('Familie 12')).toBeChecked();
	await page.getByRole('button', { name: 'Se modtagerne' }).click();
	await page.getByRole('button', { name: 'Gem til senere' }).click();
	await expect(page.getByText('Forældrene kan ikke se den endnu.')).toBeVisible();
	await page.getByRole('link', { name: 'Ret', exact: true }).click();
	await expect(page.getByLabel('Dag, den sendes')).toHaveValue(dateIn(3));
	await page.getByRole('textbox', { name: 'Hvad' }).fill(`${what} i hallen`);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('heading', { name: `${what} i hallen` })).toBeVisible();
	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder1');
	await parent.goto('/reminders');
	await expect(parent.getByText(what)).toHaveCount(0);
	await page.getByText('Afbestil', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, afbestil den' }).click();
	await expect(page.getByText('Påmindelsen er afbestilt.')).toBeVisible();
	await expect(page.getByRole('row').filter({ hasText: what })).toContainText('Afbestilt');
});

/** The option of a class, with its number of families. */
const label = async (page: Page, name: string) =>
	(await page.getByRole('option').filter({ hasText: name }).first().textContent())!.trim();
