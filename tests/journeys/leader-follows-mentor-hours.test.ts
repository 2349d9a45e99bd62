import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';

test.describe.configure({ timeout: 60_000 });

test('a leader buys hours for a family, and follows what is used', async ({ page, browser }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await signIn(page, 'leder');
	await page.getByRole('link', { name: 'Mentortimer' }).click();
	await expect(page.getByRole('region', { name: 'Familier' })).toContainText('brugt og');
	await expect(page.getByRole('row', { name: /Mette Holm/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Ledige huller' })).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Familie 47', exact: true }).click();
	await page.getByLabel('Timer', { exact: true }).fill('mange');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv timer som 34');
	await expectAccessible(page);
	await page.getByLabel('Timer', { exact: true }).fill('12,5');
	await page.getByLabel('Periodens længde i måneder').fill('3');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Timerne er gemt.');
	await expect(page.getByText('af 12,5 timer')).toBeVisible();
	await expect(page.getByRole('region', { name: 'Historik' })).toContainText('12,5 timer pr. 3 måneder');

	await page.goto('/staff/mentor-hours/settings');
	await expect(page.getByRole('region', { name: 'Historik' })).toContainText('34 timer pr. 6 måneder');
	await expectAccessible(page);
	const file = await page.request.get('/staff/mentor-hours/file');
	expect((await file.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
	expect(await file.text()).toContain('Familie;Periode;Købt;Brugt;Planlagt;Tilbage');

	const mentor = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(mentor, 'mentor1');
	await mentor.goto('/staff/calendar');
	await mentor.getByRole('link', { name: 'Mentortimer' }).click();
	await expect(mentor.getByRole('link', { name: 'Familie 12', exact: true })).toBeVisible();
	await expect(mentor.getByRole('link', { name: 'Familie 31', exact: true })).toHaveCount(0);
	await expect(mentor.getByText('Jonas Kjær')).toHaveCount(0);
	await expectAccessible(mentor);
	const parent = await (await browser.newContext({ locale: 'da-DK' })).newPage();
	await signIn(parent, 'foraelder1');
	for (const path of ['mentor-hours', 'mentor-hours/settings', 'mentor-hours/file', 'calendar/events'])
		expect((await parent.request.get(`/staff/${path}`)).status(), path).toBe(404);
});
