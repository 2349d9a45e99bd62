import { now } from '../server/clock.ts';
import type { Language } from '../texts/languages.ts';
import { dayInWords } from '../time/words.ts';
import type { Device, Feed } from './feed.ts';

/** A feed in words, for the page of its owner. */
export type ShownFeed = {
	readonly id: string;
	readonly device: Device;
	readonly detailed: boolean;
	readonly made: string;
};

/** Feeds in words. */
export const shownFeeds = (feeds: readonly Feed[], language: Language): ShownFeed[] =>
	feeds.map(({ id, device, detailed, madeAt }) => ({
		id,
		device,
		detailed,
		made: dayInWords(madeAt, now(), language)
	}));
