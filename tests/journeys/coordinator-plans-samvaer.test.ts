import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './people.ts';
import { freeTime, openForm, own } from './planning.ts';

test.describe.configure({ timeout: 90_000 });

test('a coordinator plans a supported samvær, and its parent sees and answers it', async ({ page, browser }) => {
	const { date, time } = freeTime();
	const bring = own('Tag bolden med');
	await signIn(page, 'koordinator');
	await openForm(page, 'Familie 12', 'Samvær');
	await expectAccessible(page);
	await page.getByLabel('Dato').fill(date);
	await page.getByLabel('Kl.').fill(time);
	await page.getByLabel('Minutter').fill('10');
	await page.getByLabel('Sted').selectOption({ label: 'Det gule rum, Børnehuset, Skovvej 2' });
	await page.getByLabel('Støttet').check();
	await page.getByLabel('Tag med').fill(bring);
	await page.getByLabel('Kasper Bruun').check();
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samvær, støttet');
	await expect(page.getByText(bring)).toBeVisible();
	await expect(page.getByText('Mangler svar')).toBeVisible();
	await expectAccessible(page);
	const here = page.url().replace(/\?.*/, '');

	const parent = await (await browser.newContext()).newPage();
	await signIn(parent, 'foraelder2');
	await parent.goto(`/appointments/${here.split('/').pop()}`);
	await expect(parent.getByText(bring)).toBeVisible();
	await parent.getByRole('button', { name: 'Jeg kommer' }).click();
	await expect(parent.getByRole('button', { name: 'Jeg kommer' })).toBeHidden();

	await page.goto(here);
	await expect(page.getByText('Kommer', { exact: true })).toBeVisible();
});

test('a time that is taken is refused, and all that was typed is kept', async ({ page }) => {
	const { date, time } = freeTime();
	await signIn(page, 'koordinator');
	for (const again of [false, true]) {
		await openForm(page, 'Familie 31', 'Opfølgning');
		await page.getByLabel('Dato').fill(date);
		await page.getByLabel('Kl.').fill(time);
		await page.getByLabel('Minutter').fill('15');
		await page.getByLabel('Tag med').fill('Din kalender');
		await page.getByRole('button', { name: 'Gem' }).click();
		if (!again) await expect(page.getByRole('status')).toContainText('Aftalen er gemt');
	}
	await expect(page.getByRole('alert')).toHaveText('Tiden er ikke ledig. Vælg en anden tid.');
	await expect(page.getByLabel('Tag med')).toHaveValue('Din kalender');
	await expect(page.getByLabel('Minutter')).toHaveValue('15');
	await expect(page.getByLabel('Dato')).toHaveValue(date);
	await expect(page.getByLabel('Type')).toHaveValue('follow_up');
	await expectAccessible(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the kind is changed with a button, which keeps what was typed and gives the usual length', async ({ page }) => {
		await signIn(page, 'mentor1');
		await openForm(page, 'Familie 12', 'Støtte i hjemmet');
		await page.getByLabel('Tag med').fill('Skiftetøj');
		await page.getByRole('button', { name: 'Skift type' }).click();
		await expect(page.getByLabel('Minutter')).toHaveValue('90');
		await expect(page.getByLabel('Tag med')).toHaveValue('Skiftetøj');
		await page.getByLabel('Type').selectOption('Hjemmebesøg');
		await page.getByRole('button', { name: 'Skift type' }).click();
		await expect(page.getByRole('textbox', { name: 'Tag med' })).toHaveCount(0);
		await expect(page.getByText('Her skrives intet ned')).toBeVisible();
	});
});

test.describe('bad input', () => {
	const good = { kind: 'mentor_meeting', minutes: '10', placeId: '', bring: 'Tag det med' };
	const table: [string, Record<string, string>, number, string][] = [
		['nothing', { date: '', start: '' }, 422, 'Skriv noget her.'],
		['a day that is over', { date: '2020-01-01' }, 422, 'Tidspunktet er gået. Vælg et senere.'],
		['no day', { date: '2027-02-30' }, 422, 'Skriv en dato som'],
		['a day far off', { date: '2190-01-01' }, 422, 'Skriv en dato som'],
		['no time', { start: '25:00' }, 422, 'Skriv et klokkeslæt som 16.00.'],
		['no length', { minutes: 'en time' }, 422, 'Skriv et helt tal'],
		['a length of a week', { minutes: '9999' }, 422, 'Skriv et helt tal'],
		['another kind', { kind: 'party' }, 422, 'Vælg en af mulighederne.'],
		['a text too long', { bring: 'x'.repeat(501) }, 422, 'Teksten er for lang'],
		['nobody', { parentIds: '' }, 422, 'Vælg en af mulighederne.'],
		['no staff member', { staffIds: '' }, 422, 'Vælg en af mulighederne.'],
		['what is no id', { staffIds: 'mig' }, 422, 'Det kan vi ikke læse.'],
		['samvær of no sort', { kind: 'samvaer' }, 422, 'Vælg en af mulighederne.'],
		['a decision without a period', { kind: 'samvaer', supervision: 'supervised' }, 422, 'Skriv noget her.'],
		[
			'a decision that ends before it begins',
			{ kind: 'samvaer', supervision: 'supervised', decisionFrom: '2027-02-01', decisionTo: '2027-01-01' },
			422,
			'Slut skal være efter start.'
		],
		[
			'a day outside the decision',
			{ kind: 'samvaer', supervision: 'supervised', decisionFrom: '2025-01-01', decisionTo: '2025-02-01' },
			409,
			'Dagen ligger uden for afgørelsens periode.'
		],
		['a stranger', { parentIds: crypto.randomUUID() }, 404, 'Siden findes ikke'],
		['a place of nobody’s', { placeId: crypto.randomUUID() }, 404, 'Siden findes ikke']
	];

	test('is refused in Danish, and what was typed is kept', async ({ page, baseURL }) => {
		await signIn(page, 'mentor2');
		await openForm(page, 'Familie 31', 'Mentormøde');
		const family = new URL(page.url()).searchParams.get('family')!;
		const parentIds = await page.getByLabel('Maryam Haddad').getAttribute('value');
		const staffIds = await page.getByLabel('Medarbejder', { exact: true }).inputValue();
		for (const [name, wrong, status, words] of table) {
			const { date, time } = freeTime();
			const answer = await page.request.post(`/staff/appointments/new?/plan&family=${family}`, {
				form: { ...good, date, start: time, parentIds: parentIds!, staffIds, ...wrong },
				headers: { origin: baseURL! }
			});
			expect(answer.status(), name).toBe(status);
			const body = await answer.text();
			expect(body, name).toContain(words);
			if (status !== 404 && !wrong.bring) expect(body, name).toContain('Tag det med');
		}
	});
});
