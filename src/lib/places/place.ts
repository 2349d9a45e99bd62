import type { PlaceKind } from '../appointments/kinds/kind.ts';

/** The sorts of places that a family has; a room is the house's. */
export const familyKinds = ['family_home', 'child_home', 'elsewhere'] as const satisfies readonly PlaceKind[];
export type FamilyKind = (typeof familyKinds)[number];

export type Facts = { readonly name: string; readonly address: string | null; readonly directions: string | null };

/** A place of one family, with the parents who may know it (rule 5). */
export type FamilyPlace = Facts & {
	readonly id: string;
	readonly kind: FamilyKind;
	readonly closed: boolean;
	readonly knowerIds: readonly string[];
};
