-- Places that can be used in real life: opening hours and closing days of rooms, time to travel between places, who keeps
-- a family's places, and places that a parent may choose among (rules 1, 4 and 5).

-- Minutes that a staff member needs from one place to another; 0 turns it off. It holds for what is planned from now on.
alter table units add column travel_minutes integer not null default 15 check (travel_minutes between 0 and 120);

-- A room's own hours on a weekday (1 is Monday), or closed that day; a weekday without a row is open as the unit is.
create table room_hours (
	place_id uuid not null references places,
	weekday smallint not null check (weekday between 1 and 7),
	opens_at time,
	closes_at time,
	primary key (place_id, weekday),
	check ((opens_at is null) = (closes_at is null)),
	check (opens_at < closes_at)
);

-- Days on which the unit, or one of its rooms, is closed: the first and the last of them.
create table closing_days (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	place_id uuid references places,
	first_on date not null,
	last_on date not null check (last_on >= first_on),
	name text not null check (length(name) between 1 and 120),
	made_at timestamptz not null,
	made_by uuid not null references people,
	removed_at timestamptz,
	removed_by uuid references people
);
create index closing_days_by_unit on closing_days (unit_id, last_on) where removed_at is null;

call app.guard('room_hours');
create policy read on room_hours for select to sof_web using (exists (select 1 from places p where p.id = place_id));
create policy change on room_hours for all to sof_web using (
	exists (select 1 from places p where p.id = place_id and p.kind = 'room' and p.unit_id = any ((select app.led_units() || app.run_units())::uuid[])));

call app.guard('closing_days');
create policy read on closing_days for select to sof_web using (
	unit_id = any ((select app.led_units() || app.run_units() || app.staffed_units() || app.met_units())::uuid[]));
create policy add on closing_days for insert to sof_web with check (
	made_by = app.me() and unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	and (place_id is null or exists (select 1 from places p where p.id = place_id and p.unit_id = closing_days.unit_id and p.kind = 'room')));
create policy change on closing_days for update to sof_web using (unit_id = any ((select app.led_units() || app.run_units())::uuid[]));

grant select, insert, delete on room_hours to sof_web;
grant select, insert on closing_days to sof_web;
grant update (removed_at, removed_by) on closing_days to sof_web;

-- The name of the school's intranet is the administrator's to set, also after the set-up.
create policy change on settings for update to sof_web using (name = 'schoolIntra' and cardinality((select app.run_units())::uuid[]) > 0);
grant update (value) on settings to sof_web;

-- What keeps a place from being used in each of some times, in Danish wall time: 'roomClosed', 'roomHours', 'unitClosed', with
-- the closing days' name. Opening hours bind rooms; the unit's closing days are told for every place.
create function app.shut_among(unit uuid, place uuid, starts timestamptz[], ends timestamptz[])
	returns table (slot integer, shut text, name text) language sql stable security definer set search_path = public, pg_temp as $$
	with times as materialized (
		select n::integer as slot, f at time zone 'Europe/Copenhagen' as first, (t - interval '1 microsecond') at time zone 'Europe/Copenhagen' as last
		from unnest(starts, ends) with ordinality as s(f, t, n)),
	here as materialized (select u.opens_at, u.closes_at, p.id as room
		from units u left join places p on p.id = place and p.kind = 'room' and p.unit_id = u.id where u.id = unit),
	days as materialized (select d.* from closing_days d where d.unit_id = unit and d.removed_at is null),
	own as materialized (select h.* from room_hours h where h.place_id = place),
	found as (
		select t.slot, case when room.name is not null then 'roomClosed' when outside then 'roomHours'
				when house.name is not null then 'unitClosed' end as shut,
			case when room.name is not null then room.name when not outside then house.name end as name
		from times t cross join here
			left join lateral (select d.name from days d where d.place_id = here.room
				and d.first_on <= t.last::date and d.last_on >= t.first::date order by d.first_on limit 1) room on true
			left join lateral (select d.name from days d where d.place_id is null
				and d.first_on <= t.last::date and d.last_on >= t.first::date order by d.first_on limit 1) house on true
			cross join lateral (select here.room is not null and exists (
				select 1 from generate_series(t.first::date::timestamp, t.last, interval '1 day') day
					left join own h on h.weekday = extract(isodow from day)
				where (h.place_id is not null and h.opens_at is null)
					or greatest(t.first, day) < day + coalesce(h.opens_at, here.opens_at)::interval
					or least(t.last, day + interval '1 day') > day + coalesce(h.closes_at, here.closes_at)::interval) as outside) o)
	select found.slot, found.shut, found.name from found where found.shut is not null order by found.slot
$$;

create function app.shut(unit uuid, place uuid, starts timestamptz, ends timestamptz) returns text language sql stable
	return (select found.shut from app.shut_among(unit, place, array[starts], array[ends]) found);

-- Time to travel. A staff member's booking carries where it is (all rooms of a unit are one house) and its time with the
-- way on from there; the database refuses two that are at different places and too close (rule 4).
alter table bookings add column place_key uuid, add column with_travel tstzrange;

-- Appointments made before are given their place, but where two are too close already: those were agreed, and stay.
update bookings b set place_key = case when p.kind = 'room' then p.unit_id else p.id end,
		with_travel = tstzrange(lower(b.during), upper(b.during) + make_interval(mins => u.travel_minutes))
	from appointments a join places p on p.id = a.place_id join units u on u.id = a.unit_id
	where a.id = b.appointment_id and exists (select 1 from people w where w.id = b.resource_id and w.kind = 'staff');
update bookings b set place_key = null, with_travel = null where place_key is not null and exists (select 1 from bookings o
	where o.resource_id = b.resource_id and o.place_key <> b.place_key and o.with_travel && b.with_travel
		and o.during && tstzrange(lower(b.during) - (upper(b.with_travel) - upper(b.during)), upper(b.with_travel)));
alter table bookings add constraint bookings_leave_travel
	exclude using gist (resource_id with =, place_key with <>, with_travel with &&) where (place_key is not null);

-- However a booking is made, it gets its place and its way on from there by this.
create function app.add_travel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	select case when p.kind = 'room' then p.unit_id else p.id end,
			tstzrange(lower(new.during), upper(new.during) + make_interval(mins => u.travel_minutes))
		into new.place_key, new.with_travel
		from appointments a join places p on p.id = a.place_id join units u on u.id = a.unit_id
		where a.id = new.appointment_id and u.travel_minutes > 0
			and exists (select 1 from people w where w.id = new.resource_id and w.kind = 'staff');
	return new;
end $$;
create trigger add_travel before insert or update on bookings for each row execute function app.add_travel();

-- Which of the staff could not get from one place to another in time, in which of the times: they are somewhere else shortly
-- before or after. Who is taken at the time itself is told by app.taken. A planner may ask about colleagues of the own units.
create function app.too_far(staff uuid[], place uuid, starts timestamptz[], ends timestamptz[], ignored uuid[])
	returns table (slot integer, resource_id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	here uuid;
	way interval;
	spans tstzmultirange;
begin
	if not app.is_staff() then return; end if;
	select case when p.kind = 'room' then p.unit_id else p.id end, make_interval(mins => u.travel_minutes) into here, way
		from places p join units u on u.id = p.unit_id
		where p.id = place and p.unit_id = any (app.staffed_units()) and u.travel_minutes > 0;
	if here is null then return; end if;
	spans := (select range_agg(tstzrange(s.f, s.t + way)) from unnest(starts, ends) as s(f, t));
	return query
	with known as materialized (
		select r.id from unnest(staff) as r(id) where exists (
			select 1 from staff_roles s where s.person_id = r.id and s.unit_id = any (app.staffed_units()))),
	away as materialized (
		select b.resource_id as id, b.during, b.with_travel from known k
			cross join lateral (select * from bookings b where b.resource_id = k.id and b.place_key is not null and b.place_key <> here
				and b.with_travel && spans and not b.appointment_id = any (ignored)) b)
	select distinct s.n::integer, away.id from away join unnest(starts, ends) with ordinality as s(f, t, n)
		on away.with_travel && tstzrange(s.f, s.t + way) and not away.during && tstzrange(s.f, s.t);
end $$;

-- A family's places are kept by the staff who follow it.
drop policy change on places;
create policy change on places for update to sof_web using (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	or (kind <> 'room' and family_id = any ((select app.followed_families())::uuid[])));

create function app.keeps_place(place uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return app.is_staff() and exists (select 1 from places p where p.id = place and p.kind <> 'room'
		and (p.family_id = any (app.followed_families()) or p.unit_id = any (app.led_units())));
drop policy change on place_knowers;
create policy add on place_knowers for insert to sof_web with check (app.keeps_place(place_id)
	and exists (select 1 from family_people fp join families f on f.id = fp.family_id where fp.person_id = place_knowers.person_id
		and (fp.family_id = any ((select app.followed_families())::uuid[]) or f.unit_id = any ((select app.led_units())::uuid[]))));
create policy remove on place_knowers for delete to sof_web using (app.keeps_place(place_id));

-- Whether a parent may know a place: a room, a public place, or one that names the parent (rule 5).
create function app.may_know(place uuid, person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from places p where p.id = place and (p.kind = 'room' or (p.kind = 'elsewhere' and p.family_id is null)
		or exists (select 1 from place_knowers k where k.place_id = p.id and k.person_id = person)));

-- Two or three places that the parent may choose among when answering one version. A parent sees those they may know.
create table appointment_place_options (
	appointment_id uuid not null,
	version integer not null,
	place_id uuid not null references places,
	primary key (appointment_id, version, place_id),
	foreign key (appointment_id, version) references appointment_versions (appointment_id, version)
);
call app.guard('appointment_place_options');
create policy read on appointment_place_options for select to sof_web using (
	exists (select 1 from appointments a where a.id = appointment_id) and exists (select 1 from places p where p.id = place_id));
create policy add on appointment_place_options for insert to sof_web with check (app.works_with(appointment_id));
grant select, insert on appointment_place_options to sof_web;

-- A parent chooses one of the places: a new version, made by the choice. The room and the way there are booked at once, or
-- nothing happens (23P01). Null when it is not theirs to choose. Returns the new version, for which the answer is given.
create function app.choose_place(appointment uuid, seen integer, chosen uuid, person uuid, at timestamptz) returns integer
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	a appointments;
	choice places;
begin
	select * into a from appointments where id = appointment for update;
	if not found or a.version <> seen or a.starts_at <= at or a.place_id is not null
		or exists (select 1 from cancellations c where c.appointment_id = a.id)
		or not exists (select 1 from appointment_people ap where ap.appointment_id = a.id and ap.person_id = person and ap.part = 'parent')
		or not ((person = app.me() and app.takes_part(a.id)) or app.works_with(a.id)) then return null; end if;
	select p.* into choice from appointment_place_options o join places p on p.id = o.place_id
		where o.appointment_id = a.id and o.version = seen and o.place_id = chosen and app.may_know(p.id, person);
	if not found then return null; end if;
	if choice.closed_at is not null or app.shut(a.unit_id, choice.id, a.starts_at, a.ends_at) in ('roomClosed', 'roomHours') then
		raise exclusion_violation using message = 'the place is shut';
	end if;
	update appointments set place_id = choice.id, version = seen + 1 where id = a.id;
	insert into appointment_versions (appointment_id, version, kind, starts_at, ends_at, place_id, staff_ids, details, made_at, made_by)
		select v.appointment_id, seen + 1, v.kind, v.starts_at, v.ends_at, choice.id, v.staff_ids, v.details, at, app.me()
		from appointment_versions v where v.appointment_id = a.id and v.version = seen;
	update bookings set during = during where appointment_id = a.id;
	if choice.kind = 'room' then
		insert into bookings (appointment_id, resource_id, during) values (a.id, choice.id, tstzrange(a.starts_at, a.ends_at));
	end if;
	return seen + 1;
end $$;
