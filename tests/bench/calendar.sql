-- Forty people of the demo's house with a full week each: ten appointments of an hour, with a parent who has answered or
-- not. Run as the superuser, past the policies; only for the bench.
do $$
declare
	unit uuid := (select unit_id from staff_roles where role = 'coordinator' limit 1);
	planner uuid := (select person_id from staff_roles where role = 'coordinator' limit 1);
	monday timestamptz := date_trunc('week', now() at time zone 'Europe/Copenhagen') at time zone 'Europe/Copenhagen';
begin
	create temp table forty on commit drop as
		select gen_random_uuid() as staff, gen_random_uuid() as family, gen_random_uuid() as parent, n from generate_series(1, 40) n;
	insert into people (id, unit_id, kind, name) select staff, unit, 'staff', 'Medarbejder ' || n from forty
		union all select parent, unit, 'parent', 'Forælder i uge ' || n from forty;
	insert into staff_roles (person_id, unit_id, role, starts_on) select staff, unit, 'mentor', current_date - 400 from forty;
	insert into families (id, unit_id, name) select family, unit, 'Familie i uge ' || n from forty;
	insert into family_people (family_id, person_id, part) select family, parent, 'parent' from forty
		union all select family, staff, 'mentor' from forty;
	create temp table week on commit drop as
		select gen_random_uuid() as id, f.*, d, k, monday + d * interval '1 day' + (8 + 3 * k) * interval '1 hour' as starts_at
		from forty f, generate_series(0, 4) d, generate_series(0, 1) k;
	insert into appointments (id, unit_id, family_id, kind, starts_at, ends_at, created_at, created_by)
		select id, unit, family, 'mentor_meeting', starts_at, starts_at + interval '1 hour', now(), planner from week;
	insert into appointment_people (appointment_id, person_id, part)
		select id, parent, 'parent' from week union all select id, staff, 'staff' from week;
	insert into answers (appointment_id, version, person_id, answer, given_at, recorded_by)
		select id, 1, parent, 'coming', now(), parent from week where k = 0;
	insert into bookings (appointment_id, resource_id, during)
		select id, staff, tstzrange(starts_at, starts_at + interval '1 hour') from week
		union all select id, parent, tstzrange(starts_at, starts_at + interval '1 hour') from week;
end $$;
