/** How often: every so many weeks, or every so many months. */
export const rhythms = ['1w', '2w', '3w', '4w', '1m', '2m', '3m'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A stretch of a series with one rhythm: so many dates, or all dates within so many months. */
export type Segment = {
	readonly rhythm: Rhythm;
	readonly many: number;
	readonly unit: 'times' | 'months';
};

/** What happens to a date on a public holiday or in the schools' holidays: left out, moved a week on, or kept. */
export const holidayChoices = ['skip', 'next', 'keep'] as const;
export type HolidayChoice = (typeof holidayChoices)[number];

/** Stretches that one form takes. */
export const mostSegments = 4;
/** Dates that one series may have: two a week for a year. */
export const mostDates = 104;
