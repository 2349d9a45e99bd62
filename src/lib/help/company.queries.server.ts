import { sql } from '../server/db.ts';

/** A wish `h` as its parent sees it: who was asked first, whether that was a no, and who comes. */
export const company = () => sql`json_build_object('id', h.id, 'wish', h.wish,
	'handledBy', case when h.handled_at is not null then coalesce((select w.name from people w where w.id = h.handled_by), '') end,
	'askedFirst', (select w.name from people w where w.id = h.asked_first),
	'passed', exists (select 1 from help_passes x where x.request_id = h.id and x.person_id = h.asked_first),
	'appointmentId', h.appointment_id,
	'comes', (select string_agg(w.name, ', ' order by w.name) from appointment_people s join people w on w.id = s.person_id
		where s.appointment_id = h.appointment_id and s.part = 'staff'))`;
