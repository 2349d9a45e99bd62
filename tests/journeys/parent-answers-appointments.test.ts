import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

/** Makes sure that the answer shown is not “Jeg kommer”, so that it can be given. */
async function haveNotComing(page: Page) {
	if (await button(page, 'Jeg kommer').isVisible()) return;
	await button(page, 'Jeg kan ikke').click();
	await button(page, 'Send').click();
	await expect(page.getByText('Tak. Dit svar er gemt.')).toBeVisible();
}

/** Opens the last coming appointment of this name: those far off are left alone by the other journeys. */
async function openLast(page: Page, name: RegExp) {
	await page.goto('/appointments');
	await link(page, name).last().click();
	await expect(page).toHaveURL(/appointments\/[0-9a-f-]+$/);
}

test('a parent answers the next appointment in one tap from I dag, and changes the answer', async ({ page }) => {
	await signIn(page, 'foraelder2');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Hej|Godmorgen|Goddag|Godaften)$/);
	const card = page.getByRole('article');
	await expect(card.getByText('Mette Holm er med')).toBeVisible();
	await expect(card.getByText(/\d+\. gang I ses/)).toBeVisible();
	await haveNotComing(page);
	await expectAccessible(page);

	await button(page, 'Jeg kommer').click();
	await expect(page).toHaveURL(/\/\?done=answered$/);
	await expect(page.getByRole('status')).toHaveText('Tak. Dit svar er gemt.');
	await expect(card.getByText('Du har svaret: Jeg kommer')).toBeVisible();
	await expect(button(page, 'Jeg kommer')).toBeHidden();
	await expectAccessible(page);

	await button(page, 'Jeg kan ikke').click();
	await button(page, 'Send').click();
	await expect(card.getByText('Du har svaret: Jeg kan ikke')).toBeVisible();
	await button(page, 'Jeg kommer').click();
	await expect(card.getByText('Du har svaret: Jeg kommer')).toBeVisible();
});

test('a parent who can’t says why and suggests other times', async ({ page }) => {
	await signIn(page, 'foraelder1');
	await openLast(page, /Støtte i hjemmet/);
	const stamp = `Jeg har vagt ${crypto.randomUUID().slice(0, 8)}`;
	if (await button(page, 'Jeg kan ikke').isVisible()) await button(page, 'Jeg kan ikke').click();
	else await link(page, 'Foreslå andre tider').click();
	await expect(page.getByRole('heading', { level: 1, name: 'Jeg kan ikke' })).toBeVisible();
	await expectAccessible(page);

	// A time that has been is refused beside its field, and what was typed stays.
	await page.getByLabel('Vil du skrive hvorfor?').fill(stamp);
	await page.getByLabel('Dato').first().fill('2020-01-01');
	await page.getByLabel('Klokkeslæt').first().fill('10:15');
	await button(page, 'Send').click();
	await expect(page.getByRole('alert')).toContainText('Tidspunktet er gået. Vælg et senere.');
	await expect(page.getByLabel('Vil du skrive hvorfor?')).toHaveValue(stamp);
	await expect(page.getByLabel('Klokkeslæt').first()).toHaveValue('10:15');
	await expectAccessible(page);

	const minute = String(Math.floor(Math.random() * 60)).padStart(2, '0');
	await page.getByLabel('Dato').first().fill('2031-03-05');
	await page.getByLabel('Klokkeslæt').first().fill(`09:${minute}`);
	await button(page, 'Send').click();
	await expect(page.getByText('Vi ser på den tid, du foreslår.')).toBeVisible();
	await expect(page.getByText('Du har svaret: Jeg kan ikke')).toBeVisible();
	const suggestions = page.getByRole('region', { name: 'Dine forslag' });
	await expect(suggestions.getByText(`den 5. marts 2031 kl. 09.${minute}`).first()).toBeVisible();
	await expect(page.getByText(stamp).first()).toBeVisible();
	await expectAccessible(page);
});

test('half a suggestion is pointed out at the half that is missing', async ({ page }) => {
	await signIn(page, 'foraelder1');
	await openLast(page, /Opfølgning/);
	await page.goto(`${page.url()}/cannot`);
	await page.getByLabel('Klokkeslæt').first().fill('10:15');
	await button(page, 'Send').click();
	await page
		.getByRole('alert')
		.getByRole('link', { name: /Dato i forslag 1/ })
		.click();
	await expect(page.getByLabel('Dato').first()).toBeFocused();
});

test('support is voluntary: it may be declined', async ({ page }) => {
	await signIn(page, 'foraelder2');
	await openLast(page, /Samvær · støttet/);
	if (await button(page, 'Jeg ønsker ikke støtten').isVisible()) await button(page, 'Jeg ønsker ikke støtten').click();
	await expect(page.getByText('Du har svaret: Jeg ønsker ikke støtten')).toBeVisible();
	await expect(button(page, 'Jeg kan ikke')).toBeVisible();
	await button(page, 'Jeg kommer').click();
	await expect(page.getByText('Du har svaret: Jeg kommer')).toBeVisible();
	await expect(page.getByText('ikke et samtykke')).toBeHidden();
});

test('supervised samvær is decided: an answer is no consent, and the period is shown', async ({ page }) => {
	await signIn(page, 'foraelder3');
	await openLast(page, /Samvær · overvåget/);
	await expect(page.getByText('Dit svar er ikke et samtykke.')).toBeVisible();
	await expect(page.getByText(/Kommunen har bestemt samværet fra den \d+/)).toBeVisible();
	await expect(button(page, 'Jeg ønsker ikke støtten')).toBeHidden();
	await expectAccessible(page);
});

test('a home visit has no field to write in', async ({ page }) => {
	await signIn(page, 'foraelder3');
	await openLast(page, /Hjemmebesøg/);
	await expect(page.getByText('Der bliver ikke skrevet noget ned om besøget.')).toBeVisible();
	await page.goto(`${page.url()}/cannot`);
	await expect(page.getByRole('heading', { level: 1, name: 'Jeg kan ikke' })).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'Vil du skrive hvorfor?' })).toBeHidden();
	await expectAccessible(page);
});

test('AB-26: an answer to an outdated version is refused, and the new details are shown', async ({ page }) => {
	await signIn(page, 'foraelder1');
	await page.goto('/appointments');
	await link(page, /Mentormøde.*Flyttet/s)
		.first()
		.click();
	await expect(page).toHaveURL(/appointments\/[0-9a-f-]+$/);
	const when = await page.getByRole('heading', { level: 1 }).textContent();
	await expect(page.getByText(/Flyttet fra .* kl\. .* til /)).toBeVisible();
	await expect(page.getByText('Svaret gælder ikke mere, fordi aftalen er ændret.').first()).toBeVisible();
	// As a tab that was opened before the move would send it.
	await page.getByRole('article').evaluate((article) => {
		for (const field of article.querySelectorAll<HTMLInputElement>('input[name=version]')) field.value = '1';
	});
	const answered = page.waitForResponse((response) => response.request().method() === 'POST');
	const name = (await button(page, 'Jeg kommer').isVisible()) ? 'Jeg kommer' : 'Jeg kan ikke';
	await button(page, name).click();
	if (name === 'Jeg kan ikke') {
		await page.getByRole('main').evaluate((main) => {
			main.querySelector<HTMLInputElement>('input[name=version]')!.value = '1';
		});
		await button(page, 'Send').click();
	}
	expect((await answered).status()).toBe(409);
	await expect(page.getByRole('alert')).toContainText('Aftalen er ændret, siden du så den.');
	await expect(page.getByText(when!.match(/kl\. \S+/)![0]).first()).toBeVisible();
	await expectAccessible(page);
});
