import type { Kind } from '../appointments/kinds/index.ts';
import type { Details } from '../appointments/kinds/kind.ts';
import { sql } from '../server/db.ts';

type Instant = Temporal.Instant;

export type Missing = {
	readonly id: string;
	readonly familyId: string;
	readonly familyName: string;
	readonly kind: Kind;
	readonly details: Details;
	readonly startsAt: Instant;
	readonly endsAt: Instant;
	/** The parents whose answer is missing. */
	readonly parents: readonly string[];
};

const followed = () => sql`(a.unit_id = any ((select app.led_units())::uuid[])
	or a.family_id = any ((select app.followed_families())::uuid[]))`;
const standing = () => sql`not exists (select 1 from cancellations c where c.appointment_id = a.id)`;
const silent = () => sql`not exists (select 1 from answers n
	where n.appointment_id = a.id and n.version = a.version and n.person_id = ap.person_id)`;

/** Appointments that begin in a period and that a parent has not answered in their version in force. */
export const missing = (from: Instant, to: Instant, limit: number): Promise<Missing[]> =>
	sql<
		Missing[]
	>`select a.id, a.family_id, f.name as family_name, a.kind, a.details, a.starts_at, a.ends_at, silent.parents
		from appointments a join families f on f.id = a.family_id
		cross join lateral (select json_agg(w.name order by w.name) as parents from appointment_people ap
			join people w on w.id = ap.person_id where ap.appointment_id = a.id and ap.part = 'parent' and ${silent()}) silent
		where ${followed()} and a.starts_at > ${from} and a.starts_at < ${to} and ${standing()} and silent.parents is not null
		order by a.starts_at, a.id limit ${limit}`;

/** Missing answers, open suggestions and open requests for help; each counted to a hundred at most. */
export async function tasks(from: Instant, to: Instant): Promise<number> {
	const [row] = await sql`select
		(select count(*) from (select 1 from appointments a
			where ${followed()} and a.starts_at > ${from} and a.starts_at < ${to} and ${standing()}
				and exists (select 1 from appointment_people ap where ap.appointment_id = a.id and ap.part = 'parent' and ${silent()})
			limit 100) answers)
		+ (select count(*) from (select 1 from suggestions s join appointments a on a.id = s.appointment_id and a.version = s.version
			where ${followed()} and a.starts_at > ${from} and ${standing()}
				and not exists (select 1 from suggestion_replies r where r.suggestion_id = s.id) limit 100) suggested)
		+ (select count(*) from (select 1 from help_requests a
			where ${followed()} and a.handled_at is null and a.withdrawn_at is null limit 100) asked) as many`;
	return Number(row!.many);
}
