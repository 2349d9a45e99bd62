import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { own } from './planning.ts';

test.describe.configure({ timeout: 60_000 });

test('a mentor brings the school’s calendar in as reminders, and never twice', async ({ page, browser }) => {
	const [meeting, party, uid] = [own('Forældremøde på Ærø'), own('Skolefest'), own('uid')];
	const day = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString().replaceAll('-', '');
	const calendar = {
		name: 'skole.ics',
		mimeType: 'text/calendar',
		// As an old Outlook in Denmark writes it.
		buffer: Buffer.from(
			[
				...[
					'BEGIN:VCALENDAR',
					'BEGIN:VEVENT',
					`UID:${uid}-1`,
					`SUMMARY:${meeting.slice(0, 9)}`,
					` ${meeting.slice(9)}`
				],
				...[`DTSTART;TZID=Romance Standard Time:${day(20)}T170000`, 'END:VEVENT'],
				...['BEGIN:VEVENT', `UID:${uid}-2`, `SUMMARY:${party}`, `DTSTART;VALUE=DATE:${day(21)}`, 'END:VEVENT'],
				...['BEGIN:VEVENT', `UID:${uid}-3`, 'SUMMARY:Uden dato', 'END:VEVENT', 'END:VCALENDAR']
			].join('\r\n'),
			'latin1'
		)
	};
	const choose = async () => {
		await page.getByRole('link', { name: 'Indlæs en kalender' }).click();
		await page.getByLabel('Kalenderfil').setInputFiles(calendar);
		await page.getByRole('checkbox', { name: /^Familie 31/ }).check();
		await page.getByRole('button', { name: 'Se datoerne igennem' }).click();
		await expect(page.getByRole('heading', { name: 'Vælg datoerne' })).toBeVisible();
	};
	await signIn(page, 'mentor2');
	await page.goto('/staff/reminders');
	await choose();
	await expect(page.getByRole('heading', { name: 'Én linje kan ikke læses' })).toBeVisible();
	await expect(page.getByText('Aftalen har ingen dato.')).toBeVisible();
	await expectAccessible(page);

	// Nothing ticked: told at the list, and the list is still there.
	for (const title of [meeting, party]) await page.getByRole('checkbox', { name: title }).uncheck();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('alert')).toContainText('Vælg en af mulighederne');
	await page.getByRole('checkbox', { name: meeting }).check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toHaveText(/Datoerne er gemt/);
	await expect(page.getByText(meeting)).toBeVisible();

	await choose();
	await expect(page.getByText('Er indlæst før')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: meeting })).toHaveCount(0);
	await expect(page.getByRole('checkbox', { name: party })).toBeChecked();

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder3');
	await parent.goto('/reminders');
	await expect(parent.getByRole('heading', { name: meeting })).toBeVisible();
	await parent.context().close();
});
