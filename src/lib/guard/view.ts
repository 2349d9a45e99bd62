import type { Language } from '../texts/languages.ts';
import { moment } from '../time/words.ts';
import type { Release } from './guard.ts';

/** A request for release in words; plain data for a page. */
export const shown = (release: Release, now: Temporal.Instant, language: Language) => ({
	id: release.id,
	body: release.body,
	reason: release.reason,
	parent: release.parentName,
	family: release.familyName,
	author: release.authorName,
	asked: moment(release.askedAt, now, language),
	allowed: release.allowed,
	decider: release.deciderName ?? ''
});
export type Shown = ReturnType<typeof shown>;
