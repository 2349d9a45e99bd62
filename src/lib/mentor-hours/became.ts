/**
 * What became of the time. `lost`: a parent or child did not come, or said so too late for the time to be used.
 * `freed`: a parent said so in time. `house`: the house cancelled, which uses none of the family's hours (rule 14).
 */
export type Became = 'planned' | 'answered' | 'held' | 'lost' | 'freed' | 'house';
export const became: readonly Became[] = ['planned', 'answered', 'held', 'lost', 'house'];
