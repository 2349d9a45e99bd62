import { expect, test } from 'vitest';
import { valuesOf } from './values.ts';

test('names that every object has are names like others', async () => {
	const data = new FormData();
	for (const name of ['constructor', '__proto__', 'toString', 'toString', 'body']) data.append(name, 'a\r\nb\0');
	data.append('hasOwnProperty', new File(['x'], 'x'));
	expect(Object.entries(await valuesOf(data, { files: async () => 'read' }))).toEqual([
		['constructor', 'a\nb'],
		['toString', ['a\nb', 'a\nb']],
		['body', 'a\nb']
	]);
});

test('R-40: a hundred thousand fields are not read to the end, and take no time', async () => {
	const data = await new Response('a=&'.repeat(100_000), {
		headers: { 'content-type': 'application/x-www-form-urlencoded' }
	}).formData();
	const before = performance.now();
	expect((await valuesOf(data)).a).toHaveLength(10_000);
	expect(performance.now() - before).toBeLessThan(500);
});
