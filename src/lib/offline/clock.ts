/** The phone's wall clock, in milliseconds since 1970: a file that is made now says when. Not every phone has Temporal. */
export const clock = (): number => new File([], '').lastModified;
