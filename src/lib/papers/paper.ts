/** A picture or paper that lies beside a paper, by its name in the zip. */
export type Enclosed = { readonly name: string; readonly kind: 'picture' | 'pdf' };

/** One thing on a paper: when or what it is, and what there is to say about it, a line each. All of it is plain text. */
export type Item = {
	readonly title: string;
	readonly lines: readonly string[];
	readonly files?: readonly Enclosed[];
};

export type Section = {
	readonly title: string;
	readonly note?: string;
	readonly items: readonly Item[];
	/** What stands there when there is nothing. */
	readonly empty: string;
};

/**
 * Something to be read, before it is a page or a PDF: plain text in order. Whoever writes it out escapes all of it, so that a
 * name or a message is never more than its letters.
 */
export type Paper = {
	readonly language: string;
	readonly title: string;
	readonly lead: readonly string[];
	readonly sections: readonly Section[];
};

/** Lines that have something to say. */
export const said = (...lines: readonly (string | null | undefined | false)[]): string[] =>
	lines.filter((line): line is string => Boolean(line));
