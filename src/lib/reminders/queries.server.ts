import { company } from '../help/company.queries.server.ts';
import { sql } from '../server/db.ts';
import type { Aim } from './aim.ts';
import type { Content, Family, Posted, Receiver, Reminder } from './reminder.ts';

type Instant = Temporal.Instant;

const content = () => sql`r.id, r.kind, r.what, r.bring, r.note, r.link, r.due_at, r.whole_day, r.edited_at`;
/** What only staff see of it. */
const whole = () => sql`${content()}, r.remind, r.translations`;

/** The words in the language that the receiver reads; nobody is asked for it where there are none. */
const translation = (parentId: string) => sql`case when r.translations <> '{}' then (
	select (r.translations -> tongue) || jsonb_build_object('language', tongue) from (
		select coalesce(w.reads, w.language) as tongue from people w where w.id = ${parentId}) reader) end as translation`;

/** The newest tick of a receiver `v` counts. */
const newestTick = () => sql`left join lateral (select k.done, k.made_at from reminder_ticks k
	where k.reminder_id = v.reminder_id and k.parent_id = v.parent_id order by k.id desc limit 1) t on true`;

const received = (
	parentId: string
) => sql`from reminder_receivers v join reminders r on r.id = v.reminder_id ${newestTick()}
	where v.parent_id = ${parentId} and v.family_id = any (app.own_families()) and r.withdrawn_at is null`;

const own = (
	parentId: string
) => sql`${content()}, ${translation(parentId)}, v.family_id, coalesce(t.done, false) as done, case when t.done then t.made_at end as done_at,
	(select ${company()} from help_requests h where h.reminder_id = r.id and h.parent_id = v.parent_id and h.withdrawn_at is null
		and not exists (select 1 from cancellations c where c.appointment_id = h.appointment_id) order by h.asked_at desc limit 1) as help`;

/** A parent's open reminders that were due after an instant, soonest first. */
export const due = (parentId: string, since: Instant, limit: number) =>
	sql<Reminder[]>`select ${own(parentId)} ${received(parentId)} and r.due_at > ${since} and t.done is not true
		order by r.due_at, r.what limit ${limit}`;

/** All of a parent's, done or not, latest due first. */
export const all = (parentId: string, limit: number): Promise<Reminder[]> =>
	sql<Reminder[]>`select ${own(parentId)} ${received(parentId)} order by r.due_at desc, r.what limit ${limit}`;

/** How many of a parent's open reminders are due in a time. */
export const count = (parentId: string, from: Instant, to: Instant) =>
	sql<{ many: number }[]>`select count(*)::int as many ${received(parentId)}
		and r.due_at > ${from} and r.due_at <= ${to} and t.done is not true`;

/** The receiver's own row of a reminder, held until the transaction ends so that two taps count as one; null when it is not theirs. */
export async function holdReceived(id: string, parentId: string) {
	await sql`select pg_advisory_xact_lock(hashtextextended(${id + parentId}, 4))`;
	const [row] = await sql<
		{ unitId: string; familyId: string; kind: Content['kind']; withdrawn: boolean; done: boolean }[]
	>`select r.unit_id, v.family_id, r.kind, r.withdrawn_at is not null as withdrawn, coalesce(t.done, false) as done
		from reminder_receivers v join reminders r on r.id = v.reminder_id ${newestTick()}
		where v.reminder_id = ${id} and v.parent_id = ${parentId} and v.family_id = any (app.own_families())`;
	return row ?? null;
}

export async function insertTicks(
	rows: { reminderId: string; parentId: string; done: boolean; madeAt: Instant; madeBy: string }[]
): Promise<void> {
	if (rows.length) await sql`insert into reminder_ticks ${sql(rows)}`;
}

const followed = () => sql`(f.unit_id = any (app.led_units()) or f.id = any (app.followed_families()))`;
const isCurrent = () => sql`p.starts_on <= app.today() and (p.ends_on is null or p.ends_on > app.today())`;
export const members = (part: string, shape: 'name' | 'person') => sql`coalesce((select json_agg(
	${shape === 'name' ? sql`w.name` : sql`json_build_object('id', w.id, 'name', w.name)`} order by w.name) from family_people p
	join people w on w.id = p.person_id where p.family_id = f.id and p.part = ${part} and ${isCurrent()}), '[]')`;

/** Families that the reader follows and that have a parent to receive something: all of them, or those of these ids. */
export const families = (ids: readonly string[] | null = null): Promise<Family[]> =>
	sql<
		Family[]
	>`select f.id, f.unit_id, f.name, ${members('parent', 'person')} as parents, ${members('child', 'name')} as children from families f
		where f.closed_at is null and ${followed()} ${ids ? sql`and f.id = any (${ids}::uuid[])` : sql``}
			and exists (select 1 from family_people p where p.family_id = f.id and p.part = 'parent' and ${isCurrent()}) order by f.name, f.id`;

/** Of these families, those that the reader follows, with their units. */
export const followable = (ids: string[]): Promise<{ id: string; unitId: string }[]> =>
	sql<{ id: string; unitId: string }[]>`select f.id, f.unit_id from families f
		where f.id = any (${ids}::uuid[]) and f.closed_at is null and ${followed()}`;

/** As the columns take it. */
const columnsOf = ({ translations, ...row }: Content) => ({ ...row, translations: sql.json(translations) });

type New = Content & {
	readonly id: string;
	readonly unitId: string;
	readonly postedAt: Instant | null;
	readonly postedBy: string;
	readonly postAt: Instant | null;
	readonly aim: Aim;
	readonly formKey: string;
};

export async function insert({ aim, ...row }: New): Promise<void> {
	await sql`insert into reminders ${sql({ ...row, ...columnsOf(row), aim: sql.json(aim) })}`;
}

/** Makes the families' parents of today its receivers; returns the families that got one. */
export async function receive(reminderId: string, familyIds: string[]): Promise<string[]> {
	const rows = await sql`insert into reminder_receivers (reminder_id, parent_id, family_id)
		select distinct on (p.person_id) ${reminderId}::uuid, p.person_id, p.family_id from family_people p
		where p.family_id = any (${familyIds}::uuid[]) and p.part = 'parent' and ${isCurrent()} order by p.person_id, p.family_id
		returning family_id`;
	return [...new Set(rows.map((row) => row.familyId as string))];
}

const posted = (
	me: string
) => sql`${whole()}, r.unit_id, r.posted_at, w.name as posted_by, r.post_at, r.aim, r.refused_at, r.refusal,
		r.withdrawn_at, x.name as withdrawn_by, n.receivers, n.done, r.posted_by = ${me} or r.unit_id = any (app.led_units()) as editable
	from reminders r left join people w on w.id = r.posted_by left join people x on x.id = r.withdrawn_by
	cross join lateral (select count(*)::int as receivers, (count(*) filter (where t.done))::int as done
		from reminder_receivers v ${newestTick()} where v.reminder_id = r.id) n`;

/** What the reader or a colleague has posted to families that the reader follows: due after an instant, soonest first; or before it or withdrawn, latest first. */
export const postedAround = (me: string, from: Instant, limit: number) =>
	Promise.all([
		sql<
			Posted[]
		>`select ${posted(me)} where r.due_at >= ${from} and r.withdrawn_at is null and r.posted_at is not null order by r.due_at, r.what limit ${limit}`,
		sql<
			Posted[]
		>`select ${posted(me)} where (r.due_at < ${from} and r.posted_at is not null) or r.withdrawn_at is not null order by r.due_at desc, r.what limit ${limit}`
	]);

/** What is to be posted later, or could not be, soonest first. @param refused only those that could not */
export const planned = (me: string, refused: boolean, limit: number): Promise<Posted[]> =>
	sql<Posted[]>`select ${posted(me)} where r.posted_at is null and r.withdrawn_at is null
		and (r.posted_by = ${me} or r.unit_id = any (app.led_units())) ${refused ? sql`and r.refused_at is not null` : sql``}
		order by r.post_at, r.what limit ${limit}`;

/** One family's, latest due first. */
export const postedTo = (me: string, familyId: string, limit: number): Promise<Posted[]> =>
	sql<Posted[]>`select ${posted(me)} where r.withdrawn_at is null
		and exists (select 1 from reminder_receivers v where v.reminder_id = r.id and v.family_id = ${familyId})
		order by r.due_at desc, r.what limit ${limit}`;

export async function maybeFindPosted(me: string, id: string): Promise<Posted | null> {
	const [row] = await sql<Posted[]>`select ${posted(me)} where r.id = ${id} and (r.unit_id = any (app.led_units())
		or (r.posted_by = ${me} and r.unit_id = any (app.staffed_units())) or exists (select 1 from reminder_receivers v
			where v.reminder_id = r.id and v.family_id = any (app.followed_families())))`;
	return row ?? null;
}

/** Receivers that the reader may see, those who have not done it first. */
export const receivers = (id: string): Promise<Receiver[]> =>
	sql<
		Receiver[]
	>`select v.parent_id, coalesce(w.name, '') as parent_name, v.family_id, f.name as family_name, ${members('child', 'name')} as children,
		coalesce(t.done, false) as done, case when t.done then t.made_at end as done_at
		from reminder_receivers v join families f on f.id = v.family_id left join people w on w.id = v.parent_id ${newestTick()}
		where v.reminder_id = ${id} order by done, w.name`;

export type Locked = Content & {
	readonly unitId: string;
	readonly withdrawn: boolean;
	readonly postedAt: Instant | null;
	readonly postAt: Instant | null;
	readonly aim: Aim | null;
};

/** Locks one that the reader may change; null when they may not. */
export async function lock(id: string, me: string) {
	const [row] = await sql<Locked[]>`select ${whole()}, r.unit_id, r.posted_at, r.post_at, r.aim,
		r.withdrawn_at is not null as withdrawn from reminders r
		where r.id = ${id} and (r.unit_id = any (app.led_units()) or (r.posted_by = ${me} and r.unit_id = any (app.staffed_units()))) for update`;
	return row ?? null;
}

export async function update(id: string, row: Content, at: Instant, by: string): Promise<void> {
	await sql`update reminders set ${sql({ ...columnsOf(row), editedAt: at, editedBy: by })} where id = ${id}`;
}

/** Changes one that nobody has seen yet: it counts as new when it is posted, and what kept it from that is over. */
export async function replan(id: string, row: Content, postAt: Instant): Promise<void> {
	await sql`update reminders set ${sql({ ...columnsOf(row), postAt, refusedAt: null, refusal: null })} where id = ${id}`;
}

/** A planned one is posted now. */
export async function postNow(id: string, at: Instant): Promise<void> {
	await sql`update reminders set posted_at = ${at}, refused_at = null, refusal = null where id = ${id}`;
}

export async function withdraw(id: string, at: Instant, by: string): Promise<void> {
	await sql`update reminders set withdrawn_at = ${at}, withdrawn_by = ${by} where id = ${id}`;
}

/** What the municipality calls the school's intranet. */
export async function schoolIntra(): Promise<string> {
	const [row] = await sql`select value from settings where name = 'schoolIntra'`;
	return row!.value as string;
}
