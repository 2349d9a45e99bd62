import { usual, type KindRules } from './kind.ts';

export const networkMeeting: KindRules = { ...usual, minutes: 90 };
