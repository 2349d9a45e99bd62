import { randomInt, randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import type { Actor, Role } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { hashPassword } from '../sessions/passwords.server.ts';
import { administered, unitOf, type ParentMember, type StaffMember, type Unit } from './administration.ts';
import * as queries from './queries.server.ts';

export type { ParentMember, StaffMember, Unit };
export type Member = StaffMember & { readonly kind: 'staff' | 'parent' };

/** What is shown once, so that it can be handed to the person. */
export type Handed = { readonly name: string; readonly email: string; readonly password: string };

/** The units the actor administers. @throws NotFound */
export async function units(actor: Actor): Promise<Unit[]> {
	const ids = administered(actor);
	return as(actor, () => queries.unitsNamed(ids));
}

/** The staff of the actor's units, those with access first. @throws NotFound */
export async function staff(actor: Actor): Promise<StaffMember[]> {
	const ids = administered(actor);
	const all = await as(actor, () => queries.staffOf(ids));
	return all.sort((a, b) => Number(b.open) - Number(a.open) || a.name.localeCompare(b.name, 'da'));
}

/** Parents whose name holds the words, with the state of their sign-in, at most 100. @throws NotFound */
export async function parents(actor: Actor, words: string): Promise<ParentMember[]> {
	const ids = administered(actor);
	return as(actor, async () => {
		const found = await queries.parentsOf(ids, words.trim(), 100);
		looks.note(actor, await queries.familiesOf(found.map(({ id }) => id)), 'lists');
		return found;
	});
}

/** One staff member or parent. @throws NotFound when absent or of another unit */
export async function find(actor: Actor, id: string): Promise<Member> {
	const ids = administered(actor);
	return as(actor, async () => {
		const found = (await queries.member(ids, id)) ?? nobody();
		if (found.kind === 'parent') looks.note(actor, await queries.familiesOf([id]), 'signIn', id);
		return found;
	});
}

/**
 * Adds a staff member with a sign-in.
 * @param password the first one; null lets us make one
 * @returns what to hand over, shown once
 * @throws NotFound, Refusal emailTaken
 */
export async function add(
	actor: Actor,
	{
		unitId,
		name,
		title,
		email,
		roles
	}: Pick<StaffMember, 'name' | 'title' | 'roles'> & {
		unitId: string | null;
		email: string;
	},
	password: string | null
): Promise<Handed> {
	const unit = unitOf(actor, unitId);
	const given = password ?? makePassword();
	const hash = await hashPassword(given);
	const id = randomUUID();
	await as(actor, async () => {
		await queries.insertStaff(id, unit, name, title);
		await taken(queries.setAccount(id, email, hash, now()));
		await queries.setRoles(id, unit, roles);
		await events.record(actor, 'staff_added', { unitId: unit, subjectId: id, data: { roles } });
	});
	return { name, email, password: given };
}

/** Changes name, title and roles. @throws NotFound, Refusal ownAdministrator */
export async function change(
	actor: Actor,
	id: string,
	{ name, title, roles }: { name: string; title: string | null; roles: readonly Role[] }
): Promise<void> {
	const ids = administered(actor);
	if (id === actor.id && !roles.includes('administrator')) throw new Refusal('ownAdministrator');
	await as(actor, async () => {
		const { unitId, kind } = await held(ids, id);
		if (kind !== 'staff') throw new NotFound();
		await queries.updatePerson(id, name, title);
		await queries.setRoles(id, unitId, roles);
		await events.record(actor, 'staff_changed', { unitId, subjectId: id, data: { roles } });
	});
}

/**
 * Gives a staff member or a parent a sign-in, or a new password; a closed one opens again. Whoever was signed in with the
 * old password is out, but for the actor; passkeys and the second step are forgotten.
 * @param password null lets us make one
 * @returns what to hand over, shown once
 * @throws NotFound, Refusal emailTaken, accountFrozen
 */
export async function giveSignIn(actor: Actor, id: string, email: string, password: string | null): Promise<Handed> {
	const ids = administered(actor);
	const given = password ?? makePassword();
	const hash = await hashPassword(given);
	return as(actor, async () => {
		const { unitId, name } = await held(ids, id);
		await taken(queries.setAccount(id, email, hash, now()));
		if (id !== actor.id) {
			await queries.closeSessions(id);
			await queries.forgetKeys(id);
		}
		await events.record(actor, 'sign_in_given', { unitId, subjectId: id });
		return { name, email, password: given };
	});
}

/** Ends a person's access at once: roles, account, every sign-in, key, feed and phone (AB-14, R-09). @throws NotFound, Refusal ownAccess */
export async function endAccess(actor: Actor, id: string): Promise<void> {
	const ids = administered(actor);
	if (id === actor.id) throw new Refusal('ownAccess');
	await as(actor, async () => {
		const { unitId, kind } = await held(ids, id);
		if (kind === 'staff') await queries.endRoles(id);
		await queries.endAccount(id, now());
		await events.record(actor, 'access_ended', { unitId, subjectId: id });
	});
}

/** A person of the actor's units, which are held still first: whoever lost the role while waiting finds nobody. */
async function held(unitIds: string[], id: string): Promise<Member> {
	await queries.holdUnits(unitIds);
	return (await queries.member(unitIds, id)) ?? nobody();
}

function nobody(): never {
	throw new NotFound();
}

/** An address belongs to one account, in whatever unit; and what the family's staff have frozen, they alone open (AB-10). */
async function taken(work: Promise<void>): Promise<void> {
	await work.catch((error: Error & { code?: string }) => {
		if (error.code === 'SF001') throw new Refusal('accountFrozen');
		throw error.code === '23505' ? new Refusal('emailTaken') : error;
	});
}

/** Three groups of letters that can't be mistaken for each other, easily read out on the phone: 69 bits. */
function makePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
	return [group(), group(), group()].join('-');
}
