-- The staff's calendar in one question, whose time is taken without a word of why, and bought mentor hours with their history.

-- What stands in a period, of what the actor may see: led units, followed families, and what one goes to oneself (rule 6).
-- Asked once for a whole unit's week: the policies would be asked for each row of each table. Where one may is read once,
-- since a setting is parsed each time that it is asked; offset 0 keeps the people and answers of each to its own index.
create function app.calendar(since timestamptz, until timestamptz) returns table (
	id uuid, unit_id uuid, family_id uuid, family_name text, kind text, supervision text, version integer,
	starts_at timestamptz, ends_at timestamptz, place_id uuid, staff_ids uuid[], state text, plans boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	led uuid[] := app.led_units();
	followed uuid[] := app.followed_families();
	staffed uuid[] := app.staffed_units();
	myself uuid := app.me();
begin
	if not app.is_staff() then return; end if;
	return query
	with seen as materialized (
		select a.id from appointments a where a.unit_id = any (led)
			and a.starts_at > since - interval '1 day' and a.starts_at < until and a.ends_at > since
		union
		select a.id from appointments a where a.family_id = any (followed)
			and a.starts_at > since - interval '1 day' and a.starts_at < until and a.ends_at > since
		union
		select b.appointment_id from bookings b join appointments a on a.id = b.appointment_id
			where b.resource_id = myself and b.during && tstzrange(since, until) and a.unit_id = any (staffed))
	select a.id, a.unit_id, a.family_id, case when mine.plans then f.name end, a.kind, a.details->>'supervision', a.version,
		a.starts_at, a.ends_at, a.place_id, coalesce(who.staff, '{}'),
		case when c.appointment_id is not null then 'cancelled' when who.said_no then 'no' when who.silent then 'missing' else 'coming' end,
		mine.plans
	from seen cross join lateral (select * from appointments one where one.id = seen.id offset 0) a
	join families f on f.id = a.family_id
	cross join lateral (select a.unit_id = any (led) or a.family_id = any (followed) as plans) mine
	left join lateral (select c.appointment_id from cancellations c where c.appointment_id = a.id offset 0) c on true
	cross join lateral (
		select array_agg(ap.person_id) filter (where ap.part = 'staff') as staff,
			bool_or(n.answer <> 'coming') as said_no, bool_or(ap.part = 'parent' and n.answer is null) as silent
		from appointment_people ap left join lateral (
			select answer from answers where appointment_id = a.id and version = a.version and person_id = ap.person_id
				and ap.part = 'parent' order by given_at desc limit 1) n on true
		where ap.appointment_id = a.id) who;
end $$;

-- When colleagues and rooms of one's units are taken by what one may not see: the time, and nothing else (rules 4 and 6).
create function app.busy(since timestamptz, until timestamptz) returns table (
	resource_id uuid, starts_at timestamptz, ends_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	led uuid[] := app.led_units();
	followed uuid[] := app.followed_families();
	staffed uuid[] := app.staffed_units();
	myself uuid := app.me();
	day date := app.today();
begin
	if not app.is_staff() then return; end if;
	return query
	select b.resource_id, lower(b.during), upper(b.during) from (
		select r.person_id as id from staff_roles r where r.unit_id = any (staffed)
			and r.starts_on <= day and (r.ends_on is null or r.ends_on > day)
		union select p.id from places p where p.kind = 'room' and p.unit_id = any (staffed)) resource
	cross join lateral (select * from bookings one where one.resource_id = resource.id and one.during && tstzrange(since, until) offset 0) b
	cross join lateral (select * from appointments one where one.id = b.appointment_id offset 0) a
	where not (a.unit_id = any (led) or a.family_id = any (followed)
		or exists (select 1 from appointment_people mine where mine.appointment_id = a.id and mine.person_id = myself));
end $$;

-- Hours that are bought: usual for a unit's families, or for one family. Never changed; the newest one in force counts.
create table bought_hours (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid references families,
	minutes integer check (minutes between 0 and 60000), -- null: the family follows the unit's usual again
	months integer not null check (months between 1 and 36),
	starts_on date not null,
	renews boolean not null,
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index bought_hours_by_unit on bought_hours (unit_id, family_id, made_at desc);
create index bought_hours_by_family on bought_hours (family_id) where family_id is not null;

-- Which kinds of appointment use of the hours, and how late a cancellation loses them. The newest row counts.
create table hour_rules (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	kinds text[] not null,
	late_hours integer not null check (late_hours between 0 and 168), -- 0: on the same day
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index hour_rules_by_unit on hour_rules (unit_id, made_at desc);

-- Who may say how many hours are bought: leaders and administrators of the unit.
create function app.buys_for(unit uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from staff_roles r where r.person_id = app.me() and r.unit_id = unit and r.role in ('leader', 'administrator')
		and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today()));

-- Staff only: a parent never meets the hours.
call app.guard('bought_hours');
create policy read on bought_hours for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or (family_id is null and unit_id = any ((select app.staffed_units())::uuid[]))
	or family_id = any ((select app.followed_families())::uuid[]));
create policy add on bought_hours for insert to sof_web with check (made_by = app.me() and app.buys_for(unit_id)
	and (family_id is null or exists (select 1 from families f where f.id = family_id and f.unit_id = bought_hours.unit_id)));

call app.guard('hour_rules');
create policy read on hour_rules for select to sof_web using (unit_id = any ((select app.staffed_units())::uuid[]));
create policy add on hour_rules for insert to sof_web with check (made_by = app.me() and app.buys_for(unit_id));

grant select, insert on bought_hours, hour_rules to sof_web;

-- Appointments of a period with what became of them: of led units, followed families and one's own work; or of one family.
create function app.worked(since timestamptz, until timestamptz, family uuid default null) returns table (
	id uuid, unit_id uuid, family_id uuid, plans boolean, kind text, starts_at timestamptz, ends_at timestamptz, staff_ids uuid[],
	cancelled_by text, cancelled_at timestamptz, said_no_at timestamptz, answered boolean, outcome text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
	led uuid[] := app.led_units();
	followed uuid[] := app.followed_families();
	staffed uuid[] := app.staffed_units();
	myself uuid := app.me();
begin
	if not app.is_staff() then return; end if;
	return query
	with seen as materialized (
		select a.id from appointments a where family is null and a.unit_id = any (led)
			and a.starts_at >= since and a.starts_at < until
		union
		select a.id from appointments a where a.family_id = any (followed)
			and (family is null or a.family_id = family) and a.starts_at >= since and a.starts_at < until
		union
		select a.id from appointments a where a.family_id = family and a.unit_id = any (led)
			and a.starts_at >= since and a.starts_at < until
		union
		select a.id from appointment_people mine join appointments a on a.id = mine.appointment_id
			where family is null and mine.person_id = myself and mine.part = 'staff' and a.starts_at >= since and a.starts_at < until
				and a.unit_id = any (staffed))
	select a.id, a.unit_id, a.family_id, a.unit_id = any (led) or a.family_id = any (followed),
		a.kind, a.starts_at, a.ends_at, coalesce(who.staff, '{}'), c.by_whom, c.made_at, who.said_no_at, not coalesce(who.silent, false),
		(select t.outcome from attendance t where t.appointment_id = a.id order by t.id desc limit 1)
	from seen cross join lateral (select * from appointments one where one.id = seen.id offset 0) a
	left join lateral (select c.by_whom, c.made_at from cancellations c where c.appointment_id = a.id offset 0) c on true
	cross join lateral (
		select array_agg(ap.person_id) filter (where ap.part = 'staff') as staff,
			max(n.given_at) filter (where n.answer <> 'coming') as said_no_at,
			bool_or(ap.part = 'parent' and n.answer is null) as silent
		from appointment_people ap left join lateral (
			select answer, given_at from answers where appointment_id = a.id and version = a.version and person_id = ap.person_id
				and ap.part = 'parent' order by given_at desc limit 1) n on true
		where ap.appointment_id = a.id) who;
end $$;
