import { expect, test, type Page } from '@playwright/test';
import { randomInt } from 'node:crypto';
import { expectAccessible, signIn, signInByForm } from './people.ts';
import { atRest, kept, sessionOf, storeText } from './phone.ts';
import { openForm, own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

/** Plans an appointment within the days that a phone keeps; another time if one is taken. */
async function planSoon(page: Page): Promise<string> {
	for (let tries = 0; tries < 8; tries++) {
		await openForm(page, 'Familie 31', 'Mentormøde');
		await page.getByLabel('Dato').fill(
			Temporal.Now.plainDateISO()
				.add({ days: 2 + randomInt(11) })
				.toString()
		);
		await page.getByLabel('Kl.').fill(`${String(6 + randomInt(15)).padStart(2, '0')}:${10 + 5 * randomInt(9)}`);
		await page.getByLabel('Minutter').fill('5');
		await page.getByLabel('Maryam Haddad', { exact: true }).check();
		await page.getByRole('button', { name: 'Gem' }).click();
		await expect(page.getByRole('status').or(page.getByRole('alert')).first()).toBeVisible();
		if (/\/staff\/appointments\/[\da-f-]{36}/.test(page.url())) return page.url().replace(/\?.*/, '').split('/').pop()!;
	}
	throw new Error('no free time was found');
}

test('R-20, AB-06, AB-08, AB-26: on the bus: what is kept is read, what is written waits and is sent once, and signing out leaves nothing', async ({
	page: staff,
	browser,
	playwright,
	baseURL
}) => {
	await signIn(staff, 'mentor2');
	const id = await planSoon(staff);
	const phone = await browser.newContext({ baseURL: baseURL!, locale: 'da-DK', viewport: { width: 390, height: 844 } });
	const page = await phone.newPage();
	const main = page.getByRole('main');
	await signInByForm(page, 'foraelder3', 'Min egen telefon');
	await atRest(page);

	// Opened without net: everything is there, with its age.
	await phone.setOffline(true);
	await page.goto('/');
	await expect(page.getByText(/Hentet i dag kl\. \d/)).toBeVisible();
	await expect(main.getByRole('button', { name: 'Jeg kan ikke' }).first()).toBeVisible();
	await expectAccessible(page);
	await page.goto('/messages');
	await main.getByRole('link', { name: /Om / }).click();
	const message = own('Skrevet i bussen');
	await page.getByLabel('Skriv en besked').fill(message);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(main.getByRole('heading', { name: 'Venter på net' })).toBeVisible();
	await expect(main.getByText(message)).toHaveCount(1);
	await expectAccessible(page);
	await page.goto('/reminders');
	const what = (await main.getByRole('article').first().getByRole('heading').textContent())!;
	await main.getByRole('article').first().getByRole('button', { name: 'Det er gjort' }).click();
	await expect(main.getByText('Krydset af. Venter på net.')).toBeVisible();
	await page.goto(`/appointments/${id}`);
	await main.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(main.getByText('Dit svar: Jeg kommer', { exact: true })).toBeVisible();
	await expect(main.getByText('Du har svaret:')).toHaveCount(0);
	expect(await storeText(page)).not.toMatch(/Haddad|bussen|extractable true/);

	// Meanwhile the house changes the appointment.
	await staff.goto(`/staff/appointments/${id}/move`);
	await staff.getByLabel('Sted').selectOption({ label: 'Biblioteket, Torvet 1' });
	await staff.getByRole('button', { name: 'Gem' }).click();
	await expect(staff.getByRole('status')).toContainText('Aftalen er ændret');

	// With net again: what could be sent is sent, once; the answer to what was before is refused, with what is now.
	await phone.setOffline(false);
	// The page comes anew by itself, and tells what is now.
	await expect(page.getByText(/Hentet i dag/)).toHaveCount(0);
	await expect(main.getByText('Stedet er nu Biblioteket.')).toBeVisible();
	await page.goto('/messages');
	await main.getByRole('link', { name: message }).click();
	await expect(main.getByText(message)).toHaveCount(1);
	await expect(page.getByText('Noget kunne ikke sendes.')).toBeVisible({ timeout: 10_000 });
	await page.getByRole('link', { name: 'Se hvorfor' }).click();
	await expect(main.getByText('Aftalen er ændret, siden du så den.')).toBeVisible();
	await expect(main.getByText('Biblioteket')).toBeVisible();
	await main.getByRole('button', { name: 'Fjern' }).click();
	await expect(main.getByText('Alt er sendt.')).toBeVisible();
	await staff.reload();
	await staff.goto(`/staff/appointments/${id}`);
	await expect(staff.getByText('Mangler svar')).toBeVisible();
	await page.goto('/reminders');
	await page.getByText(/^Gjort \(/).click();
	await main.getByRole('listitem').filter({ hasText: what }).getByRole('button').first().click();
	await expect(main.getByRole('article', { name: what })).toBeVisible();

	// Written without net, and the app put away: the browser wakes its worker when there is net, and it is sent once.
	await phone.setOffline(true);
	await page.goto('/messages');
	await main.getByRole('link', { name: message }).click();
	const asleep = own('Sendt i søvne');
	await page.getByLabel('Skriv en besked').fill(asleep);
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(main.getByRole('heading', { name: 'Venter på net' })).toBeVisible();
	const conversation = new URL(page.url());
	const client = await phone.newCDPSession(page);
	const registrationId = await new Promise<string>((found) => {
		client.on(
			'ServiceWorker.workerRegistrationUpdated',
			({ registrations: [one] }) => one && found(one.registrationId)
		);
		void client.send('ServiceWorker.enable');
	});
	await page.goto('about:blank');
	await phone.setOffline(false);
	const wake = { origin: conversation.origin, registrationId, tag: 'queue', lastChance: false };
	await client.send('ServiceWorker.dispatchSyncEvent', wake);
	await client.detach();
	await staff.goto(`/staff${conversation.pathname}`);
	await expect(async () => {
		await staff.reload();
		await expect(staff.getByText(asleep)).toHaveCount(1, { timeout: 500 });
	}).toPass({ timeout: 10_000 });
	await page.goto('/reminders');
	await page.goto('/appointments');

	// Signed out without net: nothing is left, not by the way back either, and the session ends when there is net.
	const session = await sessionOf(phone);
	await phone.setOffline(true);
	await page.goto('/messages');
	await expect(main.getByText(asleep)).toBeVisible();
	await page.goto('/more');
	await page.getByRole('button', { name: 'Log ud' }).click();
	await expect(page.getByText('Der er intet gemt på telefonen.')).toBeVisible();
	expect(await kept(page)).toEqual([]);
	for (let steps = 0; steps < 3; steps++) {
		await page.goBack();
		await expect(page.getByText('Der er intet gemt på telefonen.')).toBeVisible();
	}
	await phone.setOffline(false);
	await page.goto('/');
	await expect(page).toHaveURL(/sign-in/);
	const thief = await playwright.request.newContext({ baseURL: baseURL!, extraHTTPHeaders: { cookie: session } });
	expect((await thief.get('/', { maxRedirects: 0 })).status()).toBe(303);

	// Somebody else on the same phone sees nothing of the first; nor does who comes after a session that just ended.
	await signInByForm(page, 'foraelder1', 'Min egen telefon');
	await atRest(page);
	await phone.setOffline(true);
	for (const path of ['/offline', '/messages', '/']) {
		await page.goto(path);
		await expect(page.getByText(/Hentet i dag kl\. \d/)).toBeVisible();
		await expect(main).not.toContainText(message);
		await expect(main).not.toContainText('Samir');
	}
	await phone.clearCookies();
	await phone.setOffline(false);
	await expect(page).toHaveURL(/sign-in/);
	await phone.setOffline(true);
	await page.goto('/');
	await expect(page.getByText('Der er intet gemt på telefonen.')).toBeVisible();
	await phone.close();
});
