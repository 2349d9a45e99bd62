import { createHash, randomUUID } from 'node:crypto';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal, TooMany } from '../server/errors.ts';
import { isPushService } from './address.ts';
import { numberOf } from './channels/sms.ts';
import type { ChannelName } from './notification.ts';
import * as queries from './settings-queries.server.ts';

export type { Chosen, Settings, Subscription } from './settings-queries.server.ts';

/** What the actor chose, where each channel goes, and the key that a phone subscribes with. */
export const mine = (actor: Actor): Promise<queries.Settings & { publicKey: string | null; endpoints: string[] }> =>
	as(actor, async () => ({
		...(await queries.maybeFind(actor.id))!,
		publicKey: await queries.publicKey(),
		endpoints: await queries.endpoints(actor.id)
	}));

/** The key that a phone subscribes with, and where the actor's phones take pushes. */
export const phones = (actor: Actor): Promise<{ publicKey: string | null; endpoints: string[] }> =>
	as(actor, async () => ({
		publicKey: await queries.publicKey(),
		endpoints: await queries.endpoints(actor.id)
	}));

/** Changes the actor's own. @throws Refusal quietTooLong when hardly any of the day is left to be told in */
export const change = (actor: Actor, chosen: queries.Chosen): Promise<void> =>
	as(actor, async () => {
		check(chosen);
		await queries.save(actor.id, chosen, now(), actor.id);
		await events.record(actor, 'telling_changed', { unitId: actor.unitId, subjectId: actor.id });
	});

/** Nothing is sent out of the app until then: a day, a week, or no longer. Whole days end in the morning. */
export const pause = (actor: Actor, days: 0 | 1 | 7): Promise<void> =>
	as(actor, async () => {
		const morning = today()
			.add({ days })
			.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(8) });
		await queries.save(actor.id, { pausedUntil: days ? morning.toInstant() : null }, now(), actor.id);
		await events.record(actor, 'telling_paused', { unitId: actor.unitId, subjectId: actor.id, data: { days } });
	});

/** Sends the actor a test by one channel. @throws TooMany after three within a minute */
export const tryOut = (actor: Actor, channel: ChannelName): Promise<void> =>
	as(actor, async () => {
		if ((await queries.triesSince(actor.id, now().subtract({ minutes: 1 }))) >= 3) throw new TooMany(60);
		const id = randomUUID();
		await queries.addTry(id, actor.id, actor.unitId, channel, now(), now().add({ minutes: 15 }));
		await events.record(actor, 'notification_tried', { unitId: actor.unitId, subjectId: id, data: { channel } });
	});

/**
 * A phone of the actor's takes pushes, for as long as this sign-in lasts. Whoever had it before has it no more.
 * @param token of the running sign-in
 * @throws Refusal notAPushService when the address is none that is known; NotFound when the sign-in is over
 */
export const subscribe = (actor: Actor, token: string, subscription: queries.Subscription): Promise<void> =>
	as(actor, async () => {
		if (!isPushService(subscription.endpoint)) throw new Refusal('notAPushService');
		const hash = createHash('sha256').update(token).digest('hex');
		if (!(await queries.subscribe(hash, subscription, now()))) throw new NotFound();
	});

/** A phone takes no more pushes of the actor's. */
export const unsubscribe = (actor: Actor, endpoint: string): Promise<void> =>
	as(actor, () => queries.unsubscribe(endpoint));

/** How a parent of a family is told: for staff, on the parent's behalf. @throws NotFound when the family is not the actor's (rule 6) */
export const ofParent = (actor: Actor, familyId: string, personId: string): Promise<queries.Settings> =>
	as(actor, async () => {
		const isTheirs = followsFamilies(actor) && (await queries.isParentOf(personId, familyId));
		const found = isTheirs ? await queries.maybeFind(personId) : null;
		if (!found) throw new NotFound();
		looks.note(actor, familyId, 'notifications', personId);
		return found;
	});

/** What a parent said yes to, face to face, and staff wrote down. */
export type Agreed = queries.Chosen & { readonly agreedOn: Temporal.PlainDate; readonly phone: string | null };

/**
 * Staff set it for a parent, with the day of the parent's yes; a number is one to send text messages to.
 * @throws NotFound as `ofParent`; Refusal quietTooLong, notANumber, notYetAgreed for a day to come
 */
export const changeFor = (actor: Actor, familyId: string, personId: string, agreed: Agreed): Promise<void> =>
	as(actor, async () => {
		const before = await ofParent(actor, familyId, personId);
		const { agreedOn, phone, ...chosen } = agreed;
		check(chosen);
		if (Temporal.PlainDate.compare(agreedOn, today()) > 0) throw new Refusal('notYetAgreed');
		const number = phone && numberOf(phone);
		if (phone && !number) throw new Refusal('notANumber');
		await queries.save(personId, { ...chosen, agreedOn }, now(), actor.id);
		if (number && (number !== before.phone || before.stoppedAt))
			await queries.consent(personId, number, agreedOn, now(), actor.id);
		if (!number) await queries.stopSms(personId, now());
		await events.record(actor, 'telling_agreed', { unitId: actor.unitId, familyId, subjectId: personId });
	});

/** Eight hours of the day at least are left to be told in. */
function check({ quietFrom, quietTo }: queries.Chosen): void {
	const [from, to] = [quietFrom, quietTo].map((text) => Temporal.PlainTime.from(text)) as [
		Temporal.PlainTime,
		Temporal.PlainTime
	];
	const hours = from.until(to).total('hours');
	if ((hours < 0 ? hours + 24 : hours) > 16) throw new Refusal('quietTooLong');
}
