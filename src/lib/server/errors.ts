/** Absent, or not yours: the two look the same. Becomes 404. */
export class NotFound extends Error {
	override name = 'NotFound';
}

/** A rule says no. Becomes 409 with a kind sentence: `code` is a key of the texts in `texts/server`. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly code: string;
	constructor(code: string) {
		super(code);
		this.code = code;
	}
}

/** The database can't be asked now, or did not answer in time. Becomes 503; the person may try again. */
export class Unavailable extends Error {
	override name = 'Unavailable';
}

/** Too many tries. Becomes 429 with Retry-After. */
export class TooMany extends Error {
	override name = 'TooMany';
	readonly seconds: number;
	constructor(seconds: number) {
		super('too many tries');
		this.seconds = seconds;
	}
}
