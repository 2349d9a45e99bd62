import { nameOf } from '../attachments/attachment.ts';
import type { Conversation, Message } from '../messages/message.ts';
import type { Actor } from '../people/actor.ts';
import { texts } from '../texts/server/index.ts';
import { clockTime, longDay } from '../time/words.ts';

/** A conversation as one reads it on paper: each message with when, who and what came with it. */
export function written(
	actor: Actor,
	{ parentName, familyName, unitName }: Conversation,
	messages: readonly Message[],
	now: Temporal.Instant
): string {
	const { language } = actor;
	const t = texts(language).journal;
	const at = (instant: Temporal.Instant) =>
		`${longDay(instant, now, language)} ${texts(language).time.at(clockTime(instant, language))}`;
	const lines = messages.map(({ number, sentAt, authorName, fromParent, body, files, correctsNumber }) =>
		[
			`${number}. ${at(sentAt)} – ${authorName ?? unitName}${fromParent ? ` (${t.parent})` : ''}`,
			...(correctsNumber ? [t.corrects(correctsNumber)] : []),
			body,
			...files.map((file, n) => t.file(nameOf({ kind: file.kind, madeAt: sentAt, position: n + 1 })))
		].join('\r\n')
	);
	return (
		[t.title(parentName, familyName), t.fetched(unitName, actor.name, at(now)), ...lines].join('\r\n\r\n') + '\r\n'
	);
}
