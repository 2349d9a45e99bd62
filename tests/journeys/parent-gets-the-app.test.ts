import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectAccessible, signInByForm } from './people.ts';
import { atRest, houseInFront, kept } from './phone.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

test('the browser offers the app, another app shares into it, and a new version waits for a form that is half filled', async ({
	baseURL,
	playwright
}) => {
	const house = await houseInFront(baseURL!);
	// A browser in a private window installs nothing.
	const folder = mkdtempSync(join(tmpdir(), 'familien-app-'));
	const phone = await playwright.chromium.launchPersistentContext(folder, {
		executablePath: process.env.CHROMIUM || undefined,
		...{ baseURL: house.origin, locale: 'da-DK', viewport: { width: 390, height: 844 } }
	});
	try {
		const page = phone.pages()[0]!;
		// How often the screen glided, whatever was loaded anew in between.
		await phone.addInitScript(() => {
			const glide = document.startViewTransition.bind(document);
			document.startViewTransition = (update) => (
				sessionStorage.setItem('glides', String(Number(sessionStorage.getItem('glides')) + 1)),
				glide(update)
			);
		});
		const main = page.getByRole('main');
		await signInByForm(page, 'foraelder3', 'Min egen telefon');
		await atRest(page);
		const client = await phone.newCDPSession(page);
		expect(await client.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
		const manifest = await client.send('Page.getAppManifest');
		expect(manifest.errors).toEqual([]);
		await page.goto('/more/install');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Læg appen på telefonen');
		await expectAccessible(page);

		// From page to page the screen glides, once the page is at rest; not where the person has asked for stillness.
		const glides = () => page.evaluate(() => Number(sessionStorage.getItem('glides')));
		const go = async (name: string) => {
			await page.getByRole('navigation').getByRole('link', { name }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
		};
		await expect(async () => {
			await go('Aftaler');
			await go('Beskeder');
			expect(await glides()).toBeGreaterThan(0);
		}).toPass();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const before = await glides();
		await go('Aftaler');
		await go('Beskeder');
		expect(await glides()).toBe(before);
		await page.emulateMedia({ reducedMotion: 'no-preference' });

		const text = own('Delt fra en anden app');
		await page.evaluate(async (shared) => {
			const form = document.createElement('form');
			Object.assign(form, { method: 'post', action: '/messages/share', enctype: 'multipart/form-data' });
			const field = Object.assign(document.createElement('textarea'), { name: 'text', value: shared });
			// As a phone's camera shares a picture.
			const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
			canvas.getContext('2d')!.fillRect(0, 0, 60, 40);
			const picture = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg'));
			const all = new DataTransfer();
			all.items.add(new File([picture!], 'brev.jpg', { type: 'image/jpeg' }));
			const files = Object.assign(document.createElement('input'), { type: 'file', name: 'files', files: all.files });
			form.append(field, files);
			document.body.append(form);
			form.submit();
		}, text);
		await expect(page.getByLabel('Din tekst')).toHaveValue(text);
		await expect(page.getByText('1 billede')).toBeVisible();
		await expectAccessible(page);
		await page
			.getByRole('button', { name: /^Send til/ })
			.first()
			.click();
		await expect(main.getByText(text)).toHaveCount(1);
		await expect(main.getByRole('listitem').filter({ hasText: text }).getByRole('img')).toBeVisible();

		// From here on the house has a new version.
		const field = page.getByLabel('Skriv en besked');
		const half = own('Jeg er ved at skrive');
		await field.fill(half);
		house.release();
		await expect
			.poll(() => page.evaluate(async () => Boolean((await (await navigator.serviceWorker.ready).update()).waiting)))
			.toBe(true);
		await expect(page.getByText('Der er en ny udgave.')).toBeVisible({ timeout: 10_000 });
		await page.getByRole('button', { name: 'Hent den' }).click();
		await expect(page.getByText('Du er ved at skrive.')).toBeVisible();
		await expect(field).toHaveValue(half);
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await expect(main.getByText(half)).toHaveCount(1);
		await page.getByRole('button', { name: 'Hent den' }).click();
		await expect
			.poll(() =>
				page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting ?? null).catch(() => 0)
			)
			.toBe(null);
		await expect(main.getByText(half)).toHaveCount(1);

		// Where a link leads is asked by the page's own code: that is how the server knows a tab of an earlier version.
		const asked = page.waitForRequest(/__route\.js/);
		await page.getByRole('link', { name: 'Husk' }).click();
		expect((await (await asked).allHeaders()).referer).toContain('/_app/immutable/');
		await page.getByRole('link', { name: 'Mere' }).click();
		await page.getByRole('button', { name: 'Log ud' }).click();
		await expect(page).toHaveURL(/sign-in/);
		expect(await kept(page)).toEqual([]);
	} finally {
		await phone.close();
		house.server.close();
		house.server.closeAllConnections();
		rmSync(folder, { recursive: true, force: true });
	}
});
