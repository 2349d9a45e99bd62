import type { Language } from '../texts/languages.ts';
import { paperTexts } from '../texts/papers/index.ts';
import { appointmentItem } from './appointment.ts';
import type { Correction } from '../corrections/correction.ts';
import type { Gathered, Talk } from './gather.server.ts';
import { said, type Enclosed, type Item, type Section } from './paper.ts';
import type { HelpRow, ReminderRow } from './rows.ts';
import { dayOn, stamp } from './words.ts';
import { zone } from '../server/clock.ts';

/** Where a file of a message lies in the zip: by conversation, message and place in it. Never by a name it came with. */
export const fileName = (talk: number, message: number, position: number, kind: 'picture' | 'pdf'): string =>
	`files/${talk}-${message}-${position}.${kind === 'pdf' ? 'pdf' : 'jpg'}`;

/** What both kinds of papers have in common. @param isOwn whether it is the reader's own, who needs no name on it */
export function commonSections(
	{ appointments, talks, reminders, help }: Gathered,
	language: Language,
	isOwn: boolean
): Section[] {
	const t = paperTexts(language);
	const { empty, sections } = t;
	return [
		{
			title: sections.appointments,
			empty,
			items: appointments.map((row) => appointmentItem(row, language, isOwn))
		},
		...talks.map((talk, n) => talkSection(talk, language, { isOwn, number: n + 1 })),
		{ title: sections.reminders, empty, items: reminders.map((row) => reminderItem(row, language, isOwn)) },
		{ title: sections.help, empty, items: help.map((row) => helpItem(row, language, isOwn)) }
	];
}

/** A conversation: each message with when, who and what came with it. @param number of the conversation, where its files lie beside */
export function talkSection(
	{ conversation, messages }: Talk,
	language: Language,
	{ isOwn = false, number = null }: { isOwn?: boolean; number?: number | null } = {}
): Section {
	const t = paperTexts(language);
	const { parentName, unitName, mentors, familyName } = conversation;
	return {
		title: t.sections.messages(isOwn ? mentors.join(', ') || unitName : `${parentName}, ${familyName}`),
		empty: t.empty,
		items: messages.map((message) => {
			const { authorName, fromParent, sentAt, body, correctsNumber, files } = message;
			const who = `${authorName ?? unitName}${fromParent && !isOwn ? ` (${t.message.parent})` : ''}`;
			const enclosed: Enclosed[] = files.map(({ kind }, n) => ({
				kind,
				name: fileName(number ?? 1, message.number, n + 1, kind)
			}));
			return {
				title: t.message.line(message.number, stamp(sentAt, language), who),
				lines: said(
					correctsNumber !== null && t.message.corrects(correctsNumber),
					body,
					...enclosed.map(({ name }) => t.message.file(name))
				),
				...(number === null ? {} : { files: enclosed })
			};
		})
	};
}

function reminderItem(row: ReminderRow, language: Language, isOwn: boolean): Item {
	const t = paperTexts(language).reminder;
	const at = (instant: Temporal.Instant | string) => stamp(instant, language);
	const due = row.wholeDay
		? dayOn(row.dueAt.subtract({ minutes: 1 }).toZonedDateTimeISO(zone).toPlainDate(), language)
		: at(row.dueAt);
	return {
		title: t.title(row.what, due),
		lines: said(
			t.kinds[row.kind],
			!isOwn && row.parentName && t.to(row.parentName),
			row.bring && t.bring(row.bring),
			row.note,
			row.link,
			t.posted(at(row.postedAt)),
			...row.ticks.map(({ done, madeAt }) => (done ? t.done(at(madeAt)) : t.undone(at(madeAt)))),
			row.withdrawnAt && t.withdrawn(at(row.withdrawnAt))
		)
	};
}

function helpItem(row: HelpRow, language: Language, isOwn: boolean): Item {
	const t = paperTexts(language).help;
	const topics: Record<string, string> = t.topics;
	const at = (instant: Temporal.Instant) => stamp(instant, language);
	return {
		title: (row.topic && topics[row.topic]) || t.wishes[row.wish],
		lines: said(
			row.about,
			row.words && `“${row.words}”`,
			t.asked(isOwn ? '' : (row.parentName ?? ''), at(row.askedAt)),
			row.withdrawnAt && t.withdrawn(at(row.withdrawnAt)),
			row.handledAt && t.handled(row.handledBy ?? '', at(row.handledAt))
		)
	};
}

/** What parents have said is wrong, and what was answered. */
export const correctionItem = (row: Correction, language: Language, isOwn: boolean): Item => {
	const t = paperTexts(language).correction;
	const { outcome, answer, answeredBy, answeredAt } = row;
	return {
		title: t.asked(t.kinds[row.kind], stamp(row.askedAt, language)),
		lines: said(
			!isOwn && row.parentName,
			`“${row.words}”`,
			outcome && answeredAt
				? t.answer(t.outcomes[outcome], answer ?? '', answeredBy ?? '', stamp(answeredAt, language))
				: t.waiting
		)
	};
};
