import type { Source } from '../conflict.ts';
import { shut, travel } from './places.server.ts';
import { samvaerCase } from './samvaer.server.ts';
import { taken } from './taken.server.ts';
import { closed, decision, holiday, past, schoolHoliday } from './time.server.ts';

/** Everything that may stand in the way of a time, in the order it is told. */
export const sources: readonly Source[] = [
	past,
	decision,
	samvaerCase,
	taken,
	travel,
	shut,
	closed,
	holiday,
	schoolHoliday
];
