import { createHash } from 'node:crypto';
import { broken, squeezed, type Secret } from './match.ts';

/** What a parent must not be told, and what is their own and no secret to them. */
export type Knows = { readonly parentId: string; readonly found: readonly (Secret & { readonly isOwn: boolean })[] };

/** What a text would tell to whom. */
export type Told = { readonly rule: Secret['sort']; readonly parentId: string; readonly text: string };

/** Which of the texts would tell which of the readers something: in the order of the readers, and of the texts. */
export function toldBy(texts: readonly string[], readers: readonly Knows[]): Told[] {
	const written = texts.map((text) => ({ text, words: squeezed(text) }));
	return readers.flatMap(({ parentId, found }) => {
		const [secrets, own] = [found.filter(({ isOwn }) => !isOwn), found.filter(({ isOwn }) => isOwn)];
		return written.flatMap(({ text, words }) => {
			const rule = broken(words, secrets, own);
			return rule ? [{ rule, parentId, text }] : [];
		});
	});
}

/** The same for exactly these words to exactly these parents, in whatever order; and for no others. */
export const keyOf = (told: readonly Told[]): string =>
	createHash('sha256')
		.update(JSON.stringify([...new Set(told.map(({ parentId, text }) => `${parentId} ${text}`))].toSorted()))
		.digest('base64url');
