-- Places with who may know them, appointments with versions and people, answers and suggestions (rules 1 to 5, 11).
create table places (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	kind text not null check (kind in ('room', 'family_home', 'child_home', 'elsewhere')),
	name text not null check (length(name) between 1 and 120),
	address text,
	directions text,
	family_id uuid references families,
	created_at timestamptz not null default now(),
	closed_at timestamptz
);
create index places_by_unit on places (unit_id, kind);
create index places_by_family on places (family_id);

-- A place that is not a room is known only to the parents named here: a property of place × person.
create table place_knowers (
	place_id uuid not null references places,
	person_id uuid not null references people,
	primary key (place_id, person_id)
);
create index place_knowers_by_person on place_knowers (person_id);

-- The row is the version in force; appointment_versions keeps them all.
create table appointments (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	kind text not null,
	version integer not null default 1,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	place_id uuid references places,
	bring text,
	details jsonb not null default '{}',
	created_at timestamptz not null,
	created_by uuid not null references people,
	check (ends_at > starts_at)
);
create index appointments_by_family on appointments (family_id, starts_at);
create index appointments_by_unit on appointments (unit_id, starts_at);

create table appointment_versions (
	appointment_id uuid not null references appointments,
	version integer not null,
	kind text not null,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	place_id uuid references places,
	staff_ids uuid[] not null,
	details jsonb not null,
	reason text,
	made_at timestamptz not null,
	made_by uuid not null references people,
	primary key (appointment_id, version)
);

create table appointment_people (
	appointment_id uuid not null references appointments,
	person_id uuid not null references people,
	part text not null check (part in ('parent', 'child', 'staff')),
	primary key (appointment_id, person_id)
);
create index appointment_people_by_person on appointment_people (person_id, appointment_id);

-- What is taken: one row for each person and room of an appointment in force. The database itself refuses an overlap (rule 4).
create table bookings (
	appointment_id uuid not null references appointments,
	resource_id uuid not null,
	during tstzrange not null,
	constraint bookings_never_overlap exclude using gist (resource_id with =, during with &&)
);
create index bookings_by_appointment on bookings (appointment_id);

create table cancellations (
	appointment_id uuid primary key references appointments,
	by_whom text not null check (by_whom in ('house', 'parent')),
	reason text,
	made_at timestamptz not null,
	made_by uuid not null references people
);

-- Every answer stays; the newest one to the version in force counts (rule 1).
create table answers (
	id uuid primary key default gen_random_uuid(),
	appointment_id uuid not null references appointments,
	version integer not null,
	person_id uuid not null references people,
	answer text not null check (answer in ('coming', 'cannot', 'declines_support')),
	reason text,
	given_at timestamptz not null,
	recorded_by uuid not null references people
);
create index answers_by_appointment on answers (appointment_id, version, person_id, given_at desc);

create table suggestions (
	id uuid primary key default gen_random_uuid(),
	appointment_id uuid not null references appointments,
	version integer not null,
	person_id uuid not null references people,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	made_at timestamptz not null,
	check (ends_at > starts_at)
);
create index suggestions_by_appointment on suggestions (appointment_id, version);

create table suggestion_replies (
	suggestion_id uuid primary key references suggestions,
	reply text not null check (reply in ('accepted', 'countered', 'declined')),
	counter_starts_at timestamptz,
	counter_ends_at timestamptz,
	words text,
	made_at timestamptz not null,
	made_by uuid not null references people
);

call app.guard('places');
create policy read on places for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or (kind = 'room' and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or (kind = 'elsewhere' and family_id is null and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or family_id = any ((select app.followed_families())::uuid[])
	or exists (select 1 from place_knowers k where k.place_id = places.id and k.person_id = app.me()));
create policy add on places for insert to sof_web with check (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	or (kind <> 'room' and family_id = any ((select app.followed_families())::uuid[])));
create policy change on places for update to sof_web using (unit_id = any ((select app.led_units() || app.run_units())::uuid[]));

call app.guard('place_knowers');
create policy read on place_knowers for select to sof_web using (
	person_id = app.me() or exists (select 1 from people p where p.id = person_id and p.id <> app.me()
		and (p.unit_id = any ((select app.led_units())::uuid[]) or exists (select 1 from family_people fp where fp.person_id = p.id
			and fp.family_id = any ((select app.followed_families())::uuid[])))));
create policy change on place_knowers for all to sof_web
	using (exists (select 1 from family_people fp join families f on f.id = fp.family_id where fp.person_id = place_knowers.person_id
		and (fp.family_id = any ((select app.followed_families())::uuid[]) or f.unit_id = any ((select app.led_units())::uuid[]))));

-- Parents: the appointments they take part in. Staff: their own families', their unit's, and those they go to themselves.
call app.guard('appointment_people');
call app.guard('appointments');
create function app.takes_part(appointment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from appointment_people where appointment_id = appointment and person_id = app.me());
create policy read on appointments for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or family_id = any ((select app.followed_families())::uuid[])
	or ((family_id = any ((select app.own_families())::uuid[]) or unit_id = any ((select app.staffed_units())::uuid[]))
		and exists (select 1 from appointment_people mine where mine.appointment_id = appointments.id and mine.person_id = app.me())));
create policy add on appointments for insert to sof_web with check (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy change on appointments for update to sof_web using (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));

-- Whether I work with the appointment's family: the right to plan, to record and to read the others' answers.
create function app.works_with(appointment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return app.is_staff() and exists (select 1 from appointments a where a.id = appointment and (
		a.unit_id = any (app.led_units()) or a.family_id = any (app.followed_families())
		or (a.unit_id = any (app.staffed_units()) and app.takes_part(a.id))));

-- Holds an appointment still while it is answered: no move can slip in between (rule 1). Parents may not lock by themselves.
create function app.hold_appointment(appointment uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	select 1 from appointments where id = appointment and (app.takes_part(id) or app.works_with(id)) for share
$$;

-- How often I have met somebody before an instant: cancelled meetings, and those I answered that I do not come to, are none.
create function app.times_met(person uuid, before timestamptz) returns integer language plpgsql stable security definer
	set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
	return (select count(*)::int from appointment_people mine
		join appointment_people theirs on theirs.appointment_id = mine.appointment_id and theirs.person_id = person
		join appointments a on a.id = mine.appointment_id
		where mine.person_id = app.me() and mine.part = 'parent' and theirs.part = 'staff' and a.ends_at <= before
			and not exists (select 1 from cancellations c where c.appointment_id = a.id)
			and not exists (select 1 from answers n where n.appointment_id = a.id and n.version = a.version
				and n.person_id = mine.person_id and n.answer <> 'coming' and not exists (select 1 from answers later
					where later.appointment_id = a.id and later.version = a.version and later.person_id = mine.person_id and later.given_at > n.given_at)));
end $$;

-- The other parent's part in an appointment is not shown to a parent (rule 5).
create policy read on appointment_people for select to sof_web using (
	person_id = app.me() or ((select app.is_staff()) and app.works_with(appointment_id)) or (part <> 'parent' and app.takes_part(appointment_id)));
create policy change on appointment_people for all to sof_web using (app.works_with(appointment_id));

-- Whoever of the staff goes to an appointment, also instead of another, may know whom they meet and where, around that time.
create function app.met(what text) returns uuid[] language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(array_agg(distinct case what when 'place' then a.place_id else theirs.person_id end), '{}')
		from appointment_people mine join appointments a on a.id = mine.appointment_id
			join appointment_people theirs on theirs.appointment_id = a.id
		where mine.person_id = app.me() and mine.part = 'staff' and a.ends_at > app.today() - case what when 'place' then 1 else 30 end
			and a.unit_id = any (app.staffed_units()));
create policy who_was_met on people for select to sof_web using ((select app.is_staff()) and id = any ((select app.met('person'))::uuid[]));
create policy where_one_met on places for select to sof_web using ((select app.is_staff()) and id = any ((select app.met('place'))::uuid[]));

call app.guard('appointment_versions');
create policy read on appointment_versions for select to sof_web using (
	exists (select 1 from appointments a where a.id = appointment_id));
create policy add on appointment_versions for insert to sof_web with check (made_by = app.me() and app.works_with(appointment_id));

call app.guard('bookings');
create policy change on bookings for all to sof_web using (app.works_with(appointment_id));

call app.guard('cancellations');
create policy read on cancellations for select to sof_web using (exists (select 1 from appointments a where a.id = appointment_id));
create policy add on cancellations for insert to sof_web with check (made_by = app.me() and app.works_with(appointment_id));

call app.guard('answers');
create policy read on answers for select to sof_web using (person_id = app.me() or ((select app.is_staff()) and app.works_with(appointment_id)));
create policy add on answers for insert to sof_web with check (
	recorded_by = app.me() and ((person_id = app.me() and app.takes_part(appointment_id)) or app.works_with(appointment_id)));

call app.guard('suggestions');
create policy read on suggestions for select to sof_web using (person_id = app.me() or ((select app.is_staff()) and app.works_with(appointment_id)));
create policy add on suggestions for insert to sof_web with check (person_id = app.me() and app.takes_part(appointment_id));

call app.guard('suggestion_replies');
create policy read on suggestion_replies for select to sof_web using (exists (select 1 from suggestions s where s.id = suggestion_id));
create policy add on suggestion_replies for insert to sof_web with check (
	made_by = app.me() and exists (select 1 from suggestions s where s.id = suggestion_id and app.works_with(s.appointment_id)));

grant select, insert on places, appointments, appointment_versions, appointment_people, bookings, cancellations, answers,
	suggestions, suggestion_replies to sof_web;
grant update on places, appointments to sof_web;
grant delete on appointment_people, bookings to sof_web;
grant select, insert, delete on place_knowers to sof_web;
