import { zone } from '../server/clock.ts';
import type { Actor } from '../people/actor.ts';
import { clockTime, dayInWords, moment } from '../time/words.ts';
import { texts } from '../texts/server/index.ts';
import { opensNext } from './hours.ts';
import { snippetOf, type Conversation, type Message } from './message.ts';
import type { Found } from './messages.server.ts';

/** One bubble, in words; plain data for the page. */
export type Line = {
	readonly id: string;
	readonly number: number;
	readonly body: string;
	/** Written by the reader, or by the reader's side of the house. */
	readonly mine: boolean;
	readonly ours: boolean;
	readonly who: string;
	readonly at: string;
	readonly iso: string;
	readonly day: string;
	readonly dayName: string;
	readonly read: boolean;
	readonly files: Message['files'];
	/** The beginning of the message that this one corrects, and its number; the number of the one that corrects this. */
	readonly corrects: string | null;
	readonly correctsNumber: number | null;
	readonly correctedBy: number | null;
	/** The key that the reader's own message was sent with. */
	readonly key: string | null;
};

/** A conversation as a row of a list. */
export type Row = {
	readonly id: string;
	/** The other side: the mentors for a parent, the parent for staff. */
	readonly who: string;
	/** The children for a parent, the family for staff. */
	readonly about: string;
	/** For staff: to whom it was handed on, and whether that is the reader. */
	readonly answers?: { readonly name: string; readonly isReader: boolean } | null;
	readonly initials: string;
	readonly face: { readonly id: string; readonly photo: string | null } | null;
	/** The newest message's beginning, and the first name of its author; null before the first. */
	readonly snippet: string | null;
	readonly from: string;
	readonly fromReader: boolean;
	readonly at: string | null;
	readonly unread: number;
};

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
const initialsOf = (name: string) =>
	name
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => [...word][0]!.toUpperCase())
		.filter((_, n, all) => n === 0 || n === all.length - 1)
		.join('');

/** Names as one says them: "Mette Holm og Amina Yusuf". */
const listed = (names: readonly string[], { language }: Actor) =>
	new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

export function row(actor: Actor, conversation: Conversation, now: Temporal.Instant): Row {
	const { id, mentors, children, unitName, familyName, parentName, lastBody, lastAt, unread, answeredBy } =
		conversation;
	const isParent = actor.kind === 'parent';
	const answering = answeredBy ? [answeredBy.name] : mentors;
	const who = isParent ? listed(answering, actor) || unitName : parentName;
	return {
		id,
		who,
		about: isParent ? listed(children, actor) : familyName,
		answers: isParent || !answeredBy ? null : { name: answeredBy.name, isReader: answeredBy.id === actor.id },
		face: isParent && answeredBy ? { id: answeredBy.id, photo: answeredBy.photo } : conversation.face,
		initials: initialsOf(isParent ? (answering[0] ?? unitName) : parentName),
		snippet: lastBody === null ? null : snippetOf(lastBody, 120),
		from: (conversation.lastAuthorName ?? unitName).split(' ')[0]!,
		fromReader: isParent && conversation.lastFromParent,
		at: lastAt && moment(lastAt, now, actor.language),
		unread
	};
}

function line(actor: Actor, message: Message, unitName: string, theyReadTo: number, now: Temporal.Instant): Line {
	const { id, number, body, sentAt, authorId, authorName, fromParent, correctsBody, correctsNumber, correctedBy } =
		message;
	return {
		id,
		number,
		body,
		mine: authorId === actor.id,
		ours: fromParent === (actor.kind === 'parent'),
		who: authorName ?? unitName,
		at: texts(actor.language).time.at(clockTime(sentAt, actor.language)),
		iso: sentAt.toString(),
		day: sentAt.toZonedDateTimeISO(zone).toPlainDate().toString(),
		dayName: capital(dayInWords(sentAt, now, actor.language)),
		read: number <= theyReadTo,
		corrects: correctsBody && snippetOf(correctsBody, 120),
		correctsNumber,
		files: message.files,
		correctedBy,
		key: message.clientKey
	};
}

/** For how many days a parent is told that somebody else answers. */
const newFor = 14;

/** Who has begun to answer, by first name, while it is new. */
function newAnswerer({ answeredBy }: Found['conversation'], now: Temporal.Instant): string | null {
	if (!answeredBy) return null;
	const until = Temporal.PlainDate.from(answeredBy.since).add({ days: newFor });
	const isNew = Temporal.PlainDate.compare(now.toZonedDateTimeISO(zone).toPlainDate(), until) < 0;
	return isNew ? answeredBy.name.split(' ')[0]! : null;
}

/** A conversation in words, for its page. */
export function thread(actor: Actor, { conversation, messages, theyReadTo, hours }: Found, now: Temporal.Instant) {
	const clock = (at: Temporal.PlainTime) =>
		clockTime(now.toZonedDateTimeISO(zone).withPlainTime(at).toInstant(), actor.language);
	const opens = opensNext(hours, now);
	return {
		...row(actor, conversation, now),
		familyId: conversation.familyId,
		answersNow: actor.kind === 'parent' ? newAnswerer(conversation, now) : null,
		lastNumber: conversation.lastNumber,
		lines: messages.map((message) => line(actor, message, conversation.unitName, theyReadTo, now)),
		answerBy: clock(hours.answerBy),
		opensAt: opens && moment(opens, now, actor.language),
		phone: hours.phone
	};
}
export type Thread = ReturnType<typeof thread>;
