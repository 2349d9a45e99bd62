import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pdfText } from '../papers.ts';
import { expectAccessible, signIn, type Person } from './people.ts';

async function as(browser: Browser, person: Person): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await signIn(page, person);
	return page;
}

test('a mentor fetches a conversation as PDF, marks it as filed, and what comes later is open again', async ({
	browser
}) => {
	const text = `Jeg har skrevet det ned. ${randomUUID().slice(0, 8)}`;
	const page = await as(browser, 'mentor2');
	await page.goto('/staff/messages');
	await page.getByRole('main').getByRole('link', { name: 'Tomasz Nowak' }).click();
	await page.getByLabel('Skriv en besked').fill(text);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(page.getByRole('listitem').filter({ hasText: text })).toContainText('sendt');
	await page.goto('/staff/messages?show=journal');
	await page.getByRole('main').getByRole('link', { name: 'Tomasz Nowak' }).click();
	await expect(page.getByText('ikke journaliseret')).toBeVisible();
	await expectAccessible(page);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Hent samtalen som PDF/A' }).click();
	expect(pdfText(await readFile(await (await download).path()))).toContain(text);
	await page.getByRole('button', { name: 'Marker som journaliseret' }).click();
	await expect(page.getByText('Samtalen er markeret som journaliseret.')).toBeVisible();
	await expect(page.getByText('Alle beskeder er journaliseret.')).toBeVisible();
	await page.goto('/staff/messages?show=journal');
	await expect(page.getByRole('main').getByRole('link', { name: 'Tomasz Nowak' })).toHaveCount(0);
});

test('a mentor keeps a quick reply and puts it where the cursor is; without JavaScript it begins the message', async ({
	browser
}) => {
	const mark = randomUUID().slice(0, 8);
	const page = await as(browser, 'mentor2');
	await page.goto('/staff/messages');
	await page.getByRole('link', { name: 'Hurtige svar' }).click();
	await expect(page.getByRole('heading', { name: 'Husets' })).toBeVisible();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Skriv noget her.').first()).toBeVisible();
	await page.getByLabel('Teksten').fill(`Jeg ringer ${mark}`);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Svaret er gemt.')).toBeVisible();
	await page.getByRole('link', { name: new RegExp(`^Ret.*${mark}`) }).click();
	await expect(page.getByLabel('Teksten')).toHaveValue(`Jeg ringer ${mark}`);
	await page.getByLabel('Teksten').fill(`Jeg ringer i dag ${mark}`);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Svaret er rettet.')).toBeVisible();
	await expectAccessible(page);

	await page.goto('/staff/messages');
	await page.getByRole('main').getByRole('link', { name: 'Tomasz Nowak' }).click();
	const field = page.getByLabel('Skriv en besked');
	await field.fill('Hej Tomasz.');
	await page.getByText('Hurtige svar').click();
	const reply = page.getByRole('link', { name: `Jeg ringer i dag ${mark}` });
	await expectAccessible(page);
	const address = await reply.getAttribute('href');
	await reply.click();
	await expect(field).toHaveValue(`Hej Tomasz. Jeg ringer i dag ${mark}`);
	const state = await page.context().storageState();
	const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState: state })).newPage();
	await plain.goto(new URL(address!, page.url()).href);
	await expect(plain.getByLabel('Skriv en besked')).toHaveValue(`Jeg ringer i dag ${mark}`);

	await page.goto('/staff/messages/replies');
	await page.getByRole('button', { name: new RegExp(`^Fjern.*${mark}`) }).click();
	await expect(page.getByText('Svaret er fjernet.')).toBeVisible();
});

test('a conversation is handed on, the parent sees who answers, and it is handed back', async ({ browser }) => {
	const page = await as(browser, 'mentor2');
	await page.goto('/staff/messages');
	await page.getByRole('main').getByRole('link', { name: 'Maryam' }).click();
	const handOn = async (name: string) => {
		await page.getByRole('link', { name: 'Giv videre' }).click();
		await page.getByLabel('Hvem svarer').selectOption(name);
		await page.getByRole('button', { name: 'Giv samtalen videre' }).click();
		await expect(page.getByText('Samtalen er givet videre.')).toBeVisible();
		await expect(page.getByText(`${name} svarer nu.`)).toBeVisible();
	};
	await page.getByRole('link', { name: 'Giv videre' }).click();
	await expect(page.getByText(/ svarer nu\./)).toBeVisible();
	const isBirgits = await page.getByText('Birgit Dam svarer nu.').isVisible();
	await page.getByRole('link', { name: 'Tilbage' }).click();
	if (isBirgits) {
		await handOn('Jonas Kjær');
		await page.getByRole('link', { name: 'Tilbage' }).click();
	}
	await handOn('Birgit Dam');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Tilbage' }).click();

	const parent = await as(browser, 'foraelder3');
	await parent.goto('/messages');
	await parent.getByRole('main').getByRole('link', { name: 'Birgit Dam' }).click();
	await expect(parent.getByRole('heading', { name: 'Birgit Dam' })).toBeVisible();
	await expect(parent.getByText('Birgit svarer dig fra nu af.')).toBeVisible();
	await expectAccessible(parent);
	await handOn('Jonas Kjær');
	// It comes by itself.
	await expect(parent.getByText('Jonas svarer dig fra nu af.')).toBeVisible();
});

test('whoever is away names a colleague who answers, and may end it again', async ({ browser }) => {
	const page = await as(browser, 'leder');
	await page.goto('/staff/messages/absence');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Skriv noget her.').first()).toBeVisible();
	await page.getByLabel('Hvem er væk').selectOption('Lars Winther');
	await page.getByLabel('Hvem svarer').selectOption('Birgit Dam');
	await page.getByLabel('Første dag').fill('2031-07-07');
	await page.getByLabel('Sidste dag').fill('2031-07-11');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByText('Fraværet er gemt.')).toBeVisible();
	const line = page.getByRole('listitem').filter({ hasText: 'Lars Winther er væk. Birgit Dam svarer.' }).last();
	await expect(line).toContainText('2031');
	await line.getByRole('button', { name: 'Afslut' }).click();
	await expect(page.getByText('Fraværet er afsluttet.')).toBeVisible();

	const coordinator = await as(browser, 'koordinator');
	await coordinator.goto('/staff/messages');
	await coordinator.getByRole('main').getByRole('link', { name: 'Fatima El-Amin' }).click();
	await expect(coordinator.getByText(/Amina Yusuf er væk til og med .*\. Birgit Dam svarer\./)).toBeVisible();
});
