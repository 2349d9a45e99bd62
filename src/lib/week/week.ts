import type { Kind } from '../appointments/kinds/index.ts';

/** One line of a week on paper. */
export type Item = {
	readonly id: string;
	/** "kl. 16.00–17.00"; null for what lasts the whole day. */
	readonly time: string | null;
	/** An appointment's kind, or what to remember. */
	readonly kind: Kind | null;
	readonly what: string | null;
	/** Where `what` and `bring` are in the reader's own language: which that is, and the Danish words, which stand below. */
	readonly own: { readonly lang: string; readonly dir: 'rtl' | 'ltr'; readonly danish: string } | null;
	readonly who: string;
	/** Never the address of anybody's home: paper lies about. */
	readonly place: string | null;
	readonly placeHidden: boolean;
	readonly bring: string | null;
	readonly isCancelled: boolean;
};

/** A week as it is printed, in words. */
export type Week = {
	readonly number: number;
	readonly from: string;
	readonly to: string;
	readonly monday: string;
	readonly previous: string;
	readonly next: string;
	readonly isThis: boolean;
	readonly days: readonly { readonly date: string; readonly name: string; readonly items: readonly Item[] }[];
	/** How much there is in all: much is printed smaller, so that it stays on one page. */
	readonly size: 'few' | 'some' | 'many';
	readonly house: { readonly name: string; readonly phone: string | null } | null;
};
