/** How a text reads: LIX, and what it comes from. */
export type Reading = {
	readonly lix: number;
	readonly words: number;
	/** Words in a sentence on average. */
	readonly sentenceLength: number;
	/** Of a hundred words, those of more than six letters. */
	readonly longWords: number;
};

/** With fewer words the figure says nothing. */
const enough = 12;
/** What parents are written: product.md, Tone. */
export const easy = 25;
const fair = 34;

/** Words a sentence, and long words (more than six letters) a hundred. Every text ends a sentence. */
export function read(texts: readonly string[]): Reading {
	const sentences = texts
		.flatMap((text) => withoutStops(text).split(/[.:?!](?=\s|$)|\n/))
		.filter((part) => /\p{L}/u.test(part));
	const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d-]+(?:\.\d+)*/gu) ?? []);
	if (!words.length) return { lix: 0, words: 0, sentenceLength: 0, longWords: 0 };
	const sentenceLength = words.length / sentences.length;
	const longWords = (100 * words.filter((word) => word.length > 6).length) / words.length;
	return { lix: sentenceLength + longWords, words: words.length, sentenceLength, longWords };
}

/** The points that end no sentence: "kl. 17.00", "2. B". */
const withoutStops = (text: string) => text.replaceAll(/\b(kl)\. |(\d)\. (?=\p{Lu}\b)/giu, '$1$2 ');

/** `short` is too little to say anything of; the other ones with what makes it easier, if anything does. */
export type Ease = { readonly level: 'short' | 'easy' | 'fair' | 'hard'; readonly hint: 'sentences' | 'words' | null };

/** What a reading means, and the one hint that helps most. */
export function easeOf({ lix, words, sentenceLength, longWords }: Reading): Ease {
	if (words < enough) return { level: 'short', hint: null };
	if (lix <= easy) return { level: 'easy', hint: null };
	return { level: lix <= fair ? 'fair' : 'hard', hint: sentenceLength > 12 || longWords < 15 ? 'sentences' : 'words' };
}
