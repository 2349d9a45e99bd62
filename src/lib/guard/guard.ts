import type { Secret } from './match.ts';

/** What a text would have told; the name of the rule that stopped it. */
export type Rule = Secret['sort'];

/** A stopped text that its author has asked a colleague to let through. */
export type Release = {
	readonly id: string;
	/** Null for what was no message. */
	readonly conversationId: string | null;
	readonly familyId: string;
	readonly familyName: string;
	readonly parentName: string;
	readonly authorId: string;
	readonly authorName: string;
	readonly body: string;
	readonly reason: string;
	readonly askedAt: Temporal.Instant;
	/** Null while nobody has decided. */
	readonly allowed: boolean | null;
	readonly deciderName: string | null;
};
