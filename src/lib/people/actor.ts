import type { Language } from '../texts/languages.ts';

export const roles = ['mentor', 'coordinator', 'leader', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Whoever is signed in. First argument of every verb. */
export type Actor = {
	readonly id: string;
	readonly kind: 'parent' | 'staff';
	readonly name: string;
	readonly language: Language;
	readonly unitId: string;
	/** Those in force; and while a family is seen in a special situation, that one. */
	readonly roles: readonly { readonly unitId: string; readonly role: Role | 'special' }[];
};

/** Whether the actor holds one of these roles in any unit. */
export const holds = (actor: Actor, ...roles: (Role | 'special')[]): boolean =>
	actor.roles.some(({ role }) => roles.includes(role));

/**
 * Whether the actor works with families: mentors, coordinators and leaders do, administrators do not (rule 6, AB-15); and
 * whoever has opened one in a special situation does for an hour (AB-13).
 */
export const followsFamilies = (actor: Actor): boolean => holds(actor, 'mentor', 'coordinator', 'leader', 'special');
