import { usual, type KindRules } from './kind.ts';

/** The family and its network: the parent decides who comes along. */
export const networkMeeting: KindRules = { ...usual, minutes: 90, guests: true };
