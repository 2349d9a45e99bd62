import type { Queue } from 'pg-boss';

/** Every queue there is, by name. The migrator makes them; the worker consumes each (a house test holds the two together). */
export const queues = {
	sweep: { retryLimit: 3 }
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof queues;
