-- Fills the demo's unit up to :n families, each with a parent, a child, a conversation with 3 messages, 4 appointments
-- of which one is to come, and a reminder. Run as the superuser, past the policies; only for the bench.
create or replace function pg_temp.fill(many integer) returns void language plpgsql as $$
declare
	unit uuid := (select id from units order by created_at limit 1);
	mentor uuid := (select person_id from staff_roles where role = 'mentor' limit 1);
	have integer := (select count(*) from families);
begin
	create temp table made on commit drop as
		select gen_random_uuid() as family, gen_random_uuid() as parent, gen_random_uuid() as child, gen_random_uuid() as reminder, n from generate_series(have + 1, many) n;
	insert into people (id, unit_id, kind, name) select parent, unit, 'parent', 'Forælder ' || n from made;
	insert into people (id, unit_id, kind, name) select child, unit, 'child', 'Barn ' || n from made;
	insert into families (id, unit_id, name) select family, unit, 'Familie ' || n from made;
	insert into family_people (family_id, person_id, part) select family, parent, 'parent' from made
		union all select family, child, 'child' from made union all select family, mentor, 'mentor' from made where n % 5000 = 0;
	create temp table planned on commit drop as
		select gen_random_uuid() as id, m.family, m.parent, m.child, m.n, k,
			now() + ((k - 3) * 9 + m.n % 9) * interval '1 day' + (m.n % 10) * interval '1 hour' as starts_at from made m, generate_series(1, 4) k;
	insert into appointments (id, unit_id, family_id, kind, starts_at, ends_at, created_at, created_by)
		select id, unit, family, case k when 1 then 'samvaer' else 'mentor_meeting' end, starts_at, starts_at + interval '1 hour', now(), mentor from planned;
	insert into appointment_versions (appointment_id, version, kind, starts_at, ends_at, staff_ids, details, made_at, made_by)
		select id, 1, 'mentor_meeting', starts_at, starts_at + interval '1 hour', array[mentor], '{}', now(), mentor from planned;
	insert into appointment_people (appointment_id, person_id, part)
		select id, parent, 'parent' from planned union all select id, child, 'child' from planned where k = 1;
	insert into answers (appointment_id, version, person_id, answer, given_at, recorded_by) select id, 1, parent, 'coming', now(), parent from planned where k < 4;
	insert into messages (conversation_id, author_id, body, sent_at, number, client_key)
		select c.id, m.parent, 'Tak for i dag', now() - interval '2 days', k, gen_random_uuid()
		from made m join conversations c on c.parent_id = m.parent, generate_series(1, 3) k;
	insert into reminders (id, unit_id, kind, what, due_at, posted_at, posted_by) select reminder, unit, 'school_meeting', 'Forældremøde', now() + interval '5 days', now(), mentor from made;
	insert into reminder_receivers (reminder_id, parent_id, family_id) select reminder, parent, family from made;
end $$;
