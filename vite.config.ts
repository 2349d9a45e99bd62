import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What every page needs goes to the phone in one piece: many small ones weigh more together and wait for each other. */
const fewChunks: Plugin = {
	name: 'few-chunks',
	configResolved({ environments }) {
		const output = environments.client?.build.rolldownOptions.output;
		const splitting = output && !Array.isArray(output) ? output.codeSplitting : null;
		if (!splitting || typeof splitting !== 'object') return;
		splitting.groups?.push(
			// What the page tells SvelteKit has to be told before the rest is loaded, which reads its version from it at once.
			{ name: 'first', test: /runtime\/client\/payload\.js|vite\/preload-helper/, priority: 1 },
			{ name: 'runtime', test: /node_modules/, minShareCount: 20 },
			// Only what I dag itself shows: a form's parts come with the pages that have one.
			{ name: 'parent', test: /src\/lib\/(agenda\/|ui\/(Avatar|Icon|LeaveLink|Notice|Shell)\.)/ }
		);
	}
};

/**
 * Lists the code of the parents' pages, and of no other, for the service worker: `/_app/parents.json`. What the parents'
 * pages load later (their words, push) is in it too.
 */
const parentsCode: Plugin = {
	name: 'parents-code',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle(_, bundle) {
		const isNode = (id: string | null) => /client-optimized\/nodes\//.test(id ?? '');
		const isTheirs = (id: string | null) =>
			isNode(id) &&
			this.getModuleInfo(id!)?.importedIds.some((from) =>
				/src\/routes\/(\(parent\)\/|\(public\)\/offline\/|\+)/.test(from)
			);
		const files = new Set<string>();
		const add = (name: string, follows: boolean) => {
			const chunk = bundle[name];
			if (chunk?.type !== 'chunk' || files.has(name)) return;
			files.add(name);
			for (const file of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])])
				files.add(file);
			for (const other of chunk.imports) add(other, follows);
			for (const other of follows ? chunk.dynamicImports : []) {
				const next = bundle[other];
				if (next?.type === 'chunk' && !isNode(next.facadeModuleId)) add(other, true);
			}
		};
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
			if (isTheirs(chunk.facadeModuleId)) add(chunk.fileName, true);
			else if (!isNode(chunk.facadeModuleId)) add(chunk.fileName, false);
		}
		const source = JSON.stringify([...files].map((file) => `/${file}`).sort());
		this.emitFile({ type: 'asset', fileName: '_app/parents.json', source });
	}
};

/** The longest first: what takes a minute and a half goes beside all the others, and is not waited for at the end. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const long = ['access/matrix', 'faults/restarts', 'faults/start', 'faults/kills'];
		const rank = ({ moduleId }: TestSpecification) =>
			long.findIndex((name) => moduleId.includes(name)) + 1 || long.length + 1;
		return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
	}
}

/**
 * The staff's calendar brings a Svelte of its own: what only it needs of Svelte would else lie in the one piece that
 * every parent's phone fetches. It is mounted as a guest, by createCalendar, and shares no component with the pages.
 */
const calendarApart: Plugin = {
	name: 'calendar-apart',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: ({ name }) => name === 'client',
	async resolveId(source, importer, options) {
		if (!importer || !/@event-calendar\/core\/dist\/|\?calendar$/.test(importer)) return null;
		const found = await this.resolve(source, importer.replace('?calendar', ''), { ...options, skipSelf: true });
		if (!found || found.external || !/node_modules\/svelte\//.test(found.id)) return found;
		return { ...found, id: `${found.id}?calendar` };
	}
};

// SvelteKit 3 refuses a svelte.config.js: all of its configuration is here.
export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ out: 'build' }),
			csp: {
				mode: 'nonce',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// The one style attribute there is: of SvelteKit's own announcer of pages (tests/house/announcer.test.ts).
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					'form-action': ['self'],
					'report-uri': ['/csp-reports'],
					'report-to': ['csp']
				}
			},
			serviceWorker: { register: false },
			// The server finds the route of an address: a phone needs no list of them all, staff pages included.
			router: { resolution: 'server' },
			version: { pollInterval: 0 },
			// A parent's page is painted when its own file is there: on a slow line the styles would wait beside all the code.
			inlineStyleThreshold: 12_000,
			// The page for when there is no net is shown at every address.
			paths: { relative: false }
		}),
		fewChunks,
		parentsCode,
		calendarApart
	],
	resolve: {
		alias: [
			{
				find: /^@event-calendar\/core$/,
				replacement: fileURLToPath(new URL('node_modules/@event-calendar/core/dist/index.js', import.meta.url))
			}
		]
	},
	build: { target: 'es2022' },
	test: {
		sequence: { sequencer: LongestFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'rules',
					include: ['src/**/*.test.ts', 'tests/house/**/*.test.ts'],
					exclude: ['**/*.server.test.ts', '**/node_modules/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: [
						'src/**/*.server.test.ts',
						'tests/house/**/*.server.test.ts',
						'tests/access/**/*.test.ts',
						'tests/faults/**/*.test.ts'
					],
					globalSetup: 'tests/database.ts',
					testTimeout: 20_000,
					maxWorkers: 2
				}
			}
		]
	}
});
