-- The same rules, said shorter: a policy that asks other tables carries their policies along, and theirs, and every
-- statement pays for all of them when it begins. Each question that a policy asks is one function now. They look past
-- the other tables' policies, so each says the whole rule itself.
create function app.leads_family(family uuid, or_runs boolean) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from families f where f.id = family
		and (f.unit_id = any (app.led_units()) or (or_runs and f.unit_id = any (app.run_units()))));
end $$;

-- Of a family that I follow; or of my own, and not its other parent.
create function app.is_of_mine(person uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from family_people fp where fp.person_id = person and (
		fp.family_id = any (app.followed_families()) or (fp.part <> 'parent' and fp.family_id = any (app.own_families()))));
end $$;

-- Somebody of a family that I follow, or of a unit that I lead.
create function app.follows_person(person uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return app.is_staff() and (
		exists (select 1 from family_people fp where fp.person_id = person and fp.family_id = any (app.followed_families()))
		or exists (select 1 from people p where p.id = person and p.unit_id = any (app.led_units())));
end $$;

create function app.knows_place(place uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from place_knowers k where k.place_id = place and k.person_id = app.me());
end $$;

create function app.sees_appointment(appointment uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from appointments a where a.id = appointment and (
		a.unit_id = any (app.led_units()) or a.family_id = any (app.followed_families())
		or ((a.family_id = any (app.own_families()) or a.unit_id = any (app.staffed_units())) and exists (
			select 1 from appointment_people mine where mine.appointment_id = a.id and mine.person_id = app.me()))));
end $$;

create function app.sees_conversation(conversation uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from conversations c where c.id = conversation and (
		(c.parent_id = app.me() and c.family_id = any (app.own_families()))
		or c.unit_id = any (app.led_units()) or c.family_id = any (app.followed_families())));
end $$;

-- Whether somebody whom I may know of received it. @param parent null for anybody
create function app.sees_receiver(reminder uuid, parent uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from reminder_receivers r where r.reminder_id = reminder and (parent is null or r.parent_id = parent) and (
		(r.parent_id = app.me() and r.family_id = any (app.own_families()))
		or r.family_id = any (app.followed_families()) or app.leads_family(r.family_id, false)));
end $$;

-- Asked for each row of a list: a function in SQL would be set up anew each time.
create or replace function app.takes_part(appointment uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from appointment_people where appointment_id = appointment and person_id = app.me());
end $$;
create or replace function app.works_with(appointment uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return app.is_staff() and exists (select 1 from appointments a where a.id = appointment and (
		a.unit_id = any (app.led_units()) or a.family_id = any (app.followed_families())
		or (a.unit_id = any (app.staffed_units()) and app.takes_part(a.id))));
end $$;

alter policy read on family_people using (
	family_id = any ((select app.followed_families())::uuid[])
	or person_id = app.me()
	or (part <> 'parent' and family_id = any ((select app.own_families())::uuid[]))
	or app.leads_family(family_id, true));
alter policy read on people using (
	id = app.me()
	or unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	or (kind = 'staff' and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or app.is_of_mine(id));
alter policy read on contacts using (person_id = app.me() or app.follows_person(person_id));
alter policy read on places using (
	unit_id = any ((select app.led_units())::uuid[])
	or (kind = 'room' and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or (kind = 'elsewhere' and family_id is null and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or family_id = any ((select app.followed_families())::uuid[])
	or app.knows_place(id));
alter policy read on place_knowers using (person_id = app.me() or app.follows_person(person_id));
alter policy read on appointments using (
	unit_id = any ((select app.led_units())::uuid[])
	or family_id = any ((select app.followed_families())::uuid[])
	or ((family_id = any ((select app.own_families())::uuid[]) or unit_id = any ((select app.staffed_units())::uuid[]))
		and exists (select 1 from appointment_people mine where mine.appointment_id = appointments.id and mine.person_id = app.me())));
alter policy read on appointment_versions using (app.sees_appointment(appointment_id));
alter policy read on cancellations using (app.sees_appointment(appointment_id));
alter policy read on messages using (app.sees_conversation(conversation_id));
alter policy read on read_marks using (app.sees_conversation(conversation_id));
alter policy read on reminder_receivers using (
	(parent_id = app.me() and family_id = any ((select app.own_families())::uuid[]))
	or family_id = any ((select app.followed_families())::uuid[])
	or app.leads_family(family_id, false));
alter policy read on reminders using (
	posted_by = app.me() and unit_id = any ((select app.staffed_units())::uuid[])
	or unit_id = any ((select app.led_units())::uuid[])
	or app.sees_receiver(id, null));
alter policy read on reminder_ticks using (app.sees_receiver(reminder_id, parent_id));
alter policy read on looks using (
	family_id = any ((select app.own_families() || app.followed_families())::uuid[])
	or app.leads_family(family_id, false));
