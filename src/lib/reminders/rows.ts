/** Translations that one form takes: rows of fields with a number each. */
export const mostRows = 6;
