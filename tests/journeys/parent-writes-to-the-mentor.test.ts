import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expectAccessible, signIn, type Person } from './people.ts';

const field = (page: Page) => page.getByLabel('Skriv en besked');
const bubble = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const words = (text: string) => `${text} ${randomUUID().slice(0, 8)}`;

async function as(browser: Browser, person: Person, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	await signIn(page, person);
	return page;
}

async function openAsParent(page: Page) {
	await page.goto('/messages');
	await page.getByRole('main').getByRole('list').getByRole('link').first().click();
	await expect(page).toHaveURL(/\/messages\/.+/);
	await expect(field(page)).toBeVisible();
}

async function openAsStaff(page: Page, parent: string) {
	await page.goto('/staff/messages');
	await page.getByRole('main').getByRole('link', { name: parent }).click();
	await expect(page.getByRole('heading', { level: 1, name: parent })).toBeVisible();
}

async function send(page: Page, text: string) {
	await field(page).fill(text);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(bubble(page, text)).toBeVisible();
}

test('a parent writes, the mentor reads and answers, and both see that it is read', async ({ browser }) => {
	const [question, answer] = [words('Må jeg ringe i morgen?'), words('Ja, ring kl. 10.')];
	const parent = await as(browser, 'foraelder1');
	await openAsParent(parent);
	await send(parent, question);
	await expect(bubble(parent, question)).toContainText('sendt');
	await expect(field(parent)).toHaveValue('');
	await expect(field(parent)).toBeFocused();

	const mentor = await as(browser, 'mentor1');
	await openAsStaff(mentor, 'Sara Lund');
	await expect(bubble(mentor, question)).toBeInViewport();
	await send(mentor, answer);

	await expect(async () => {
		await parent.reload();
		await expect(bubble(parent, question)).toContainText('læst', { timeout: 1000 });
	}).toPass();
	await expect(bubble(parent, answer)).toBeVisible();
	await expect(async () => {
		await mentor.reload();
		await expect(bubble(mentor, answer)).toContainText('læst', { timeout: 1000 });
	}).toPass();
});

test('nobody else finds the conversation: not the other parent, another family, another mentor or an administrator', async ({
	browser
}) => {
	test.slow();
	const parent = await as(browser, 'foraelder1');
	await openAsParent(parent);
	const { pathname } = new URL(parent.url());
	const missing = `/messages/${randomUUID()}`;
	for (const [person, path, none] of [
		['foraelder2', pathname, missing],
		['foraelder3', pathname, missing],
		['mentor2', `/staff${pathname}`, `/staff${missing}`],
		['admin', `/staff${pathname}`, `/staff${missing}`],
		['foraelder1', `/staff${pathname}`, `/staff${missing}`],
		['mentor1', pathname, missing]
	] as const) {
		const page = await as(browser, person);
		expect((await page.goto(path))?.status(), person).toBe(404);
		const body = await page.evaluate(() => document.body.innerText);
		expect((await page.goto(none))?.status()).toBe(404);
		expect(await page.evaluate(() => document.body.innerText)).toBe(body);
		const posted = await page.request.post(`${path}?/send`, {
			form: { body: 'Hej', clientKey: randomUUID() },
			headers: { origin: new URL(page.url()).origin, accept: 'text/html' }
		});
		expect(posted.status(), person).toBe(404);
		await page.context().close();
	}
});

test('a parent without JavaScript reads, marks as read, is told what is wrong, and writes', async ({ browser }) => {
	const mentor = await as(browser, 'mentor2');
	await openAsStaff(mentor, 'Maryam Haddad');
	const [hello, reply] = [words('Hvordan gik det?'), words('Det gik fint.')];
	await send(mentor, hello);

	const parent = await as(browser, 'foraelder3', { javaScriptEnabled: false });
	await openAsParent(parent);
	await expect(bubble(parent, hello)).toBeVisible();
	await parent.getByRole('button', { name: 'Marker som læst' }).click();
	await expect(parent.getByRole('button', { name: 'Marker som læst' })).toHaveCount(0);

	await parent.getByRole('button', { name: 'Send' }).click();
	await expect(parent.getByText('Skriv noget her.')).toBeVisible();
	const long = 'Meget langt. '.repeat(320);
	await field(parent).fill(long);
	await parent.getByRole('button', { name: 'Send' }).click();
	await expect(parent.getByText('Teksten er for lang. Gør den lidt kortere.')).toBeVisible();
	expect((await field(parent).inputValue()).trim()).toBe(long.trim());

	await send(parent, reply);
	await expect(bubble(parent, reply)).toHaveCount(1);
	await expect(async () => {
		await mentor.reload();
		await expect(bubble(mentor, hello)).toContainText('læst', { timeout: 1000 });
	}).toPass();
});

test('the same form sent again is still one message, and with other words it is refused', async ({ browser }) => {
	const page = await as(browser, 'foraelder2');
	await openAsParent(page);
	const { origin, pathname } = new URL(page.url());
	const [body, clientKey] = [words('Jeg kommer ti minutter før.'), randomUUID()];
	const post = (form: Record<string, string>) =>
		page.request.post(`${pathname}?/send`, { form, headers: { origin, accept: 'text/html' }, maxRedirects: 0 });
	for (let n = 0; n < 3; n++) expect((await post({ body, clientKey })).status()).toBe(303);
	const refused = await post({ body: 'Noget andet', clientKey });
	expect(refused.status()).toBe(409);
	expect(await refused.text()).toContain('Beskeden er sendt før med en anden tekst.');
	for (const form of [
		{ body: '', clientKey: randomUUID() },
		{ body: 'Hej', clientKey: 'nej' },
		{ body: 'Hej' }
	] as Record<string, string>[])
		expect((await post(form)).status()).toBe(422);
	await page.reload();
	await expect(bubble(page, body)).toHaveCount(1);
	await expect(bubble(page, 'Noget andet')).toHaveCount(0);
});

test('when the net is gone nothing is shown as sent; what was written waits, and goes in its order, once', async ({
	browser
}) => {
	const page = await as(browser, 'foraelder2');
	await openAsParent(page);
	const [first, second, third] = [words('Er du der?'), words('Det haster ikke.'), words('Tredje')];
	await page.context().setOffline(true);
	for (const text of [first, second]) {
		await field(page).fill(text);
		await page.getByRole('button', { name: 'Send' }).click();
		await expect(field(page)).toHaveValue('');
		await expect(bubble(page, text)).toContainText('Venter på net');
		await expect(bubble(page, text)).not.toContainText('· sendt');
	}
	await expectAccessible(page);
	await field(page).fill(third);
	await page.context().setOffline(false);
	await bubble(page, first)
		.getByRole('button', { name: 'Prøv igen' })
		.click({ timeout: 3000 })
		.catch(() => {});
	for (const text of [first, second]) {
		await expect(bubble(page, text)).toHaveCount(1);
		await expect(bubble(page, text)).toContainText(/sendt|læst/);
	}
	await expect(page.getByText('Venter på net')).toHaveCount(0);
	await expect(field(page)).toHaveValue(third);
	const order = await page.getByRole('main').innerText();
	expect(order.indexOf(first)).toBeLessThan(order.indexOf(second));
});

test('the mentor corrects a message by a new one, and the first stays', async ({ browser }) => {
	const mentor = await as(browser, 'mentor1');
	await openAsStaff(mentor, 'Kasper Bruun');
	const [wrong, right] = [words('Vi ses kl. 9.'), words('Vi ses kl. 10.')];
	await send(mentor, wrong);
	await bubble(mentor, wrong).getByRole('link', { name: 'Ret' }).click();
	await expect(mentor.getByText('Det bliver en ny besked.')).toBeVisible();
	await expect(field(mentor)).toHaveValue(wrong);
	await expectAccessible(mentor);
	await send(mentor, right);
	await expect(mentor.getByText('Det bliver en ny besked.')).toHaveCount(0);

	const parent = await as(browser, 'foraelder2');
	await openAsParent(parent);
	await expect(bubble(parent, wrong)).toHaveCount(2);
	await expect(bubble(parent, right)).toContainText('Rettelse til:');
	await parent.getByRole('link', { name: 'rettet' }).last().click();
	await expect(bubble(parent, right)).toBeInViewport();
});

test('older messages come on demand, and stay above the newer ones', async ({ browser }) => {
	const mentor = await as(browser, 'mentor1');
	await openAsStaff(mentor, 'Dennis Krogh');
	const { origin, pathname } = new URL(mentor.url());
	const [first, last] = [words('Den første'), words('Den sidste')];
	for (const body of [first, ...Array.from({ length: 50 }, (_, n) => `Nr. ${n + 2}`), last])
		await mentor.request.post(`${pathname}?/send`, {
			form: { body, clientKey: randomUUID() },
			headers: { origin, accept: 'text/html' },
			maxRedirects: 0
		});
	await mentor.reload();
	await expect(bubble(mentor, last)).toBeInViewport();
	await expect(bubble(mentor, first)).toHaveCount(0);
	await mentor.getByRole('link', { name: 'Se ældre beskeder' }).click();
	await expect(bubble(mentor, first)).toHaveCount(1);
	await expect(bubble(mentor, last)).toHaveCount(1);
	await mentor.reload();
	await expect(bubble(mentor, first)).toHaveCount(1);
	await mentor.getByRole('link', { name: 'Gå til de nyeste beskeder' }).click();
	await expect(bubble(mentor, last)).toBeInViewport();
});

test('axe finds nothing on the parent’s pages of messages', async ({ browser }) => {
	test.slow();
	const parent = await as(browser, 'foraelder1');
	await parent.goto('/messages');
	await expectAccessible(parent);
	await parent.getByRole('searchbox', { name: 'Søg i beskeder' }).fill('lejrturen');
	await parent.getByRole('button', { name: 'Søg' }).click();
	await expect(parent.getByText('lejrtur').first()).toBeVisible();
	await expectAccessible(parent);
	await parent.getByRole('main').getByRole('list').getByRole('link').last().click();
	await expect(bubble(parent, 'lejrtur').first()).toBeInViewport();
	await openAsParent(parent);
	await parent.getByRole('button', { name: 'Send' }).click();
	await expect(parent.getByText('Skriv noget her.')).toBeVisible();
	await expectAccessible(parent);
});

test('axe finds nothing on the staff’s pages of messages', async ({ browser }) => {
	test.slow();
	const coordinator = await as(browser, 'koordinator');
	await coordinator.goto('/staff/messages');
	await expectAccessible(coordinator);
	await coordinator.getByRole('link', { name: 'Ulæste' }).click();
	await expectAccessible(coordinator);
	await openAsStaff(coordinator, 'Camilla Østergaard');
	await expect(coordinator.getByText('I har ikke skrevet sammen endnu.')).toBeVisible();
	await expectAccessible(coordinator);
});
