import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { Choices, Family, FamilyLine } from './family.ts';
import * as queries from './queries.server.ts';

/** Families on one page of the list. */
export const pageSize = 25;

/**
 * The families that the actor works with, by name: a mentor's own, a coordinator's and a leader's whole unit (rule 6).
 * @param search part of the family's name, or of a parent's or child's; or a whole case number
 * @param page from 1
 * @throws NotFound for administrators, who have no families
 */
export const all = (
	actor: Actor,
	{ search = null, page = 1 }: { search?: string | null; page?: number } = {}
): Promise<{ families: FamilyLine[]; hasMore: boolean }> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const rows = await queries.page(search?.trim() || null, now(), pageSize + 1, (page - 1) * pageSize);
		const families = rows.slice(0, pageSize);
		looks.note(
			actor,
			families.map(({ id }) => id),
			'lists'
		);
		return { families, hasMore: rows.length > pageSize };
	});

/** One family with its people; that the actor looked is noted, and the parents can read it (rule 6). @throws NotFound */
export const find = (actor: Actor, id: string): Promise<Family> =>
	as(actor, async () => {
		const family = await queries.maybeFind(id);
		if (!family) throw new NotFound();
		looks.note(actor, id, 'family');
		return { ...family, members: await queries.members(id), looks: await queries.looks(id, 10) };
	});

export { look } from '../looks/looks.server.ts';

/** The names of those of the families that the actor works with, by id. */
export const names = (actor: Actor, ids: readonly string[]): Promise<Map<string, string>> =>
	as(actor, async () => {
		const found = await queries.names([...new Set(ids)]);
		looks.note(
			actor,
			found.map(({ id }) => id),
			'lists'
		);
		return new Map(found.map(({ id, name }) => [id, name]));
	});

/** Whom and what an appointment with this family can be planned with. @throws NotFound when it is not the actor's */
export const planningChoices = (actor: Actor, familyId: string): Promise<Choices> =>
	as(actor, async () => {
		const family = await queries.maybeFind(familyId);
		if (!family) throw new NotFound();
		looks.note(actor, familyId, 'family');
		const members = await queries.members(familyId);
		const first = (part: string) => members.find((member) => member.part === part)?.id ?? null;
		const of = (part: string) => members.filter((member) => member.part === part).map(({ id, name }) => ({ id, name }));
		const [workerId, mentorId] = [first('samvaer_worker'), first('mentor')];
		const staff = await queries.staff([family.unitId]);
		const rank = ({ id }: { id: string }) => [workerId, mentorId, actor.id].indexOf(id) + 1 || 4;
		return {
			...{ family, parents: of('parent'), children: of('child'), workerId, mentorId },
			staff: staff.toSorted((a, b) => rank(a) - rank(b)),
			places: await queries.places(family.unitId, familyId),
			lastDetails: await queries.lastDetails(familyId, 'samvaer')
		};
	});

/** Staff and rooms of the actor's units: what a calendar can be narrowed to. @throws NotFound for administrators */
export const colleaguesAndRooms = (actor: Actor) =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const unitIds = actor.roles.map(({ unitId }) => unitId);
		return { staff: await queries.staff(unitIds), rooms: await queries.rooms(unitIds) };
	});
