import * as attachments from '../attachments/attachments.server.ts';
import type { Actor } from '../people/actor.ts';
import type { Talk } from './gather.server.ts';
import type { Piece } from './pack.server.ts';
import { fileName } from './sections.ts';

/** As it is read by machines. What a message was sent with is a key of the app's own. */
export const jsonOf = (data: object): string =>
	JSON.stringify(data, (key, value) => (key === 'clientKey' ? undefined : (value as unknown)), '\t');

/** The pictures and papers of conversations, one at a time. */
export async function* enclosures(reader: Actor, talks: readonly Talk[]): AsyncGenerator<Piece> {
	for (const [n, { messages }] of talks.entries())
		for (const { number, files } of messages)
			for (const [position, { id, kind }] of files.entries()) {
				const { content } = await attachments.open(reader, id, 'whole');
				yield { name: fileName(n + 1, number, position + 1, kind), content, asIs: true };
			}
}
