import * as attachments from '../attachments/attachments.server.ts';
import * as corrections from '../corrections/corrections.server.ts';
import * as events from '../events/events.server.ts';
import * as feeds from '../feeds/feeds.server.ts';
import type { Look } from '../looks/look.ts';
import * as looks from '../looks/looks.server.ts';
import type { Special } from '../looks/queries.server.ts';
import * as settings from '../notifications/settings.server.ts';
import { gather, type Talk } from '../papers/gather.server.ts';
import { htmlOf } from '../papers/html.ts';
import { pack, type Packed, type Piece } from '../papers/pack.server.ts';
import { fileName } from '../papers/sections.ts';
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
		profile: await asReader(actor, () => queries.profile(actor.id)),
		families: await asReader(actor, () => queries.families(actor.id)),
		...(await gather(actor, { personId: actor.id, familyId: null })),
		samvaer: await samvaer.own(actor),
		// Where a phone takes pushes is a key to it, and no use on paper.
		settings: { ...told, phones: endpoints.length },
		notices: await asReader(actor, () => queries.notices(actor.id, now(), most)),
		...(await own.mine(actor)),
		passkeys: await passkeys.mine(actor),
		feeds: await feeds.mine(actor),
		...(await allLooks(actor)),
		corrections: await corrections.mine(actor, most)
	};
}
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

/** As it is read by machines. What a message was sent with is a key of the app's own. */
export const jsonOf = (data: object): string =>
	JSON.stringify(data, (key, value) => (key === 'clientKey' ? undefined : (value as unknown)), '\t');

/** The pictures and papers of conversations, one at a time. */
export async function* enclosures(reader: Actor, talks: readonly Talk[]): AsyncGenerator<Piece> {
	for (const [n, { messages }] of talks.entries())
		for (const { number, files } of messages)
			for (const [position, { id, kind }] of files.entries()) {
				const { content } = await attachments.open(reader, id, 'whole');
				yield { name: fileName(n + 1, number, position + 1, kind), content, asIs: true };
			}
}
