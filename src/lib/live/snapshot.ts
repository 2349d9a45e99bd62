/**
 * How far somebody has been told: what the database could see at that moment, as Postgres writes it (`xmin:xmax:xip,…`).
 * A transaction that was still running then is told of when it commits, whatever its number.
 */
export type Snapshot = {
	readonly text: string;
	readonly from: bigint;
	readonly to: bigint;
	readonly running: ReadonlySet<bigint>;
};

/** Reads a snapshot; null when it is none. */
export function snapshotOf(text: string): Snapshot | null {
	const [, from, to, running] = /^(\d{1,19}):(\d{1,19}):((?:\d{1,19},)*\d{1,19})?$/.exec(text) ?? [];
	if (!from || !to) return null;
	return { text, from: BigInt(from), to: BigInt(to), running: new Set(running?.split(',').map(BigInt)) };
}

/** Whether a transaction was to be seen in it. */
export const saw = ({ from, to, running }: Snapshot, transaction: bigint): boolean =>
	transaction < from || (transaction < to && !running.has(transaction));
