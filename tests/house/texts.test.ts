import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../../src/lib/appointments/kinds/index.ts';
import { languages } from '../../src/lib/texts/languages.ts';
import { easy, read } from '../../src/lib/texts/lix.ts';
import { files } from './files.ts';

// Every text there is, read from the modules themselves: functions are asked with something harmless.

type Leaf = { readonly key: string; readonly text: string };
const modules = await Promise.all(
	files(['src/lib/texts'], /^da\.ts$/).map(async ({ path }) => ({
		folder: path.replace(/\/da\.ts$/, '').replace('src/lib/texts/', ''),
		danish: leaves(await import(/* @vite-ignore */ `../../${path}`)),
		others: await Promise.all(
			languages
				.filter((language) => language !== 'da')
				.map(async (language) => {
					const other = path.replace('da.ts', `${language}.ts`);
					const isThere = existsSync(new URL(`../../${other}`, import.meta.url));
					return { language, texts: isThere ? leaves(await import(/* @vite-ignore */ `../../${other}`)) : [] };
				})
		)
	}))
);

function leaves(value: unknown, key = ''): Leaf[] {
	if (typeof value === 'string') return [{ key, text: value }];
	if (typeof value === 'function') return [{ key, text: said(value as (...args: unknown[]) => unknown) }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		// A module is named after its language; what is inside counts.
		leaves(inner, key === '' ? 'texts' : `${key}.${name}`)
	);
}

function said(write: (...args: unknown[]) => unknown): string {
	for (const sample of ['2', 2, { name: '2' }]) {
		try {
			const text = write(sample, sample, sample, sample);
			if (typeof text === 'string') return text;
		} catch {
			// It wants something else.
		}
	}
	return '';
}

test('every text is there in every language', () => {
	for (const { folder, danish, others } of modules) {
		for (const { language, texts } of others)
			expect(texts.map(({ key }) => key).sort(), `${folder} in ${language}`).toEqual(
				danish.map(({ key }) => key).sort()
			);
	}
});

test('no text is empty, and none shouts', () => {
	const all = modules.flatMap(({ folder, danish }) =>
		danish.map(({ key, text }) => ({ key: `${folder} ${key}`, text }))
	);
	expect(all.length).toBeGreaterThan(100);
	expect(all.filter(({ text }) => text.includes('!'))).toEqual([]);
	expect(all.filter(({ text }) => / (?:kl\.? ?\d\d:\d\d|§)/.test(text))).toEqual([]);
});

test('every kind of appointment has its words', () => {
	const words = modules.find(({ folder }) => folder === 'kinds')!;
	for (const kind of Object.keys(kinds)) {
		for (const { texts } of [{ texts: words.danish }, ...words.others])
			expect(
				texts.some(({ key, text }) => key.split('.').includes(kind) && text),
				kind
			).toBe(true);
	}
});

test('parents read easy Danish: LIX at most 25', () => {
	const texts = modules.filter(({ folder }) => /^(parent|public)/.test(folder)).flatMap(({ danish }) => danish);
	const figure = read(texts.map(({ text }) => text)).lix;
	console.log(`LIX of the parents' pages: ${figure.toFixed(1)}`);
	expect(figure).toBeLessThanOrEqual(easy);
});
