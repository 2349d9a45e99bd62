import type { Queue } from 'pg-boss';

/** Every queue there is, by name. The migrator makes them; the worker consumes each (a house test holds the two together). */
export const queues = {
	sweep: { retryLimit: 3 },
	/** What could not be planned, whatever was tried: told in the log, and looked after by the reconciler. */
	unplanned: { retryLimit: 3 },
	/** An event that somebody may have to be told of; put in by the database itself (migration 0015). */
	plan: { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 600, deadLetter: 'unplanned' },
	/** Reminders that were planned for now are posted. */
	planned: { retryLimit: 0 },
	/** What has come to its last day ends. */
	end: { retryLimit: 0 },
	/** What is kept no longer goes. */
	retain: { retryLimit: 0, expireInSeconds: 3_600 },
	/** What is due is sent. */
	deliver: { retryLimit: 0 },
	/** What is due soon and was never planned is found. */
	reconcile: { retryLimit: 0 }
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof queues;
