/** The phone's wall clock, in milliseconds since 1970. */
// eslint-disable-next-line no-restricted-globals -- not every phone has Temporal
export const clock = (): number => Date.now();
