import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { className } from '../reminders/aim.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import type { ReadingLanguage } from '../texts/reading.ts';
import * as queries from './member-queries.server.ts';
import type { OneMember } from './member-queries.server.ts';

export type { OneMember };

/** A parent or child of a family that the actor works with. @throws NotFound (rule 6) */
export const find = (actor: Actor, familyId: string, personId: string): Promise<OneMember> =>
	as(actor, async () => {
		const found = followsFamilies(actor) ? await queries.maybeFind(familyId, personId) : null;
		if (!found) throw new NotFound();
		looks.note(actor, familyId, 'family', found.part === 'parent' ? personId : null);
		return found;
	});

/**
 * Where a child goes to school, so that a reminder can be posted to a whole class; null takes it away.
 * @throws NotFound when it is no child of a family that the actor works with
 */
export const setClass = (
	actor: Actor,
	familyId: string,
	childId: string,
	given: { school: string | null; class: string | null }
): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await find(actor, familyId, childId);
		const name = given.class && className(given.class);
		if (!(await queries.setClass(childId, given.school, name))) throw new NotFound();
		await events.record(actor, 'class_changed', { unitId, familyId, subjectId: childId });
	});

/**
 * The language that a parent reads best; null is the one that the app speaks to them.
 * @throws NotFound when it is no parent of a family that the actor works with
 */
export const setReads = (
	actor: Actor,
	familyId: string,
	parentId: string,
	language: ReadingLanguage | 'da' | null
): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await find(actor, familyId, parentId);
		if (!(await queries.setReads(parentId, language))) throw new NotFound();
		await events.record(actor, 'reading_changed', { unitId, familyId, subjectId: parentId, data: { language } });
	});
