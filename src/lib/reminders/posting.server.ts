import { createHash, randomUUID } from 'node:crypto';
import * as guard from '../guard/guard.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import { classKey, type Aim, type Target } from './aim.ts';
import { isPast, settled, words } from './content.ts';
import * as postings from './posting-queries.server.ts';
import type { Choices, Receivers, Whom } from './posting.ts';
import * as queries from './queries.server.ts';
import { record } from './record.server.ts';
import type { Given, Text } from './reminder.ts';

/** A unit's part of a posting. */
type Part = { readonly unitId: string; readonly aim: Aim; readonly familyIds: readonly string[] };

/**
 * Staff post one reminder to the parents of a class, a unit or chosen families, all of them or none; at once, or later:
 * then nobody but staff sees it until its time. The same form sent twice is one posting.
 * @param key of the form
 * @param postAt when it is to be posted; null is now
 * @param seen what `preview` said of the receivers; empty when nobody looked
 * @returns its id; families of several units get one each, and the first id is returned
 * @throws NotFound when a family, class or unit is not the actor's (rule 6);
 *   Refusal reminderPast, postAfterDue, noReceivers, receiversChanged, protectedAddressOf
 */
export const post = (
	actor: Actor,
	posting: { content: Given; target: Target; key: string; postAt?: Temporal.Instant | null; seen?: string }
): Promise<string> =>
	as(actor, async () => {
		const { content, target, key, postAt = null, seen = '' } = posting;
		const parts = await partsOf(actor, target);
		await postings.holdKey(actor.id, key);
		const before = await postings.byKey(actor.id, key);
		if (before) return before;
		const row = settled(content);
		const at = now();
		const isLater = postAt !== null && Temporal.Instant.compare(postAt, at) > 0;
		if (isPast(row)) throw new Refusal('reminderPast');
		if (isLater && Temporal.Instant.compare(postAt, row.dueAt) >= 0) throw new Refusal('postAfterDue');
		if (seen && !isLater && (await receiversOf(parts)).seen !== seen) throw new Refusal('receiversChanged');
		const named = parts.map((part) => ({ ...part, id: randomUUID() }));
		for (const { id, familyIds } of named) await mayTell(actor, familyIds, row, undefined, id);
		const ids: string[] = [];
		for (const { id, unitId, aim, familyIds } of named) {
			const facts = { ...row, id, unitId, aim, formKey: key, postedBy: actor.id };
			await queries.insert({ ...facts, postAt: isLater ? postAt : null, postedAt: isLater ? null : at });
			if (isLater) {
				if (!(await queries.families(familyIds)).length) throw new Refusal('noReceivers');
				await record(actor, 'reminder_planned', { unitId, familyIds: [], id, data: { kind: row.kind } });
			} else await hand(actor, { id, unitId, familyIds, kind: row.kind });
			ids.push(id);
		}
		return ids.toSorted()[0]!;
	});

/** Who will get it, before anything is posted: nothing is changed, and nobody is told. @throws NotFound as `post` */
export const preview = (actor: Actor, target: Target): Promise<Receivers> =>
	as(actor, async () => shownTo(actor, await receiversOf(await partsOf(actor, target))));

/** Who a planned one would go to if it were posted now. @throws NotFound when it is not the actor's to change */
export const expected = (actor: Actor, id: string): Promise<Receivers> =>
	as(actor, async () => {
		const found = followsFamilies(actor) ? await queries.maybeFindPosted(actor.id, id) : null;
		if (!found?.aim) throw new NotFound();
		const familyIds = await postings.aimed(found.unitId, found.aim);
		return shownTo(actor, await receiversOf([{ ...found, aim: found.aim, familyIds }]));
	});

function shownTo(actor: Actor, receivers: Receivers): Receivers {
	looks.note(
		actor,
		receivers.families.map(({ id }) => id),
		'lists'
	);
	return receivers;
}

/**
 * A planned one is posted now, by whoever may change it; twice is once.
 * @throws NotFound when the actor may not, or a chosen family is not theirs; Refusal withdrawn, reminderPast, noReceivers, protectedAddressOf
 */
export const postNow = (actor: Actor, id: string): Promise<void> =>
	as(actor, async () => {
		const old = await queries.lock(id, actor.id);
		if (!old) throw new NotFound();
		if (old.withdrawn) throw new Refusal('withdrawn');
		if (old.postedAt || !old.aim) return;
		if (isPast(old)) throw new Refusal('reminderPast');
		const familyIds = await postings.aimed(old.unitId, old.aim);
		if (old.aim.kind === 'families' && familyIds.length !== old.aim.ids.length) throw new NotFound();
		await mayTell(actor, familyIds, old, id);
		await queries.postNow(id, now());
		await hand(actor, { id, unitId: old.unitId, familyIds, kind: old.kind });
	});

/** The classes, units and families that the actor may post to, and the languages their parents read. @throws NotFound for others than those who follow families */
export const choices = (actor: Actor): Promise<Choices> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const families = await queries.families();
		looks.note(
			actor,
			families.map(({ id }) => id),
			'lists'
		);
		const byUnit = Map.groupBy(families, ({ unitId }) => unitId);
		const classes = await postings.classes(families.map(({ id }) => id));
		const units = await postings.units([...byUnit.keys()]);
		const parentIds = [...new Set(families.flatMap(({ parents }) => parents.map(({ id }) => id)))];
		return {
			families,
			classes: classes.map(({ unitId, ...one }) => ({ ...one, key: classKey(unitId, one.school, one.class) })),
			units: units.map((unit) => ({ ...unit, families: byUnit.get(unit.id)!.length })),
			languages: tongues(await postings.waysOf(parentIds, now())).filter(({ language }) => language !== 'da')
		};
	});

/** None of the families' parents may read in it where another is (R-07). @throws Refusal protectedAddressOf */
export async function mayTell(
	actor: Actor,
	familyIds: readonly string[],
	text: Text,
	id?: string,
	newId?: string
): Promise<void> {
	const families = await queries.families(familyIds);
	const readers = families.flatMap(({ id: familyId, parents }) =>
		parents.map(({ id: parentId }) => ({ parentId, familyId }))
	);
	await guard.tell(actor, readers, words(text), id, newId);
}

/** Makes today's parents of the families the receivers. */
async function hand(
	actor: Actor,
	{ id, unitId, familyIds, kind }: { id: string; unitId: string; familyIds: readonly string[]; kind: string }
): Promise<void> {
	const reached = await queries.receive(id, [...familyIds]);
	if (!reached.length) throw new Refusal('noReceivers');
	await record(actor, 'reminder_posted', { unitId, familyIds: reached, id, data: { kind } });
}

/** The families that are meant, by unit; each must be the actor's (rule 6). */
async function partsOf(actor: Actor, { unitId, aim }: Target): Promise<Part[]> {
	if (!followsFamilies(actor)) throw new NotFound();
	if (aim.kind !== 'families') {
		const familyIds = unitId ? await postings.aimed(unitId, aim) : [];
		if (!unitId || !familyIds.length) throw new NotFound();
		return [{ unitId, aim, familyIds }];
	}
	const wanted = [...new Set(aim.ids)];
	const families = await queries.followable(wanted);
	if (!wanted.length || families.length !== wanted.length) throw new NotFound();
	return [...Map.groupBy(families, (family) => family.unitId)].map(([unitId, ofUnit]) => {
		const ids = ofUnit.map(({ id }) => id);
		return { unitId, aim: { kind: 'families', ids }, familyIds: ids };
	});
}

async function receiversOf(parts: readonly Part[]): Promise<Receivers> {
	const families = await queries.families(parts.flatMap(({ familyIds }) => familyIds));
	const parentIds = [...new Set(families.flatMap(({ parents }) => parents.map(({ id }) => id)))].toSorted();
	const ways = new Map((await postings.waysOf(parentIds, now())).map((one) => [one.personId, one]));
	const named = new Set<string>();
	const known = families.map(({ id, name, children, parents }) => ({
		...{ id, name, children },
		parents: parents
			.filter((parent) => !named.has(parent.id) && named.add(parent.id))
			.map((parent): Whom => {
				const { reads = 'da', push = false, sms = false, email = false } = ways.get(parent.id) ?? {};
				return { ...parent, reads, push, sms, email };
			})
	}));
	const all = known.flatMap(({ parents }) => parents);
	return {
		families: known.filter(({ parents }) => parents.length),
		parents: all.length,
		unreachable: all.filter(({ push, sms, email }) => !push && !sms && !email).length,
		languages: tongues(all),
		seen: createHash('sha256').update(parentIds.join()).digest('base64url').slice(0, 16)
	};
}

const tongues = (readers: readonly { readonly reads: string }[]) =>
	[...Map.groupBy(readers, ({ reads }) => reads)]
		.map(([language, all]) => ({ language, readers: all.length }))
		.toSorted((a, b) => b.readers - a.readers || a.language.localeCompare(b.language));
