import { expect, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';

export type Person =
	'foraelder1' | 'foraelder2' | 'foraelder3' | 'mentor1' | 'mentor2' | 'koordinator' | 'leder' | 'admin';

/** Signs one of the demo people in, by the form. */
export async function signIn(
	page: Page,
	person: Person,
	device: 'Min egen telefon' | 'Delt telefon' = 'Delt telefon'
): Promise<void> {
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
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
	).toEqual([]);
}
