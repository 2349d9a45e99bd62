import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Failure } from './failure.ts';

/**
 * Finds a Chromium for the journeys: CHROMIUM, Playwright's own, the system's; else installs one.
 * @returns the program's path
 */
export async function findChromium(say: (line: string) => void): Promise<string> {
	const { chromium } = await import('@playwright/test');
	const find = () =>
		[process.env.CHROMIUM, chromium.executablePath(), ...system].find(
			(path): path is string => Boolean(path) && existsSync(path as string)
		);
	const found = find();
	if (found) return found;
	say('No Chromium here: trying to install one …');
	const apt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (apt) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
		const install = (name: string) =>
			spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, stdio: 'ignore' });
		install('chromium');
		install('chromium-headless-shell');
	} else spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
	const now = find();
	if (!now)
		throw new Failure(
			'The journeys need Chromium. Install it (for example "apt-get install chromium"), or name it with CHROMIUM=/path.'
		);
	return now;
}

/**
 * Finds the small Chromium without a window, for the journeys that need no more: a third of the work less.
 * @returns the program's path; the whole Chromium's when there is none
 */
export const findLightChromium = (whole: string): string =>
	[process.env.CHROMIUM_LIGHT, '/usr/bin/chromium-headless-shell'].find((path) => path && existsSync(path)) ?? whole;

const system = [
	...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
	...[
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium'
	],
	...[
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
	]
];
