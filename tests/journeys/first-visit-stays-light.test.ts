import { expect, test } from '@playwright/test';
import { visitBytes } from '../bench/bytes.ts';
import { cookieOf } from '../bench/programs.ts';
import { signIn } from './people.ts';

test('a first visit to I dag fits a weak phone: at most 45 kB of JavaScript, 70 kB in all', async ({ baseURL }) => {
	const cookie = await cookieOf(baseURL!, 'foraelder1@demo.example');
	const { script, all } = await visitBytes(process.env.CHROMIUM ?? '', `${baseURL}/`, cookie);
	expect(script).toBeGreaterThan(0);
	expect(script).toBeLessThanOrEqual(45_000);
	expect(all).toBeLessThanOrEqual(70_000);
});

test('the words of the other pages come when one goes there, and I dag is itself on the way back', async ({ page }) => {
	await signIn(page, 'foraelder3');
	const menu = page.getByRole('navigation');
	for (const place of ['Husk', 'Beskeder', 'Aftaler', 'Mere']) {
		await menu.getByRole('link', { name: place }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(place);
	}
	await menu.getByRole('link', { name: 'I dag' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Hej|Godmorgen|Goddag|Godaften/);
	await expect(page.getByRole('link', { name: 'Jeg har brug for hjælp' })).toBeVisible();
});
