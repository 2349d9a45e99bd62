import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { code, files } from './files.ts';

// docs/security.md tells what is promised and what proves it: each number is there, and each proof carries its number.

const text = files(['docs'], /security\.md$/)[0]!.text;
const rows = [...text.matchAll(/^\| ((?:R|AB)-\d\d) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, number, promise, proof]) => ({
	...{ number: number!, promise: promise!, proof: proof! }
}));
const upTo = (sort: string, many: number) =>
	Array.from({ length: many }, (_, n) => `${sort}-${String(n + 1).padStart(2, '0')}`);

test('every requirement and every abuse case is in the table once', () => {
	expect(rows.map(({ number }) => number)).toEqual([...upTo('R', 45), ...upTo('AB', 26)]);
	expect(rows.filter(({ promise }) => promise.length < 20)).toEqual([]);
});

test('each has tests that carry its number in their titles, or the reason why not yet', () => {
	const tests = new Map(files(['src', 'tests'], /\.test\.ts$/).map(({ path, text }) => [path, code(text)]));
	const empty: string[] = [];
	for (const { number, proof } of rows) {
		const named = [...proof.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path]) => path!);
		if (!named.length && !/Not yet: .{20}/.test(proof)) empty.push(`${number}: ${proof}`);
		for (const path of named)
			if (!new RegExp(`['"\`][^'"\`\\n]*\\b${number}\\b`).test(tests.get(path) ?? '')) empty.push(`${number}: ${path}`);
	}
	expect(empty).toEqual([]);
});

test('a number in a title is a number in the table', () => {
	const known = new Set(rows.map(({ number }) => number));
	const titled = files(['src', 'tests'], /\.test\.ts$/).flatMap(({ path, text }) =>
		[...code(text).matchAll(/\b(?:R|AB)-\d\d\b/g)].map(([number]) => ({ path, number }))
	);
	expect(titled.filter(({ number }) => !known.has(number))).toEqual([]);
});

test('what the page points to is there', () => {
	for (const [, path] of text.matchAll(/`((?:src|tests|docs)\/[^`]+)`/g))
		expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
});
