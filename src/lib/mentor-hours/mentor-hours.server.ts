import * as calendar from '../calendar/calendar.server.ts';
import * as events from '../events/events.server.ts';
import * as looks from '../looks/looks.server.ts';
import { followsFamilies, type Actor } from '../people/actor.ts';
import { now, today, zone } from '../server/clock.ts';
import { as, asReader } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as queries from './queries.server.ts';
import { gaps, meter, outcomeOf, periodOn, sum, warningFor, type Bought, type Gap, type Meter } from './rules.ts';
import type { Period, Sum, Warning, Work } from './rules.ts';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** What holds until a unit says otherwise: which kinds use of the bought hours, and that the same day is too late. */
export const usual = { kinds: ['mentor_meeting', 'home_support', 'follow_up'], lateHours: 0 } as const;
export const lateChoices = [0, 24, 48] as const;

const unitsOf = (actor: Actor) => [...new Set(actor.roles.map(({ unitId }) => unitId))];
/** The units for which the actor says how many hours are bought. */
export const boughtBy = (actor: Actor): string[] => [
	...new Set(actor.roles.filter(({ role }) => role === 'leader' || role === 'administrator').map((one) => one.unitId))
];
const startOf = (day: Day): Instant => day.toZonedDateTime(zone).toInstant();
const dayOf = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate();

async function rulesOf(actor: Actor) {
	const own = await queries.rules(unitsOf(actor));
	const of = (unitId: string) => own.find((one) => one.unitId === unitId) ?? usual;
	return { of, late: (unitId: string) => of(unitId).lateHours, kinds: [...new Set(own.flatMap(({ kinds }) => kinds))] };
}

export type FamilyHours = queries.FamilyLine & { readonly period: Period | null; readonly meter: Meter | null };

/** How the families that the actor works with stand in the period of today; least left first. @throws NotFound for administrators and parents */
export const families = (actor: Actor): Promise<FamilyHours[]> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const all = await queries.families();
		looks.note(
			actor,
			all.map(({ id }) => id),
			'lists'
		);
		return metersOf(actor, all);
	});

async function metersOf(actor: Actor, all: queries.FamilyLine[], day = today()): Promise<FamilyHours[]> {
	const bought = await queries.bought(unitsOf(actor));
	const rules = await rulesOf(actor);
	const periods = all.map((one) => ({ ...one, period: periodOn(bought, one.unitId, one.id, day) }));
	const known = periods.flatMap(({ period }) => (period ? [period] : []));
	if (!known.length) return periods.map((one) => ({ ...one, meter: null }));
	const first = known.map(({ from }) => from).sort(Temporal.PlainDate.compare)[0]!;
	const last = known
		.map(({ to }) => to)
		.sort(Temporal.PlainDate.compare)
		.at(-1)!;
	const works = await queries.work(startOf(first), startOf(last.add({ days: 1 })), {
		kinds: [...new Set([...rules.kinds, ...usual.kinds])],
		...(all.length === 1 ? { familyId: all[0]!.id } : {})
	});
	const byFamily = Map.groupBy(works, ({ familyId }) => familyId);
	const lines = periods.map((one) => {
		if (!one.period) return { ...one, meter: null };
		const { from, to, minutes } = one.period;
		const [begins, ends] = [startOf(from), startOf(to.add({ days: 1 }))];
		const mine = (byFamily.get(one.id) ?? []).filter(
			({ kind, startsAt }) =>
				(rules.of(one.unitId).kinds as readonly string[]).includes(kind) &&
				Temporal.Instant.compare(startsAt, begins) >= 0 &&
				Temporal.Instant.compare(startsAt, ends) < 0
		);
		return { ...one, meter: meter(minutes, sum(mine, now(), rules.late)) };
	});
	const rank = ({ meter }: FamilyHours) => meter?.rest ?? Infinity;
	return lines.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'da', { numeric: true }));
}

/** One family's hours, with the history of what was bought. @throws NotFound when it is not the actor's */
export const family = (actor: Actor, id: string): Promise<FamilyHours & { history: queries.Line[]; mayBuy: boolean }> =>
	as(actor, async () => {
		if (!followsFamilies(actor)) throw new NotFound();
		const [found] = await queries.families(id);
		if (!found) throw new NotFound();
		looks.note(actor, id, 'hours');
		const [line] = await metersOf(actor, [found]);
		const history = await queries.history(found.unitId, id);
		return { ...line!, history, mayBuy: boughtBy(actor).includes(found.unitId) };
	});

/** One worker's week: minutes of every kind, by what became of them. */
export type WorkerWeek = { readonly id: string; readonly name: string; readonly sum: Sum };

/** Each worker's week from a Monday: of the unit for coordinators and leaders, one's own for mentors. @throws NotFound */
export const workers = (actor: Actor, monday: Day, weeks = 1): Promise<WorkerWeek[]> =>
	asReader(actor, async () => {
		const { staff } = await calendar.resources(actor, null);
		const works = await queries.work(startOf(monday), startOf(monday.add({ days: 7 * weeks })));
		const { late } = await rulesOf(actor);
		return staff
			.filter(({ id }) => calendar.leads(actor) || id === actor.id)
			.map((one) => ({
				...one,
				sum: sum(
					works.filter(({ staffIds }) => staffIds.includes(one.id)),
					now(),
					late
				)
			}));
	});

/** Gaps of the next two weeks that could be used; a mentor's own, else the unit's. @throws NotFound for administrators and parents */
export const openings = (actor: Actor, limit = 30): Promise<(Gap & { name: string })[]> =>
	asReader(actor, async () => {
		const { staff } = await calendar.resources(actor, null);
		const { late } = await rulesOf(actor);
		const all = await queries.work(startOf(today()), startOf(today().add({ days: 15 })));
		const taken = all.filter((one) => !['freed', 'house'].includes(outcomeOf(one, now(), late(one.unitId))));
		const names = new Map(staff.map(({ id, name }) => [id, name]));
		return gaps(taken, now())
			.filter(({ staffId }) => (calendar.leads(actor) || staffId === actor.id) && names.has(staffId))
			.slice(0, limit)
			.map((gap) => ({ ...gap, name: names.get(gap.staffId)! }));
	});

/** What to say when an appointment was planned beyond what is bought: only a warning, and only to staff. */
export const warning = (
	actor: Actor,
	familyId: string,
	{ kind, startsAt, endsAt }: Pick<Work, 'startsAt' | 'endsAt'> & { kind: string }
): Promise<Warning> =>
	asReader(actor, async () => {
		const [found] = await queries.families(familyId);
		if (!found) return null;
		const rules = await rulesOf(actor);
		if (!(rules.of(found.unitId).kinds as readonly string[]).includes(kind)) return null;
		const [line] = await metersOf(actor, [found], dayOf(startsAt));
		if (!line?.period || !line.meter) return null;
		const minutes = startsAt.until(endsAt).total('minutes');
		return warningFor(line.period, line.meter.rest, minutes);
	});

/**
 * The same for many dates that are planned together, each in its own period.
 * @returns the minutes beyond what is bought, and how many dates lie after the last period; null when all is well
 */
export const seriesWarning = (
	actor: Actor,
	familyId: string,
	kind: string,
	dates: readonly Pick<Work, 'startsAt' | 'endsAt'>[]
): Promise<{ over: number; after: number } | null> =>
	asReader(actor, async () => {
		const [found] = await queries.families(familyId);
		if (!found) return null;
		const rules = await rulesOf(actor);
		if (!(rules.of(found.unitId).kinds as readonly string[]).includes(kind)) return null;
		const told = { over: 0, after: 0 };
		let left = dates.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
		while (left.length) {
			const [line] = await metersOf(actor, [found], dayOf(left[0]!.startsAt));
			if (!line?.period || !line.meter) return null;
			if (line.period.isOver) return { ...told, after: left.length };
			const ends = startOf(line.period.to.add({ days: 1 }));
			const inPeriod = left.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, ends) < 0);
			const minutes = inPeriod.reduce((all, one) => all + one.startsAt.until(one.endsAt).total('minutes'), 0);
			told.over += Math.max(0, minutes - Math.max(0, line.meter.rest));
			left = left.slice(inPeriod.length);
		}
		return told.over ? told : null;
	});

/** So little left, or so few days, that whoever plans is told beforehand. */
const soon = { minutes: 4 * 60, days: 14 };

/** What to say before one plans for a family: that little is left of the period's hours, or that it ends. Null when there is enough. */
export const hint = (actor: Actor, familyId: string): Promise<{ left: number; endsOn: Day } | null> =>
	asReader(actor, async () => {
		const found = await queries.families(familyId);
		const [line] = await metersOf(actor, found);
		if (!line?.period || !line.meter) return null;
		const isNear = today().until(line.period.to).total({ unit: 'days', relativeTo: today() }) <= soon.days;
		return line.meter.rest <= soon.minutes || isNear ? { left: line.meter.rest, endsOn: line.period.to } : null;
	});

/** The settings that the actor may change, with their history. @throws NotFound for all but leaders and administrators */
export const settings = (actor: Actor) =>
	asReader(actor, async () => {
		const ids = boughtBy(actor);
		if (!ids.length) throw new NotFound();
		const rules = await rulesOf(actor);
		const units = [];
		for (const unit of await queries.units(ids))
			units.push({ ...unit, ...rules.of(unit.id), history: await queries.history(unit.id, null) });
		return units;
	});

/** Says how many hours are bought, for a unit or for one family; the earlier rows stay. @throws NotFound when it is not the actor's to say */
export const buy = (actor: Actor, bought: Bought): Promise<void> =>
	as(actor, async () => {
		const { unitId, familyId } = bought;
		if (!boughtBy(actor).includes(unitId)) throw new NotFound();
		if (familyId && (await queries.families(familyId))[0]?.unitId !== unitId) throw new NotFound();
		await queries.insertBought({ ...bought, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'hours_bought', {
			...{ unitId, ...(familyId ? { familyId } : {}) },
			data: { minutes: bought.minutes, months: bought.months, startsOn: bought.startsOn.toString() }
		});
	});

/** Says which kinds use of the hours, and when a cancellation is too late. @throws NotFound when it is not the actor's to say */
export const rule = (actor: Actor, rules: queries.Rules): Promise<void> =>
	as(actor, async () => {
		if (!boughtBy(actor).includes(rules.unitId)) throw new NotFound();
		await queries.insertRules({ ...rules, madeAt: now(), madeBy: actor.id });
		await events.record(actor, 'hour_rules_set', {
			unitId: rules.unitId,
			data: { kinds: rules.kinds, lateHours: rules.lateHours }
		});
	});
