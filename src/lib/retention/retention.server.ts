import { administered } from '../administration/administration.ts';
import * as closings from '../closings/closings.server.ts';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, today } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { NotFound, Refusal } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import { isWithin, keptFrom, kinds, type Kind } from './rules.ts';

/** Milliseconds that the dry run may take: it counts everything, and whoever asks waits for it. */
const patience = 20_000;

/**
 * How long each kind of data is kept; the dry run, which is how many would go tonight and what was before which day; and
 * what has gone. Numbers only. @throws NotFound for who does not administer
 */
export const page = (actor: Actor) =>
	as(
		actor,
		async () => {
			administered(actor);
			const [rules, would] = [await queries.rules(), await queries.preview(today())];
			return {
				rules: rules
					.map((rule) => ({
						...{ ...rule, many: would.get(rule.kind) ?? 0, keptFromOn: keptFrom(today(), rule.days) }
					}))
					.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)),
				runs: await queries.runs(60),
				lastAt: await queries.lastRun()
			};
		},
		patience
	);

/** Keeps a kind for another number of days from now on. @throws NotFound for who does not administer; Refusal outsideBounds */
export const setDays = (actor: Actor, kind: Kind, days: number): Promise<void> =>
	as(actor, async () => {
		const [unitId] = administered(actor);
		const rule = (await queries.rules()).find((one) => one.kind === kind);
		if (!rule) throw new NotFound();
		if (!isWithin(rule, days) || !(await queries.setDays(kind, days, now(), actor.id)))
			throw new Refusal('outsideBounds', `${rule.leastDays}–${rule.mostDays}`);
		await events.record(actor, 'retention_changed', { unitId: unitId!, data: { kind, days, before: rule.days } });
	});

/** The closed families whose data must not go, and why. For those who lead. */
export const held = (actor: Actor): Promise<{ familyId: string; reason: string; by: string }[]> =>
	as(actor, () => queries.holds());

/** Keeps a closed family's data, whatever the rules say. @param reason for colleagues @throws NotFound for who does not lead its unit */
export const hold = (actor: Actor, familyId: string, reason: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await closed(actor, familyId);
		if (await queries.hold({ familyId, unitId, reason, madeAt: now(), madeBy: actor.id }))
			await events.record(actor, 'family_held', { unitId, familyId, subjectId: familyId });
	});

/** The rules hold again. @throws NotFound also when it was not held */
export const release = (actor: Actor, familyId: string): Promise<void> =>
	as(actor, async () => {
		const { unitId } = await closed(actor, familyId);
		if (!(await queries.release(familyId, now(), actor.id))) throw new NotFound();
		await events.record(actor, 'family_released', { unitId, familyId, subjectId: familyId });
	});

async function closed(actor: Actor, familyId: string) {
	const found = (await closings.all(actor)).find((one) => one.familyId === familyId);
	if (!found) throw new NotFound();
	return found;
}
