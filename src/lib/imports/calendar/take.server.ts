import type { Actor } from '../../people/actor.ts';
import * as reminders from '../../reminders/reminders.server.ts';
import type { Kind } from '../../reminders/reminder.ts';
import { now } from '../../server/clock.ts';
import { Refusal } from '../../server/errors.ts';
import * as queries from './queries.server.ts';
import type { Into, Row } from './row.ts';
import * as appointment from './take-appointment.server.ts';

type How = {
	readonly into: Into;
	/** What the appointments have in common; null for reminders. */
	readonly wish: Awaited<ReturnType<typeof appointment.wishFor>> | null;
	readonly units: readonly { readonly id: string; readonly unitId: string }[];
};

/** Takes one date in, in the transaction of its import. @param before what the families have of it already */
export async function takeOne(
	actor: Actor,
	{ uid, occurrence, title, wholeDay, minutes, startsAt: text }: Row,
	{ into, wish, units }: How,
	before: readonly queries.Known[]
): Promise<void> {
	const date = { uid, occurrence, title, startsAt: Temporal.Instant.from(text) };
	const timed = { startsAt: date.startsAt, wholeDay, minutes };
	const made = { ...date, importedAt: now(), importedBy: actor.id };

	const old = before.filter((one) => one.title !== title || !one.startsAt.equals(date.startsAt));
	for (const { reminderId, appointmentId } of distinct(old)) {
		if (appointmentId) await appointment.move(actor, appointmentId, timed);
		if (reminderId) await edit(actor, reminderId, { what: title, dueAt: date.startsAt, wholeDay });
		await queries.change((appointmentId ?? reminderId)!, date, made.importedAt, made.importedBy);
	}

	const has = new Set(before.map(({ familyId }) => familyId));
	const missing = units.filter(({ id }) => !has.has(id));
	if (wish) {
		for (const { id: familyId, unitId } of missing) {
			const appointmentId = await appointment.plan(actor, wish, timed);
			await queries.insert([{ ...made, familyId, unitId, appointmentId, reminderId: null }]).catch(meanwhile);
		}
		return;
	}
	const content = { kind: into as Kind, what: title, bring: null, link: null, dueAt: date.startsAt, wholeDay };
	for (const [unitId, families] of Map.groupBy(missing, (family) => family.unitId)) {
		const familyIds = families.map(({ id }) => id);
		const reminderId = await reminders.post(actor, { ...content, familyIds });
		const rows = familyIds.map((familyId) => ({ ...made, familyId, unitId, reminderId, appointmentId: null }));
		await queries.insert(rows).catch(meanwhile);
	}
}

/** The calendar knows only when and what: what staff have written besides stays. */
async function edit(actor: Actor, id: string, changed: { what: string; dueAt: Temporal.Instant; wholeDay: boolean }) {
	const { kind, bring, link } = (await reminders.find(actor, id)).reminder;
	await reminders.edit(actor, id, { kind, bring, link, ...changed });
}

const distinct = (known: readonly queries.Known[]) => [
	...new Map(known.map((one) => [one.appointmentId ?? one.reminderId, one])).values()
];

/** Two at once: the key lets one through. */
const meanwhile = (error: unknown): never => {
	if (error instanceof Error && 'code' in error && error.code === '23505') throw new Refusal('importedMeanwhile');
	throw error;
};
