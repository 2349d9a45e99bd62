import type da from '../texts/parent/messages/da.ts';

/** What a conversation says around the messages; each side of the house has its own. */
export type ThreadTexts = (typeof da)['thread'];

/** What the search says. */
export type SearchTexts = (typeof da)['search'];
