import type { Card, Row } from '../agenda/card.ts';
import type { Kind as ReminderKind } from '../reminders/reminder.ts';
import type { Language } from '../texts/languages.ts';

// The copy that a phone keeps for when there is no net: few things, in the words of the pages (docs/offline.md).

/** The most that a copy holds of everything together. */
export const mostItems = 50;
/** How long a phone keeps a copy or something that waits, in milliseconds: 14 days. */
export const longestKept = 14 * 24 * 60 * 60 * 1000;

/** Days are dates in words, never "i morgen": that would be wrong tomorrow. The phone says "i dag" itself. */
export type Copy = {
	/** Whose it is: what waits is sent as this person or not at all. */
	readonly owner: string;
	readonly language: Language;
	/** Milliseconds since 1970. */
	readonly fetchedAt: number;
	readonly phone: string | null;
	readonly appointments: readonly {
		readonly row: Row;
		readonly card: Card;
		readonly startsAt: number;
		readonly endsAt: number;
	}[];
	readonly reminders: readonly {
		readonly id: string;
		readonly kind: ReminderKind;
		readonly what: string;
		readonly bring: string | null;
		readonly day: string;
		readonly time: string | null;
		readonly iso: string;
		readonly dueAt: number;
	}[];
	readonly conversations: readonly {
		readonly id: string;
		readonly who: string;
		readonly about: string;
		readonly initials: string;
		readonly answerBy: string;
		readonly unread: number;
		readonly lines: readonly {
			readonly id: string;
			readonly who: string;
			readonly ours: boolean;
			readonly body: string;
			readonly files: number;
			readonly at: string;
			readonly dayName: string;
			readonly sentAt: number;
			readonly read: boolean;
			/** The key of an own message, by which a waiting one is known to have come through. */
			readonly key: string | null;
		}[];
	}[];
};
