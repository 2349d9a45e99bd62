import { sql } from '../server/db.ts';
import type { Suggestion } from './appointment.ts';
import type { Kind } from './kinds/index.ts';

type Instant = Temporal.Instant;

export async function insertSuggestions(
	rows: {
		appointmentId: string;
		version: number;
		personId: string;
		startsAt: Instant;
		endsAt: Instant;
		madeAt: Instant;
	}[]
): Promise<void> {
	if (rows.length) await sql`insert into suggestions ${sql(rows)}`;
}

const suggestionColumns =
	() => sql`s.id, s.appointment_id, s.version, s.person_id, w.name as person_name, s.starts_at, s.ends_at,
	r.reply, r.counter_starts_at, r.counter_ends_at, r.words`;

export const suggestions = (appointmentId: string): Promise<Suggestion[]> =>
	sql<Suggestion[]>`select ${suggestionColumns()} from suggestions s left join people w on w.id = s.person_id
		left join suggestion_replies r on r.suggestion_id = s.id where s.appointment_id = ${appointmentId} order by s.made_at, s.starts_at`;

export async function maybeFindSuggestion(id: string): Promise<Suggestion | null> {
	const [row] = await sql<
		Suggestion[]
	>`select ${suggestionColumns()} from suggestions s left join people w on w.id = s.person_id
		left join suggestion_replies r on r.suggestion_id = s.id where s.id = ${id}`;
	return row ?? null;
}

/** Suggestions without a reply, to appointments still in the same version and in front of us. */
export const openSuggestions = (now: Instant): Promise<(Suggestion & { familyId: string; kind: Kind })[]> =>
	sql<(Suggestion & { familyId: string; kind: Kind })[]>`select ${suggestionColumns()}, a.family_id, a.kind
		from suggestions s join appointments a on a.id = s.appointment_id and a.version = s.version
		left join people w on w.id = s.person_id left join suggestion_replies r on r.suggestion_id = s.id
		where r.suggestion_id is null and a.starts_at > ${now}
			and not exists (select 1 from cancellations c where c.appointment_id = a.id) order by a.starts_at, s.starts_at limit 200`;

export async function insertReply(row: {
	suggestionId: string;
	reply: string;
	counterStartsAt: Instant | null;
	counterEndsAt: Instant | null;
	words: string | null;
	madeAt: Instant;
	madeBy: string;
}): Promise<void> {
	await sql`insert into suggestion_replies ${sql(row)}`;
}
