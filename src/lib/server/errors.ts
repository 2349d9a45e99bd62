/** Absent, or not yours: the two look the same. Becomes 404. */
export class NotFound extends Error {
	override name = 'NotFound';
}

/** A rule says no. Becomes 409 with a kind sentence: `code` is a key of the texts in `texts/server`. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly code: string;
	/** The name that stands for {name} in the sentence. */
	readonly about: string;
	/** What is written down although the transaction is undone; `as` does it once nothing is left of that. */
	readonly afterwards: (() => Promise<void>) | null;
	constructor(code: string, about = '', afterwards: (() => Promise<void>) | null = null) {
		super(code);
		this.code = code;
		this.about = about;
		this.afterwards = afterwards;
	}
}

/** The database can't be asked now, or did not answer in time. Becomes 503; the person may try again. */
export class Unavailable extends Error {
	override name = 'Unavailable';
}

/** Too many tries, too often, or too many at once. Becomes 429 with Retry-After; `code` is a key of the texts in `texts/server`. */
export class TooMany extends Error {
	override name = 'TooMany';
	readonly seconds: number;
	readonly code: 'tooMany' | 'tooOften' | 'busy' | 'tooManyFamilies';
	constructor(seconds: number, code: TooMany['code'] = 'tooMany') {
		super(code);
		this.seconds = seconds;
		this.code = code;
	}
}
