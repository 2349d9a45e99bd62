import type { Answer } from '../appointments/answer.ts';
import type { Kind } from '../appointments/kinds/index.ts';
import type { When } from '../time/words.ts';

// What the parent's pages get: plain words, made on the server.

export type Row = {
	readonly id: string;
	readonly kind: Kind;
	readonly supervision: 'supported' | 'supervised' | null;
	readonly when: When;
	/** Nothing to say about one that is answered by nobody and waits for nobody. */
	readonly state: 'cancelled' | 'waiting' | Answer | null;
	readonly moved: boolean;
	readonly staff: string;
	readonly step: Step;
};

/** The place on a series' road: the seventh of twelve. */
export type Step = { readonly number: number; readonly total: number } | null;

export type Card = {
	readonly id: string;
	readonly version: number;
	readonly kind: Kind;
	readonly supervision: 'supported' | 'supervised' | null;
	/** The period of the decision in words, for supervised samvær. */
	readonly decision: { readonly from: string; readonly to: string } | null;
	readonly step: Step;
	readonly when: When;
	readonly phase: 'coming' | 'running' | 'over';
	readonly place: {
		readonly name: string;
		readonly address: string | null;
		readonly directions: string | null;
		readonly map: string | null;
	} | null;
	readonly placeHidden: boolean;
	/** Places to choose among when answering: those the parent may know, and none where there is nothing to choose. */
	readonly placeOptions: readonly { readonly id: string; readonly name: string; readonly address: string | null }[];
	/** The staff who come; `times` is how often the parent has met them before. */
	readonly staff: readonly {
		readonly id: string;
		readonly name: string;
		/** Which picture there is, if any. */
		readonly photo: string | null;
		readonly initials: string;
		readonly title: string | null;
		readonly times: number;
	}[];
	readonly children: string;
	/** The fixed worker's name, when it is somebody else who comes, and why. */
	readonly insteadOf: { readonly name: string; readonly reason: string | null } | null;
	readonly bring: string | null;
	readonly cancelled: { readonly byWhom: 'house' | 'parent'; readonly reason: string | null } | null;
	/** The answer that counts. */
	readonly answer: Answer | null;
	/** Whether it is asked for now; one that is far ahead may be answered all the same. */
	readonly waits: boolean;
	readonly reason: string | null;
	/** The answers that may be given (rule 2). */
	readonly answers: readonly Answer[];
	/** Whether anything may be written about it (rule 11). */
	readonly written: boolean;
};

/** One thing that happened to an appointment, newest first. */
export type Change = {
	readonly at: string;
	readonly kind: 'planned' | 'changed' | 'answered' | 'cancelled';
	readonly moved: { readonly from: string; readonly to: string } | null;
	readonly place: { readonly from: string | null; readonly to: string | null } | null;
	readonly staff: { readonly from: string; readonly to: string } | null;
	readonly reason: string | null;
	readonly answer: Answer | null;
	/** An answer to an earlier version no longer counts (rule 1). */
	readonly counts: boolean;
	/** Who wrote the answer down, when it was not the parent. */
	readonly recordedBy: string | null;
};

/** Another time that the parent suggested, and what the house said. */
export type Suggested = {
	readonly id: string;
	readonly time: string;
	readonly reply: 'accepted' | 'countered' | 'declined' | null;
	readonly counter: string | null;
	readonly words: string | null;
};
