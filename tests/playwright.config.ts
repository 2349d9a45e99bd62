import { defineConfig } from '@playwright/test';

/** What shows notifications, lives in a service worker or asks for a passkey needs the whole browser. */
const whole =
	/(parent-gets-a-push|parent-gets-the-app|parent-is-told|parent-works-without-net|people-use-passkeys)\.test/;
const using = (program: string | undefined) => ({ launchOptions: { executablePath: program || undefined } });
const port = Number(process.env.JOURNEY_PORT ?? 4311);

/** Journeys run against the built product with its demo municipality; `npm test` starts it and names the browser. */
export default defineConfig({
	testDir: 'journeys',
	outputDir: '../test-results',
	workers: 2,
	timeout: 30_000,
	reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
	use: {
		baseURL: `http://localhost:${port}`,
		locale: 'da-DK',
		timezoneId: 'Europe/Copenhagen',
		viewport: { width: 390, height: 844 },
		// A recording of every step costs much: asked for with TRACE=1.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure'
	},
	projects: [
		{ name: 'whole', testMatch: whole, use: using(process.env.CHROMIUM) },
		{ name: 'light', testIgnore: whole, use: using(process.env.CHROMIUM_LIGHT || process.env.CHROMIUM) }
	]
});
