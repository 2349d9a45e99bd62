import { pino } from 'pino';

/** Structured lines on standard output: what happened and its reference, never content, names or tokens. */
export const log = pino({
	level: process.env.LOG_LEVEL ?? 'info',
	base: { process: process.env.PROCESS_NAME ?? 'web' }
});

/** What may be written down of a fault: where it happened, not what it says, since that may be somebody's words. */
export function factsOf(fault: unknown): { name?: string; code?: string; at?: string[] } {
	const { name, code, stack } = (fault ?? {}) as { name?: string; code?: string; stack?: string };
	const at = String(stack ?? '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 7);
	return { name, code, at };
}
