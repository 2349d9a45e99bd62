import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type File = { readonly path: string; readonly text: string };

/** Every file under these folders whose name ends so, with its text. */
export function files(folders: readonly string[], ending: RegExp): File[] {
	return folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && ending.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.map((path) => ({
				path: relative(root, path).replaceAll('\\', '/'),
				text: readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
			}))
	);
}

/** A program without its comments: what is written to people who read the code is in English or quotes. */
export const code = (text: string): string =>
	text
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** The paths of what a program imports. */
export const importsOf = (text: string): string[] =>
	[...code(text).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path]) => path!);
