-- Appointments planned together, and what stands in the way of a date (rules 4 and 12).

create table series (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	kind text not null,
	-- How it was planned: the intervals one after another, and the first day, weekday, wall time and length.
	segments jsonb not null,
	plan jsonb not null default '{}',
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index series_by_family on series (family_id, made_at desc);

-- A date keeps its number in the series, also when it is moved or cancelled.
alter table appointments
	add column series_id uuid references series,
	add column series_number integer check (series_number > 0),
	add constraint appointments_series_whole check ((series_id is null) = (series_number is null));
create unique index appointments_by_series on appointments (series_id, series_number) where series_id is not null;

call app.guard('series');
create policy read on series for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy add on series for insert to sof_web with check (made_by = app.me() and (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[])));
grant select, insert on series to sof_web;

-- When the unit's schools are closed: first and last day.
create table school_holidays (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	name text not null check (length(name) between 1 and 120),
	starts_on date not null,
	ends_on date not null,
	made_at timestamptz not null,
	made_by uuid not null references people,
	check (ends_on >= starts_on)
);
create index school_holidays_by_unit on school_holidays (unit_id, starts_on);

call app.guard('school_holidays');
create policy read on school_holidays for select to sof_web using (
	(select app.is_staff()) and unit_id = any ((select app.staffed_units())::uuid[]));
create policy add on school_holidays for insert to sof_web with check (
	made_by = app.me() and unit_id = any ((select app.led_units() || app.run_units())::uuid[]));
create policy remove on school_holidays for delete to sof_web using (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[]));
grant select, insert, delete on school_holidays to sof_web;

-- Which of the people and rooms are taken in which of the times; never by what. A planner may ask about colleagues and
-- rooms of the own units, and about parents and children of the families worked with; others are never taken.
create function app.taken(resources uuid[], starts timestamptz[], ends timestamptz[], ignored uuid[])
	returns table (slot integer, resource_id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	-- All times as one: each booking is compared once, however many times there are.
	spans tstzmultirange := (select range_agg(tstzrange(s.f, s.t)) from unnest(starts, ends) as s(f, t));
begin
	if not app.is_staff() then return; end if;
	return query
	with known as materialized (
		select r.id from unnest(resources) as r(id) where exists (
			select 1 from staff_roles s where s.person_id = r.id and s.unit_id = any (app.staffed_units()))
			or exists (select 1 from places p where p.id = r.id and p.unit_id = any (app.staffed_units()))
			or exists (select 1 from family_people fp join families f on f.id = fp.family_id where fp.person_id = r.id
				and (fp.family_id = any (app.followed_families()) or f.unit_id = any (app.led_units())))),
	busy as materialized (
		select b.resource_id as id, b.during from known k
			cross join lateral (select * from bookings b where b.resource_id = k.id and b.during && spans
				and not b.appointment_id = any (ignored)) b)
	select distinct s.n::integer, busy.id from busy join unnest(starts, ends) with ordinality as s(f, t, n) on busy.during && tstzrange(s.f, s.t);
end $$;

-- How long a series' road is: the number of its last date that still stands. Dates left out in between keep their place.
create function app.series_total(series uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
	select max(a.series_number) from appointments a where a.series_id = series
		and not exists (select 1 from cancellations c where c.appointment_id = a.id)
$$;
