import { usual, type KindRules } from './kind.ts';

export const mentorMeeting: KindRules = usual;
