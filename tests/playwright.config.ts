import { defineConfig } from '@playwright/test';

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
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: process.env.CHROMIUM || undefined }
	}
});
