import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('R-22: the one style attribute that pages may have is SvelteKit’s own announcer', () => {
	const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
	const root = read('node_modules/@sveltejs/kit/src/runtime/components/root.svelte');
	const styles = [...root.matchAll(/style="([^"]*)"/g)].map(([, style]) => style!);
	expect(styles).toHaveLength(1);
	const hash = createHash('sha256').update(styles[0]!).digest('base64');
	expect(read('vite.config.ts')).toContain(`'style-src-attr': ['unsafe-hashes', 'sha256-${hash}']`);
	expect(read('src/app.html')).not.toContain('style=');
});
