import type { Attachment } from '../attachments/attachment.ts';

/** The most a message may hold, in characters. */
export const longest = 4000;

/** One line of a conversation. Never changed, never deleted (rule 9). */
export type Message = {
	readonly id: string;
	/** 1, 2, 3 … within the conversation, without gaps. */
	readonly number: number;
	readonly authorId: string;
	/** Null where the reader may not know the name; then the house speaks. */
	readonly authorName: string | null;
	readonly fromParent: boolean;
	readonly body: string;
	readonly sentAt: Temporal.Instant;
	/** The message that this one corrects. */
	readonly correctsId: string | null;
	readonly correctsBody: string | null;
	readonly correctsNumber: number | null;
	/** The number of the newest message that corrects this one. */
	readonly correctedBy: number | null;
	readonly files: readonly Attachment[];
	/** What it was sent with; told to its author only. */
	readonly clientKey: string | null;
};

/** What a parent and the mentor team have written to each other, seen by one of them. */
export type Conversation = {
	readonly id: string;
	readonly unitId: string;
	readonly unitName: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly parentId: string;
	readonly parentName: string;
	/** Of the mentor who is named first, for parents. */
	readonly face: { readonly id: string; readonly photo: string | null } | null;
	/** To whom it was handed on, and since when ("2026-11-22"); null when the family's mentors answer. */
	readonly answeredBy: {
		readonly id: string;
		readonly name: string;
		readonly photo: string | null;
		readonly since: string;
	} | null;
	/** Whether the reader is the one who answers: handed on to them, or a family that they follow. Of staff only. */
	readonly isMine: boolean;
	/** The family's mentors now. */
	readonly mentors: readonly string[];
	/** The family's children now, by first name. */
	readonly children: readonly string[];
	readonly lastNumber: number;
	readonly lastAt: Temporal.Instant | null;
	/** The beginning of the newest message, and whether the parent wrote it. */
	readonly lastBody: string | null;
	readonly lastFromParent: boolean;
	readonly lastAuthorName: string | null;
	/** The other side's messages that the reader has not read. */
	readonly unread: number;
};

/** The newest message that the reader has not read. */
export type Unread = {
	readonly conversationId: string;
	readonly who: string;
	/** At most 80 characters, on one line. */
	readonly snippet: string;
	readonly sentAt: Temporal.Instant;
};

/** When the house is there (units), as wall times. */
export type Hours = {
	readonly opensAt: Temporal.PlainTime;
	readonly closesAt: Temporal.PlainTime;
	readonly answerBy: Temporal.PlainTime;
	/** The last of the days on which the house is closed, when today is one. */
	readonly closedTo: Temporal.PlainDate | null;
	readonly phone: string | null;
};

/** The beginning of a text on one line, for a list. */
export function snippetOf(body: string, max = 80): string {
	const line = body.replace(/\s+/g, ' ').trim();
	const letters = [...line];
	return letters.length <= max
		? line
		: `${letters
				.slice(0, max - 1)
				.join('')
				.trimEnd()}…`;
}

/** The newest of the unread messages, as the first page tells of it; null when all is read. */
export function unreadOf([newest]: readonly (Pick<Unread, 'conversationId' | 'sentAt'> & {
	authorName: string | null;
	unitName: string;
	body: string;
})[]): Unread | null {
	if (!newest) return null;
	const { conversationId, authorName, unitName, body, sentAt } = newest;
	return { conversationId, who: authorName ?? unitName, snippet: snippetOf(body), sentAt };
}
