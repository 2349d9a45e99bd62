/** Which dates of a series a change is of: the one it is made on, those with a higher number too, or all that come. */
export const scopes = ['one', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];
