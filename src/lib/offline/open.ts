import { loadParentTexts } from '../texts/parent/index.ts';
import * as queue from './queue.ts';
import { loadOfflineTexts } from './texts.ts';
import { viewOf } from './view.ts';

/** Opens what this phone has, with the words for it; null where it has nothing. */
export async function open() {
	const copy = await queue.copy();
	if (!copy) return null;
	const [entries, t, o] = await Promise.all([
		queue.all(),
		loadParentTexts(copy.language),
		loadOfflineTexts(copy.language)
	]);
	return { view: viewOf(copy, entries, o), t, o };
}
