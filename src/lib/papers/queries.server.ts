import { sql } from '../server/db.ts';
import type { AppointmentRow, HelpRow, ReminderRow, Whose } from './rows.ts';

/** Narrows to one person's rows by that column; for staff, who have all of a family's, it says nothing. */
const own = (column: unknown, { personId }: Whose) =>
	personId ? sql`and ${column} = ${personId}` : sql`and (select app.is_staff())`;
const inFamily = (column: unknown, { familyId }: Whose) => (familyId ? sql`and ${column} = ${familyId}` : sql``);

const place = () => sql`case when p.id is not null then json_build_object('kind', p.kind, 'name', p.name,
	'address', p.address, 'directions', p.directions) end`;

/** That another parent called it off, and why, is that parent's own matter (rule 5). */
const cancelled = ({ personId }: Whose) => sql`case when c.appointment_id is not null then json_build_object(
	'byWhom', case when ${personId === null} or c.by_whom = 'house' or app.has_one_parent(a.id) then c.by_whom end,
	'reason', case when ${personId === null} or c.by_whom = 'house' then c.reason end, 'madeAt', c.made_at) end`;

/** Appointments with all that happened to them, soonest first; some at a time. */
export const appointments = (of: Whose, limit: number, offset: number): Promise<AppointmentRow[]> =>
	sql<AppointmentRow[]>`select a.id, a.family_id, a.kind, a.details, a.version, a.starts_at, a.ends_at, a.bring,
		${place()} as place, ${cancelled(of)} as cancelled,
		coalesce((select json_agg(json_build_object('name', w.name, 'part', ap.part) order by ap.part desc, w.name)
			from appointment_people ap join people w on w.id = ap.person_id where ap.appointment_id = a.id
				and (ap.part <> 'parent' or (true ${own(sql`ap.person_id`, of)}))), '[]') as people,
		(select app.attended(a.id) - 'parentId') as attended,
		coalesce((select json_agg(json_build_object('version', v.version, 'kind', v.kind, 'startsAt', v.starts_at, 'endsAt', v.ends_at,
			'place', q.name, 'staff', array(select w.name from people w where w.id = any (v.staff_ids) order by w.name),
			'reason', v.reason, 'madeAt', v.made_at) order by v.version)
			from appointment_versions v left join places q on q.id = v.place_id where v.appointment_id = a.id), '[]') as versions,
		coalesce((select json_agg(json_build_object('version', n.version, 'name', w.name, 'answer', n.answer, 'reason', n.reason,
			'givenAt', n.given_at, 'recordedBy', case when n.recorded_by <> n.person_id then r.name end) order by n.given_at)
			from answers n left join people w on w.id = n.person_id left join people r on r.id = n.recorded_by
			where n.appointment_id = a.id ${own(sql`n.person_id`, of)}), '[]') as answers,
		coalesce((select json_agg(json_build_object('name', w.name, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'madeAt', s.made_at,
			'reply', y.reply, 'words', y.words) order by s.made_at, s.starts_at)
			from suggestions s left join people w on w.id = s.person_id left join suggestion_replies y on y.suggestion_id = s.id
			where s.appointment_id = a.id ${own(sql`s.person_id`, of)}), '[]') as suggestions,
		coalesce((select json_agg(json_build_object('name', w.name, 'words', t.words, 'madeAt', t.made_at) order by t.id)
			from attendance_words t left join people w on w.id = t.person_id
			where t.appointment_id = a.id ${own(sql`t.person_id`, of)}), '[]') as words,
		coalesce((select json_agg(json_build_object('name', g.name, 'relation', g.relation, 'why', g.why, 'parentName', w.name,
			'reply', (select y.reply from guest_replies y where y.guest_id = g.id order by y.id desc limit 1),
			'withdrawnAt', g.withdrawn_at) order by g.proposed_at, g.id)
			from guests g left join people w on w.id = g.parent_id
			where g.appointment_id = a.id ${own(sql`g.parent_id`, of)}), '[]') as guests
		from appointments a left join places p on p.id = a.place_id left join cancellations c on c.appointment_id = a.id
		where ${of.personId ? sql`exists (select 1 from appointment_people mine where mine.appointment_id = a.id and mine.person_id = ${of.personId})` : sql`(select app.is_staff())`}
			${inFamily(sql`a.family_id`, of)}
		order by a.starts_at, a.id limit ${limit} offset ${offset}`;

/** Reminders that were posted, with each tick, by when they are due. */
export const reminders = (of: Whose, limit: number): Promise<ReminderRow[]> =>
	sql<
		ReminderRow[]
	>`select r.id, v.family_id, w.name as parent_name, r.kind, r.what, r.bring, r.note, r.link, r.due_at, r.whole_day,
		r.posted_at, r.withdrawn_at,
		coalesce((select json_agg(json_build_object('done', k.done, 'madeAt', k.made_at) order by k.id) from reminder_ticks k
			where k.reminder_id = v.reminder_id and k.parent_id = v.parent_id), '[]') as ticks
		from reminder_receivers v join reminders r on r.id = v.reminder_id left join people w on w.id = v.parent_id
		where r.posted_at is not null ${own(sql`v.parent_id`, of)} ${inFamily(sql`v.family_id`, of)}
		order by r.due_at, r.what, w.name limit ${limit}`;

/** What was asked for under "help", and who took it on. */
export const help = (of: Whose, limit: number): Promise<HelpRow[]> =>
	sql<
		HelpRow[]
	>`select h.id, h.family_id, p.name as parent_name, h.wish, h.topic, h.words, r.what as about, h.asked_at, h.withdrawn_at,
		h.handled_at, w.name as handled_by
		from help_requests h left join people p on p.id = h.parent_id left join reminders r on r.id = h.reminder_id
			left join people w on w.id = h.handled_by
		where true ${own(sql`h.parent_id`, of)} ${inFamily(sql`h.family_id`, of)} order by h.asked_at limit ${limit}`;
