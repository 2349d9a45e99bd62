import { pino } from 'pino';

/** Structured lines on standard output: what happened and its reference, never content, names or tokens. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: { process: process.env.PROCESS_NAME ?? 'web' }
});
