import { expect, type BrowserContext, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';

export type Person =
	'foraelder1' | 'foraelder2' | 'foraelder3' | 'mentor1' | 'mentor2' | 'koordinator' | 'leder' | 'admin';

type Device = 'Min egen telefon' | 'Delt telefon';

/** Sessions that this worker has opened, by person and device. */
const opened = new Map<string, Parameters<BrowserContext['addCookies']>[0]>();

/** Signs one of the demo people in: by the form the first time, by the same session afterwards while it holds. */
export async function signIn(page: Page, person: Person, device: Device = 'Delt telefon'): Promise<void> {
	const key = `${person} ${device}`;
	const session = opened.get(key);
	if (session) {
		await page.context().addCookies(session);
		await page.goto('/');
		if (!page.url().includes('/sign-in')) return;
	}
	await signInByForm(page, person, device);
	// By an address, since a cookie of this name belongs to no domain; and a safe one, as the cookie says of itself.
	const url = `https://${new URL(page.url()).hostname}`;
	const cookies = (await page.context().cookies()).filter(({ name }) => name === '__Host-session');
	opened.set(
		key,
		cookies.map(({ domain: _, path: __, ...cookie }) => ({ ...cookie, url }))
	);
}

/** Signs one of the demo people in, by the form. */
export async function signInByForm(page: Page, person: Person, device: Device = 'Delt telefon'): Promise<void> {
	await page.goto('/sign-in');
	await page.getByLabel('E-mail').fill(`${person}@demo.example`);
	await page.getByLabel('Adgangskode').fill('familien-demo-2026');
	await page.getByLabel(device).check();
	await page.getByRole('button', { name: 'Log ind' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

/** Axe finds nothing on the page as it stands (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		// Only what is wrong, and in the page itself, which has no frames: the rest costs more than finding it.
		.options({ resultTypes: ['violations'] })
		.setLegacyMode()
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
	).toEqual([]);
}
