/** What one message may carry, and one person a day: a school letter of five pages, and a good deal more. */
export const most = 5;
export const mostBytes = 10_000_000;
export const mostPixels = 40_000_000;
export const mostADay = 60;

/** A picture or a paper that a message carries. */
export type Attachment = {
	readonly id: string;
	readonly kind: 'picture' | 'pdf';
	/** Points, of a picture. */
	readonly width: number | null;
	readonly height: number | null;
	readonly bytes: number;
};

/** A file as it is kept: checked, and a picture encoded anew. */
export type Prepared = Omit<Attachment, 'id'> & {
	readonly content: Uint8Array;
	readonly thumbnail: Uint8Array | null;
};

/** The name that a file gets when it is fetched: ours, never the one it came with. */
export const nameOf = ({ kind, madeAt, position }: { kind: string; madeAt: Temporal.Instant; position: number }) =>
	`besked-${madeAt.toString().slice(0, 10)}-${position}.${kind === 'pdf' ? 'pdf' : 'jpg'}`;

/** How much a file weighs, in words that are the same in every language. */
export const sizeOf = (bytes: number): string =>
	bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${Math.ceil(bytes / 1e6)} MB`;
