import { followUp } from './follow-up.ts';
import { homeSupport } from './home-support.ts';
import { homeVisit } from './home-visit.ts';
import type { KindRules } from './kind.ts';
import { mentorMeeting } from './mentor-meeting.ts';
import { networkMeeting } from './network-meeting.ts';
import { samvaer } from './samvaer.ts';
import { schoolMeeting } from './school-meeting.ts';

/** Every kind of appointment. A new one is a file beside this, a line here, and its name in texts/kinds. */
export const kinds = {
	mentor_meeting: mentorMeeting,
	home_support: homeSupport,
	samvaer,
	network_meeting: networkMeeting,
	school_meeting: schoolMeeting,
	follow_up: followUp,
	home_visit: homeVisit
} satisfies Record<string, KindRules>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];
export const rulesOf = (kind: Kind): KindRules => kinds[kind];
