import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signInByForm } from './people.ts';

test.describe.configure({ timeout: 90_000 });

/** A phone whose lock the person can open: it makes and uses passkeys by itself. */
async function withLock(page: Page) {
	const device = await page.context().newCDPSession(page);
	await device.send('WebAuthn.enable');
	const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
			...{ isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
	return { device, authenticatorId };
}

/** A passkey of the person's own sign-in page, which is removed at the end: the demo stays as it was. */
for (const [person, path, page0] of [
	['foraelder2', '/more/sign-in', '/'],
	['mentor2', '/staff/sign-in', '/staff']
] as const) {
	test(`${person} makes a passkey, signs in with it, and removes it`, async ({ page }) => {
		const lock = await withLock(page);
		await signInByForm(page, person);
		await page.goto(path);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Lav en adgangsnøgle' }).click();
		await expect(page.getByRole('status')).toHaveText('Adgangsnøglen er klar.');
		await expect(page.getByText('En adgangsnøgle kom til').first()).toBeVisible();
		const { credentials } = await lock.device.send('WebAuthn.getCredentials', lock);
		expect(credentials).toHaveLength(1);

		await page.context().clearCookies();
		await page.goto('/sign-in');
		await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click();
		await expect(page).toHaveURL(new RegExp(`${page0}$`));
		await page.goto(path);
		const mine = page.getByRole('listitem').filter({ hasText: /Lavet/ }).first();
		await mine.getByRole('button', { name: /^Fjern/ }).click();
		await expect(page.getByRole('status')).toHaveText('Adgangsnøglen er fjernet.');

		await page.context().clearCookies();
		await page.goto('/sign-in');
		await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click();
		await expect(page.getByRole('alert')).toContainText('passer ikke');
		await expect(page).toHaveURL(/sign-in/);
	});
}

test('R-16: what an unlocked phone must not do asks again who it is, and comes back', async ({ page }) => {
	await signInByForm(page, 'foraelder2');
	for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example']) {
		await page.goto(`/confirm?next=${encodeURIComponent(elsewhere)}`);
		await expect(page.locator('input[name=next]')).toHaveValue('/');
	}
	await page.goto('/confirm?next=/more/sign-in');
	await expectAccessible(page);
	await page.getByLabel('Adgangskode').fill('forkert kodeord');
	await page.getByRole('button', { name: 'Videre' }).click();
	await expect(page.getByRole('alert')).toContainText('Adgangskoden passer ikke');
	await page.getByLabel('Adgangskode').fill('familien-demo-2026');
	await page.getByRole('button', { name: 'Videre' }).click();
	await expect(page).toHaveURL(/\/more\/sign-in$/);
});
