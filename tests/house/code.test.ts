import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { queues } from '../../src/lib/server/jobs.ts';
import { code, files, importsOf } from './files.ts';

// The rules of the house (architecture: one direction; product.md: words). Each names the files that break it.

const sources = files(['src'], /\.(ts|svelte)$/);
const programs = sources.filter(({ path }) => !path.endsWith('.test.ts'));
const paths = (found: readonly { path: string }[]) => found.map(({ path }) => path);

test('migrations are numbered without a gap', () => {
	const names = readdirSync(new URL('../../migrations', import.meta.url)).sort();
	expect(names.map((name) => name.slice(0, 5))).toEqual(names.map((_, n) => `${String(n + 1).padStart(4, '0')}_`));
	expect(names.every((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))).toBe(true);
});

test('only query files speak SQL', () => {
	const mayToo = /queries\.server\.ts$|^src\/lib\/(sessions|events|health)\/|^src\/bin\//;
	const speak = programs.filter(({ text }) =>
		/import\s*\{[^}]*\bsql\b[^}]*\}\s*from\s*'[^']*server\/db\.ts'/.test(text)
	);
	expect(paths(speak).filter((path) => !mayToo.test(path))).toEqual([]);
});

test('a route asks verbs, never the database', () => {
	const routes = programs.filter(({ path }) => path.startsWith('src/routes/') || path.startsWith('src/hooks'));
	const wrong = routes.filter(({ text }) =>
		importsOf(text).some((from) => /server\/(db|connection)\.ts$|queries\.server\.ts$|^postgres$/.test(from))
	);
	expect(paths(wrong)).toEqual([]);
});

test('a feature runs without SvelteKit', () => {
	const features = programs.filter(
		({ path }) => /^src\/(lib|bin)\/.*\.ts$/.test(path) && path !== 'src/lib/server/submit.ts'
	);
	const wrong = features.filter(({ text }) =>
		importsOf(text).some((from) => /^\$app\/|^\$env|^@sveltejs\/kit|^#lib|^\$lib/.test(from))
	);
	expect(paths(wrong)).toEqual([]);
});

test('no feature waits for the notifications', () => {
	const wrong = programs.filter(
		({ path, text }) =>
			!/^src\/(lib\/(notifications|own-data|texts)|bin|routes)\//.test(path) &&
			importsOf(text).some((from) => /\/notifications\//.test(from))
	);
	expect(paths(wrong)).toEqual([]);
});

test('Danish words live in the texts', () => {
	// The passwords that Danes choose first, and the columns of the list that Excel brings, are no texts.
	const elsewhere = programs.filter(
		({ path }) => !/^src\/lib\/texts\/|^src\/bin\/demo\/|password-rules|^src\/lib\/imports\//.test(path)
	);
	const wrong = elsewhere.filter(({ text }) => /[æøå]/i.test(code(text)));
	expect(paths(wrong)).toEqual([]);
});

test('a component has no words of its own', () => {
	const wrong = programs
		.filter(({ path }) => path.endsWith('.svelte'))
		.flatMap(({ path, text }) => wordsIn(text).map((words) => `${path}: ${words}`));
	expect(wrong).toEqual([]);
});

/** Words between tags, and in the attributes that are read aloud. */
function wordsIn(component: string): string[] {
	let markup = component
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/Sammen om Familien|&\w+;|https:\/\//g, '');
	const spoken = [...markup.matchAll(/\s(?:aria-label|alt|placeholder|title)="([^"{]*[A-Za-z]{2}[^"{]*)"/g)];
	// Braces inside braces: the innermost go first.
	for (let before = ''; before !== markup;) [before, markup] = [markup, markup.replace(/\{[^{}]*\}/g, '')];
	const between = markup.replace(/<[^>]*>/g, '\n').split('\n');
	return [
		...between.map((line) => line.trim()).filter((line) => /[A-Za-z]{2}/.test(line)),
		...spoken.map(([, words]) => words!)
	];
}

test('time is Temporal', () => {
	const wrong = sources.filter(({ text }) => /\bnew Date\b|\bDate\.(now|parse|UTC)\b/.test(code(text)));
	// A phone without net may have no Temporal, and lucia's own type asks for a Date.
	expect(paths(wrong)).toEqual(['src/lib/offline/clock.ts', 'src/lib/sessions/adapter.server.ts']);
});

test('no file is longer than 250 lines', () => {
	const all = [...sources, ...files(['tests'], /\.ts$/)];
	const long = all
		.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
		.filter(({ lines }) => lines > 250);
	expect(long).toEqual([]);
});

test('every queue has somebody who empties it', () => {
	const worker = programs.find(({ path }) => path === 'src/bin/worker.ts')!.text;
	expect(Object.keys(queues).filter((name) => !new RegExp(`\\b${name}\\b`).test(worker))).toEqual([]);
});

test('styles follow the direction of the script', () => {
	const physical =
		/(?:^|[\s;{])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|float|border-(?:top|bottom)-(?:left|right)-radius)\s*:|text-align:\s*(?:left|right)/;
	const styles = [
		...files(['src'], /\.css$/),
		...programs
			.filter(({ path }) => path.endsWith('.svelte'))
			.map(({ path, text }) => ({ path, text: [...text.matchAll(/<style[\s\S]*?<\/style>/g)].join('\n') }))
	];
	expect(
		styles.flatMap(({ path, text }) => {
			const found = physical.exec(code(text));
			return found ? [`${path}: ${found[0].trim()}`] : [];
		})
	).toEqual([]);
	expect(paths(programs.filter(({ path, text }) => path.endsWith('.svelte') && /\sstyle="/.test(text)))).toEqual([]);
});
