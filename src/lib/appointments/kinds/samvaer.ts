import { usual, type KindRules } from './kind.ts';

/** A child and a parent meet with a staff member present. Supported is voluntary; supervised is decided by the municipality (rule 2). */
export const samvaer: KindRules = {
	...usual,
	places: ['room', 'family_home', 'child_home', 'elsewhere'],
	answers: ({ supervision }) =>
		supervision === 'supported' ? ['coming', 'cannot', 'declines_support'] : ['coming', 'cannot'],
	withChild: true,
	supervision: true,
	fixedWorker: true
};
