import { usual, type KindRules } from './kind.ts';

/** At the school; a staff member may come along. */
export const schoolMeeting: KindRules = { ...usual, places: ['elsewhere', 'room'], staffed: false, company: true };
