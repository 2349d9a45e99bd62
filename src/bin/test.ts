import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';
import { findChromium, findLightChromium } from './chromium.ts';
import { Failure, main } from './failure.ts';

/** npm test: types, lint, rules and verbs, house rules, journeys. The last line counts them all. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const port = process.env.JOURNEY_PORT ?? '4311';
const only = process.argv.slice(3);
const wants = (part: string) => !only.length || only.includes(part);
let passed = 0;
let failed = 0;

await main(async () => {
	await build(console.log);
	// Side by side: the one waits where the other works.
	await Promise.all([
		...(wants('check') ? [step('types', ['run', '--silent', 'check'])] : []),
		...(wants('lint') ? [step('lint and format', ['run', '--silent', 'lint'])] : [])
	]);
	if (wants('unit')) await units();
	if (wants('journeys')) await journeys();
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed ? 1 : 0);
});

/** A command whose words come in one piece when it is done, so that two of them don't mix. */
async function step(name: string, args: string[]) {
	let said = '';
	const code = await run('npm', args, {}, (text) => (said += text));
	console.log(`\n— ${name}\n${said.trimEnd()}`);
	if (code === 0) passed++;
	else {
		failed++;
		console.error(`✗ ${name} failed`);
	}
}

async function units() {
	console.log('\n— rules, verbs and house rules');
	const report = join(mkdtempSync(join(tmpdir(), 'familien-report-')), 'vitest.json');
	const code = await run('npx', [
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	count(code, () => {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
		return [numPassedTests, numFailedTests];
	});
}

async function journeys() {
	console.log('\n— journeys');
	const chromium = await findChromium(console.log);
	const folder = mkdtempSync(join(tmpdir(), 'familien-journeys-'));
	const providers = spawn(process.execPath, ['tests/identity/serve.ts', `http://localhost:${port}`], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'ignore']
	});
	const product = spawn(process.execPath, ['src/bin/run.js', 'start'], {
		cwd: root,
		env: {
			...process.env,
			...(await settingsOf(providers)),
			PORT: port,
			DATA_DIR: folder,
			DEMO: '1',
			DATABASE_URL: '',
			ORIGIN: '',
			LOG_LEVEL: 'warn'
		},
		stdio: ['ignore', 'pipe', 'inherit']
	});
	try {
		await isReady(product);
		const code = await run('npx', ['playwright', 'test', '-c', 'tests/playwright.config.ts'], {
			CHROMIUM: chromium,
			CHROMIUM_LIGHT: findLightChromium(chromium),
			JOURNEY_PORT: port,
			JOURNEY_DATA: folder,
			JOURNEY_PROVIDERS: '1'
		});
		count(code, () => {
			const { stats } = JSON.parse(readFileSync(join(root, 'test-results/journeys.json'), 'utf8'));
			return [stats.expected, stats.unexpected + stats.flaky];
		});
	} finally {
		providers.kill();
		product.kill('SIGTERM');
		await new Promise((done) => product.once('exit', done));
		rmSync(folder, { recursive: true, force: true });
	}
}

/** How the product reaches the providers of OpenID Connect beside it: the first line that they say. */
async function settingsOf(providers: ChildProcess): Promise<NodeJS.ProcessEnv> {
	const lines = createInterface(providers.stdout!);
	const [line] = (await Promise.race([once(lines, 'line'), once(providers, 'exit')])) as unknown[];
	if (typeof line !== 'string') throw new Failure('The providers did not start for the journeys.');
	return JSON.parse(line) as NodeJS.ProcessEnv;
}

/** Adds a runner's own figures; a runner that ended badly counts as at least one failure. */
function count(code: number, read: () => [number, number]) {
	const [good, bad] = figures(read);
	passed += good;
	failed += code === 0 ? bad : Math.max(1, bad);
}

function figures(read: () => [number, number]): [number, number] {
	try {
		return read();
	} catch {
		return [0, 1];
	}
}

async function isReady(product: ChildProcess) {
	let said = '';
	product.stdout!.on('data', (text: Buffer) => (said += text));
	for (let tries = 0; tries < 1_200; tries++) {
		if (said.includes('is ready')) return;
		if (product.exitCode !== null) break;
		await wait(100);
	}
	throw new Failure(`The product did not start for the journeys.\n${said}`);
}

/** Runs a command; its output goes to the console, or to a listener. */
function run(
	command: string,
	args: string[],
	env: NodeJS.ProcessEnv = {},
	hear?: (text: Buffer) => void
): Promise<number> {
	return new Promise((done) => {
		const child = spawn(command, args, {
			cwd: root,
			stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			env: { ...process.env, ...env },
			shell: process.platform === 'win32'
		});
		if (hear) {
			child.stdout?.on('data', hear);
			child.stderr?.on('data', hear);
		}
		child.once('close', (code) => done(code ?? 1));
	});
}
