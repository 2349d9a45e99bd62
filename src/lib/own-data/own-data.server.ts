import * as corrections from '../corrections/corrections.server.ts';
import * as events from '../events/events.server.ts';
import * as feeds from '../feeds/feeds.server.ts';
import type { Look } from '../looks/look.ts';
import * as looks from '../looks/looks.server.ts';
import type { Special } from '../looks/queries.server.ts';
import * as settings from '../notifications/settings.server.ts';
import { enclosures, jsonOf } from '../papers/enclosures.server.ts';
import { gather } from '../papers/gather.server.ts';
import { htmlOf } from '../papers/html.ts';
import { pack, type Packed, type Piece } from '../papers/pack.server.ts';
import * as passkeys from '../passkeys/passkeys.server.ts';
import type { Actor } from '../people/actor.ts';
import * as samvaer from '../samvaer/cases.server.ts';
import { now } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as own from '../sessions/own.server.ts';
import { keyOf, noteTry, refuseTooMany } from '../sessions/tries.server.ts';
import { ownPaper } from './paper.ts';
import * as queries from './queries.server.ts';

const most = 20_000;

/**
 * All that a parent has, asked as that parent and by the parent's own verbs only: what belongs to the other parent is not
 * taken out of it, it was never in it (rule 5, R-42). Each part is read by itself, so that none takes long.
 */
export async function collect(actor: Actor) {
	if (actor.kind !== 'parent') throw new NotFound();
	const { publicKey: _, endpoints, ...told } = await settings.mine(actor);
	return {
		...(await ofParent(actor)),
		// Where a phone takes pushes is a key to it, and no use on paper.
		settings: { ...told, phones: endpoints.length },
		notices: await asReader(actor, () => queries.notices(actor.id, now(), most)),
		...(await own.mine(actor)),
		passkeys: await passkeys.mine(actor),
		feeds: await feeds.mine(actor),
		...(await allLooks(actor))
	};
}

/** The part of it that belongs to the case: in all of the parent's families, or in one. @param parent asks for their own */
export async function ofParent(parent: Actor, familyId: string | null = null) {
	if (parent.kind !== 'parent') throw new NotFound();
	const isOf = (one: string) => !familyId || one === familyId;
	return {
		profile: await asReader(parent, () => queries.profile(parent.id)),
		families: (await asReader(parent, () => queries.families(parent.id))).filter(({ id }) => isOf(id)),
		...(await gather(parent, { personId: parent.id, familyId })),
		samvaer: await samvaer.own(parent),
		corrections: (await corrections.mine(parent, most)).filter((one) => isOf(one.familyId))
	};
}
export type OwnCase = Awaited<ReturnType<typeof ofParent>>;
export type OwnData = Awaited<ReturnType<typeof collect>>;

/** Every page of the list that the parent's own page shows, and the accesses in a special situation. */
async function allLooks(actor: Actor) {
	const [all, special]: [Look[], Special[]] = [[], []];
	for (let before: Temporal.PlainDate | null = null; all.length < most;) {
		const page: Awaited<ReturnType<typeof looks.ofMine>> = await looks.ofMine(actor, before);
		all.push(...page.looks);
		special.push(...page.special);
		if (page.next === null) break;
		before = page.next;
	}
	return { looks: all, special };
}

/**
 * One zip with all of it: a page to read, the same for machines, the appointments for a calendar, and the pictures and papers.
 * That it was fetched is recorded. The route sees to a fresh sign-in.
 * @param origin the product's own address, for the way back to an appointment
 * @throws NotFound for staff; TooMany after ten within three minutes
 */
export async function fetch(actor: Actor, origin: string): Promise<Packed> {
	if (actor.kind !== 'parent') throw new NotFound();
	const key = keyOf(`own data ${actor.id}`);
	await refuseTooMany(key, key);
	await noteTry(key, key);
	const data = await collect(actor);
	const packed = await pack(pieces(actor, data, origin));
	try {
		await as(actor, () =>
			events.record(actor, 'own_data_fetched', {
				...{ unitId: actor.unitId, subjectId: actor.id },
				data: { pieces: packed.pieces, bytes: packed.bytes }
			})
		);
		return packed;
	} catch (error) {
		await packed.drop();
		throw error;
	}
}

async function* pieces(actor: Actor, data: OwnData, origin: string): AsyncGenerator<Piece> {
	yield { name: 'index.html', content: htmlOf(ownPaper(actor, data, now())) };
	yield { name: 'data.json', content: jsonOf({ name: actor.name, fetchedAt: now(), ...data }) };
	yield { name: 'appointments.ics', content: (await feeds.everything(actor, origin)).body };
	yield* enclosures(actor, data.talks);
}
