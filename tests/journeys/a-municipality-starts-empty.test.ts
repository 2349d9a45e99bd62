import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './people.ts';

// A deployment of its own, without the demo: the real thing from its first minute.
const port = Number(process.env.JOURNEY_PORT ?? 4311) + 1_000;
const origin = `http://localhost:${port}`;
let folder: string;
let product: ChildProcess;
let said = '';

test.beforeAll(async () => {
	test.setTimeout(120_000);
	folder = mkdtempSync(join(tmpdir(), 'familien-empty-'));
	product = spawn(process.execPath, ['src/bin/run.js', 'start'], {
		cwd: fileURLToPath(new URL('../../', import.meta.url)),
		env: { ...process.env, PORT: String(port), DATA_DIR: folder, DEMO: '0', DATABASE_URL: '', ORIGIN: '' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	for (const stream of [product.stdout!, product.stderr!]) stream.on('data', (text: Buffer) => (said += text));
	await expect.poll(() => said, { timeout: 110_000 }).toContain('with the code');
});

test.afterAll(async () => {
	const gone = new Promise((done) => product.once('exit', done));
	product.kill('SIGTERM');
	await gone;
	rmSync(folder, { recursive: true, force: true });
});

async function signIn(page: Page, email: string, password: string) {
	await page.goto(`${origin}/sign-in`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Adgangskode').fill(password);
	await page.getByRole('button', { name: 'Log ind' }).click();
	await expect(page).not.toHaveURL(/sign-in/);
}

test('set up, add a mentor, load a family, and the mentor sees it', async ({ page, browser }) => {
	test.setTimeout(90_000);
	const code = /with the code (\S+)/.exec(said)![1]!;
	await page.goto(`${origin}/set-up`);
	await expectAccessible(page);
	await page.getByLabel('Kode', { exact: true }).fill('ABCD-EFGH-2345-6789');
	await page.getByLabel('Husets navn').fill('Børnehuset Æblegården');
	await page.getByLabel('Telefon').fill('70 00 00 00');
	await page.getByLabel('Rum', { exact: true }).fill('Det gule rum\nDet blå rum');
	await page.getByLabel('Skolens intranet').fill('Aula');
	await page.getByLabel('Navn', { exact: true }).fill('Eva Storm');
	await page.getByLabel('E-mail').fill('eva@kommune.example');
	await page.getByLabel('Adgangskode').fill('password1');
	await page.getByRole('button', { name: 'Gem og gå til log ind' }).click();
	await expect(page.getByRole('alert')).toContainText('let at gætte');
	await page.getByLabel('Adgangskode').fill('tre ord i rækkefølge');
	await page.getByRole('button', { name: 'Gem og gå til log ind' }).click();
	await expect(page.getByRole('alert')).toContainText('Koden passer ikke');
	await expectAccessible(page);
	// What was typed is kept.
	await expect(page.getByLabel('Husets navn')).toHaveValue('Børnehuset Æblegården');
	await page.getByLabel('Kode', { exact: true }).fill(code.toLowerCase());
	await page.getByLabel('Adgangskode').fill('tre ord i rækkefølge');
	await page.getByRole('button', { name: 'Gem og gå til log ind' }).click();
	await expect(page.getByRole('status')).toHaveText('Huset er klar. Log ind som administrator.');
	expect((await page.request.get(`${origin}/set-up`)).status()).toBe(404);

	await signIn(page, 'eva@kommune.example', 'tre ord i rækkefølge');
	await page.goto(`${origin}/staff/people/new`);
	await page.getByLabel('Navn', { exact: true }).fill('Mona Holm');
	await page.getByLabel('E-mail').fill('mona@kommune.example');
	await page.getByRole('checkbox', { name: /^Mentor/ }).check();
	await page.getByLabel('Første adgangskode').fill('gul bil og ti æbler');
	await page.getByRole('button', { name: 'Gem' }).click();
	await expect(page.getByRole('heading', { name: 'Giv dette videre' })).toBeVisible();

	await page.goto(`${origin}/staff/import`);
	const rows = ['Sagsnummer;Rolle;Navn;Medarbejder', '77;forælder;Åse Østergård;mona@kommune.example', '77;barn;Ærø;'];
	const file = { name: 'familier.csv', mimeType: 'text/csv', buffer: Buffer.from('\ufeff' + rows.join('\r\n')) };
	await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
	await page.getByRole('button', { name: 'Se filen igennem' }).click();
	await page.getByRole('button', { name: 'Indlæs', exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(/Familierne er indlæst/);

	const mentor = await (await browser.newContext()).newPage();
	await signIn(mentor, 'mona@kommune.example', 'gul bil og ti æbler');
	await mentor.goto(`${origin}/staff/families`);
	await expect(mentor.getByText('Familie 77').first()).toBeVisible();
	await mentor.context().close();
});
