import { randomUUID } from 'node:crypto';
import * as corrections from '../corrections/corrections.server.ts';
import * as events from '../events/events.server.ts';
import * as families from '../families/families.server.ts';
import type { Family } from '../families/family.ts';
import * as looks from '../looks/looks.server.ts';
import { ofParent } from '../own-data/own-data.server.ts';
import { enclosures, jsonOf } from '../papers/enclosures.server.ts';
import { gather, type Talk } from '../papers/gather.server.ts';
import { pack, type Packed, type Piece } from '../papers/pack.server.ts';
import type { Paper } from '../papers/paper.ts';
import { pdfOf } from '../papers/pdf.ts';
import { talkPaper } from '../papers/talk.ts';
import { holds, type Actor } from '../people/actor.ts';
import * as cases from '../samvaer/cases.server.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import { keyOf, noteTry, refuseTooMany } from '../sessions/tries.server.ts';
import { onePaper, wholePaper } from './paper.ts';
import * as queries from './queries.server.ts';

export type { Receipt } from './queries.server.ts';

/**
 * What of a family's case the actor may fetch, and what has been fetched. Whoever sees a family in a special situation takes
 * nothing away from there.
 * @throws NotFound when the family is not the actor's
 */
export async function find(actor: Actor, familyId: string) {
	const family = await families.find(actor, familyId);
	if (!holds(actor, 'mentor', 'coordinator', 'leader')) throw new NotFound();
	return {
		family,
		parents: family.members.filter(({ part }) => part === 'parent').map(({ id, name }) => ({ id, name })),
		mayHaveAll: cases.leads(actor, family.unitId),
		receipts: await as(actor, () => queries.receipts(familyId, 50))
	};
}

/** The newest receipts of a family's, for its page. */
export const receipts = (actor: Actor, familyId: string, limit: number): Promise<queries.Receipt[]> =>
	as(actor, async () => {
		looks.note(actor, familyId, 'family');
		return queries.receipts(familyId, limit);
	});

/**
 * The papers of a case in one zip: PDF/A to be read, JSON, and what came with messages. Of one parent it is read as that
 * parent, so that by construction nothing of the other one's is in it (AB-25, rule 5); of both only for those who lead the
 * unit. A receipt with the sum of the very file is kept. The route sees to a fresh sign-in.
 * @param parentId whose; null is the whole case
 * @throws NotFound when family or parent is not the actor's, or they may not have all of it; TooMany after ten in three minutes
 */
export async function fetch(actor: Actor, familyId: string, parentId: string | null): Promise<Packed> {
	const { family, parents, mayHaveAll } = await find(actor, familyId);
	const parent = parents.find(({ id }) => id === parentId);
	if (parentId === null ? !mayHaveAll : !parent) throw new NotFound();
	const key = keyOf(`case file ${actor.id}`);
	await refuseTooMany(key, key);
	await noteTry(key, key);
	const packed = await pack(parent ? ofOne(actor, family, parent) : ofAll(actor, family));
	const { sha256, pieces, bytes } = packed;
	const { unitId } = family;
	try {
		await as(actor, async () => {
			const id = randomUUID();
			await queries.insert({ id, unitId, familyId, parentId, sha256, pieces, bytes, madeAt: now(), madeBy: actor.id });
			looks.note(actor, familyId, 'file', parentId);
			await events.record(actor, 'case_file_fetched', {
				...{ unitId, familyId, subjectId: id },
				data: { parentId, sha256, pieces }
			});
		});
		return packed;
	} catch (error) {
		await packed.drop();
		throw error;
	}
}

/** All that the house has: as whoever leads it. */
async function* ofAll(actor: Actor, family: Family): AsyncGenerator<Piece> {
	const gathered = await gather(actor, { personId: null, familyId: family.id });
	const data = {
		...gathered,
		samvaer: await cases.all(actor, { familyId: family.id }),
		corrections: await corrections.ofFamily(actor, family.id)
	};
	const { looks: _, ...known } = family;
	const all = { family: known, ...data };
	yield* written(actor, wholePaper(actor, family, data, now()), all, actor);
}

/** What one parent may see of this case: asked as that parent. */
async function* ofOne(actor: Actor, family: Family, { id, name }: { id: string; name: string }): AsyncGenerator<Piece> {
	const parent: Actor = { ...{ id, name, kind: 'parent', roles: [] }, language: actor.language, unitId: family.unitId };
	const here = new Set((await cases.all(actor, { familyId: family.id })).map((one) => one.id));
	const found = await ofParent(parent, family.id);
	const data = { ...found, samvaer: found.samvaer.filter((one) => here.has(one.id)) };
	yield* written(actor, onePaper(actor, family, name, data, now()), data, parent);
}

async function* written(
	actor: Actor,
	paper: Paper,
	data: object & { readonly talks: readonly Talk[] },
	reader: Actor
): AsyncGenerator<Piece> {
	const { language } = actor;
	yield { name: 'case.pdf', content: await pdfOf(paper, language), asIs: true };
	for (const [n, talk] of data.talks.entries()) {
		const content = await pdfOf(talkPaper(actor, talk, now(), n + 1), language);
		yield { name: `messages-${n + 1}.pdf`, content, asIs: true };
	}
	yield { name: 'data.json', content: jsonOf({ fetchedAt: now(), ...data }) };
	yield* enclosures(reader, data.talks);
}
