import { clock } from './clock.ts';
import * as store from './store.ts';

/** What another app shared into this one, until it is sent or dropped; an hour at most. */
export async function shared(): Promise<{ text: string; files: File[] } | null> {
	const found = await store.get<{ text: string; files: number; at: number }>('share', 'text');
	if (!found) return null;
	if (clock() - found.at > 60 * 60 * 1000) {
		await drop();
		return null;
	}
	const files: File[] = [];
	for (let n = 0; n < found.files; n++) {
		const about = await store.get<{ name: string; type: string }>('share', `file${n}`);
		const bytes = await store.bytesOf('share', `file${n}`);
		if (about && bytes) files.push(new File([bytes], about.name, { type: about.type }));
	}
	return { text: found.text, files };
}

export const drop = (): Promise<void> => store.drop('share');
