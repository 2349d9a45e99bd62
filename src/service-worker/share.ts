/// <reference lib="webworker" />
import { clock } from '../lib/offline/clock.ts';
import * as queue from '../lib/offline/queue.ts';
import * as store from '../lib/offline/store.ts';

/** As many as a message may carry, and as large as one of them may be. */
const [most, largest] = [5, 12_000_000];

/**
 * Something shared from another app: it stays on the phone, encrypted, until the person has chosen who gets it. Nothing
 * goes to the server before that. On a phone that keeps nothing, nothing is taken.
 */
export async function takeShare(request: Request): Promise<Response> {
	const data = await request.formData().catch(() => null);
	if (data && (await queue.copy().catch(() => null))) {
		const words = ['title', 'text', 'url'].map((name) => data.get(name)).filter((value) => typeof value === 'string');
		const files = data
			.getAll('files')
			.filter((file): file is File => typeof file !== 'string' && file.size > 0 && file.size < largest)
			.slice(0, most);
		await store.drop('share');
		for (const [n, file] of files.entries())
			await store.put('share', `file${n}`, { name: file.name, type: file.type }, await file.arrayBuffer());
		const text = [...new Set(words.map((word) => word.trim()).filter(Boolean))].join('\n').slice(0, 4000);
		await store.put('share', 'text', { text, files: files.length, at: clock() });
	}
	return Response.redirect('/messages/share', 303);
}
