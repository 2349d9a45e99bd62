import type { Actor, Role } from '../people/actor.ts';
import { NotFound } from '../server/errors.ts';

/** The units the actor administers. @throws NotFound for everybody else: to them these pages do not exist */
export function administered(actor: Actor): string[] {
	const units = actor.roles.filter(({ role }) => role === 'administrator').map(({ unitId }) => unitId);
	if (!units.length) throw new NotFound();
	return units;
}

/** One unit of those the actor administers; the first, when none is named. @throws NotFound */
export function unitOf(actor: Actor, unitId: string | null): string {
	const units = administered(actor);
	if (unitId && !units.includes(unitId)) throw new NotFound();
	return unitId ?? units[0]!;
}

/** A staff member as an administrator sees one. */
export type StaffMember = {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	readonly title: string | null;
	readonly email: string | null;
	readonly roles: readonly Role[];
	/** Whether the person can sign in. */
	readonly open: boolean;
};

/** A parent as an administrator sees one: a name, the families' names, and whether there is a sign-in. No contacts. */
export type ParentMember = {
	readonly id: string;
	readonly name: string;
	readonly email: string | null;
	readonly families: readonly string[];
	/** 'none': no account; 'waiting': an account without a password; 'open', 'closed'. */
	readonly state: 'none' | 'waiting' | 'open' | 'closed';
};

export type Unit = { readonly id: string; readonly name: string };

export type Room = {
	readonly id: string;
	readonly unitId: string;
	readonly name: string;
	readonly address: string | null;
	readonly directions: string | null;
	readonly closed: boolean;
};
