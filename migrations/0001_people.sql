-- Units, people, families, and who belongs to what from when to when (product.md, rules 5 and 6).
create extension if not exists btree_gist;

create schema app;
grant usage on schema public, app to sof_web, sof_worker;

-- Row-level security is the second wall: on and forced for every table; the owner's own policy is written out.
create procedure app.guard(target regclass) language plpgsql as $$
begin
	execute format('alter table %s enable row level security', target);
	execute format('alter table %s force row level security', target);
	execute format('create policy owner on %s to current_user using (true) with check (true)', target);
end $$;

-- Who is acting, told as the first statement of each transaction. After a commit the setting is '', not null.
create function app.me() returns uuid language sql stable parallel safe
	return nullif(current_setting('app.person', true), '')::uuid;

create function app.today() returns date language sql stable parallel safe
	return coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/Copenhagen')::date);

create table units (
	id uuid primary key default gen_random_uuid(),
	name text not null check (length(name) between 1 and 120),
	phone text,
	opens_at time not null default '06:30',
	closes_at time not null default '21:00',
	answer_by time not null default '20:00',
	created_at timestamptz not null default now()
);

create table people (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	kind text not null check (kind in ('parent', 'child', 'staff')),
	name text not null check (length(name) between 1 and 120),
	born_on date,
	title text,
	language text not null default 'da',
	created_at timestamptz not null default now()
);
create index people_by_unit on people (unit_id, kind, name);

create table accounts (
	person_id uuid primary key references people,
	email text not null unique check (email = lower(email)),
	password_hash text not null,
	password_set_at timestamptz not null default now(),
	disabled_at timestamptz
);

create table contacts (
	person_id uuid primary key references people,
	phone text,
	address text,
	protected_at timestamptz,
	protected_by uuid references people
);

create table staff_roles (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	unit_id uuid not null references units,
	role text not null check (role in ('mentor', 'coordinator', 'leader', 'administrator')),
	starts_on date not null default current_date,
	ends_on date
);
create index staff_roles_by_person on staff_roles (person_id);
create index staff_roles_by_unit on staff_roles (unit_id, role);

create table families (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	name text not null check (length(name) between 1 and 120),
	case_number text,
	created_at timestamptz not null default now(),
	closed_at timestamptz
);
create index families_by_unit on families (unit_id, name);
create unique index families_case_number on families (unit_id, case_number) where case_number is not null;

-- A parent may belong to several families. ends_on is the first day without access.
create table family_people (
	family_id uuid not null references families,
	person_id uuid not null references people,
	part text not null check (part in ('parent', 'child', 'mentor', 'samvaer_worker')),
	starts_on date not null default current_date,
	ends_on date,
	primary key (family_id, person_id, part)
);
create index family_people_by_person on family_people (person_id, family_id);

-- The answers to "where may I" are found once, when a transaction begins, and kept as settings of that transaction:
-- policies only read them, which costs next to nothing however many rows they judge.
create function app.kept(name text) returns uuid[] language sql stable parallel safe
	return coalesce(nullif(current_setting('app.' || name, true), ''), '{}')::uuid[];

create function app.is_staff() returns boolean language sql stable parallel safe
	return coalesce(current_setting('app.kind', true), '') = 'staff';

-- Units whose families I may follow (coordinators and leaders), run (administrators), work in (all staff).
create function app.led_units() returns uuid[] language sql stable parallel safe return app.kept('led');
create function app.run_units() returns uuid[] language sql stable parallel safe return app.kept('run');
create function app.staffed_units() returns uuid[] language sql stable parallel safe return app.kept('staffed');

-- Families I am a parent of, and the units I meet through them.
create function app.own_families() returns uuid[] language sql stable parallel safe return app.kept('own');
create function app.met_units() returns uuid[] language sql stable parallel safe return app.kept('met');

-- Families I am assigned to as staff: only while I hold a role in the family's unit.
create function app.followed_families() returns uuid[] language sql stable parallel safe return app.kept('followed');

-- Begins to speak for a person on a day. Security definer: it reads the roles and memberships that the policies rest on.
create function app.enter(person uuid, day date) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	sort text := (select kind from people where id = person);
	units record;
	families uuid[] := '{}';
	met uuid[] := '{}';
begin
	perform set_config('app.person', person::text, true), set_config('app.today', day::text, true), set_config('app.kind', coalesce(sort, ''), true);
	if sort = 'staff' then
		select coalesce(array_agg(distinct unit_id), '{}') as staffed,
			coalesce(array_agg(distinct unit_id) filter (where role in ('coordinator', 'leader')), '{}') as led,
			coalesce(array_agg(distinct unit_id) filter (where role = 'administrator'), '{}') as run
			into units from staff_roles where person_id = person and starts_on <= day and (ends_on is null or ends_on > day);
		families := (select coalesce(array_agg(distinct fp.family_id), '{}') from family_people fp join families f on f.id = fp.family_id
			where fp.person_id = person and fp.part in ('mentor', 'samvaer_worker') and fp.starts_on <= day
				and (fp.ends_on is null or fp.ends_on > day) and f.unit_id = any (units.staffed));
		perform set_config('app.staffed', units.staffed::text, true), set_config('app.led', units.led::text, true),
			set_config('app.run', units.run::text, true), set_config('app.followed', families::text, true);
	elsif sort = 'parent' then
		select coalesce(array_agg(distinct fp.family_id), '{}'), coalesce(array_agg(distinct f.unit_id), '{}') into families, met
			from family_people fp join families f on f.id = fp.family_id
			where fp.person_id = person and fp.part = 'parent' and fp.starts_on <= day and (fp.ends_on is null or fp.ends_on > day);
		perform set_config('app.own', families::text, true), set_config('app.met', met::text, true);
	end if;
end $$;

call app.guard('units');
create policy read on units for select to sof_web using (app.me() is not null);
create policy change on units for update to sof_web using (id = any ((select app.run_units())::uuid[]));

call app.guard('families');
create policy read on families for select to sof_web using (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	or id = any ((select app.followed_families() || app.own_families())::uuid[]));
create policy add on families for insert to sof_web with check (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[]));
create policy change on families for update to sof_web using (
	unit_id = any ((select app.led_units() || app.run_units())::uuid[]));

-- A parent sees who works with the own family and its children, never that there is another parent.
call app.guard('family_people');
create policy read on family_people for select to sof_web using (
	family_id = any ((select app.followed_families())::uuid[])
	or person_id = app.me()
	or (part <> 'parent' and family_id = any ((select app.own_families())::uuid[]))
	or exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units() || app.run_units())::uuid[])));
create policy add on family_people for insert to sof_web with check (
	exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units() || app.run_units())::uuid[])));
create policy change on family_people for update to sof_web using (
	exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units() || app.run_units())::uuid[])));

call app.guard('people');
create policy read on people for select to sof_web using (
	id = app.me()
	or unit_id = any ((select app.led_units() || app.run_units())::uuid[])
	or (kind = 'staff' and unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]))
	or exists (select 1 from family_people fp where fp.person_id = people.id and (
		fp.family_id = any ((select app.followed_families())::uuid[])
		or (fp.part <> 'parent' and fp.family_id = any ((select app.own_families())::uuid[])))));
create policy add on people for insert to sof_web with check (
	unit_id = any ((select app.run_units())::uuid[])
	or (kind <> 'staff' and unit_id = any ((select app.led_units())::uuid[])));
create policy change on people for update to sof_web using (
	id = app.me() or unit_id = any ((select app.run_units())::uuid[]));

call app.guard('accounts');
create policy read on accounts for select to sof_web using (
	person_id = app.me()
	or exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.run_units())::uuid[])));
create policy add on accounts for insert to sof_web with check (
	exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.run_units())::uuid[])));
create policy change on accounts for update to sof_web using (
	person_id = app.me()
	or exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.run_units())::uuid[])));

-- Phone and address: oneself, and staff who follow the family. Administrators add them and can't read them back.
call app.guard('contacts');
create policy read on contacts for select to sof_web using (
	person_id = app.me()
	or exists (select 1 from family_people fp where fp.person_id = contacts.person_id
		and fp.family_id = any ((select app.followed_families())::uuid[]))
	or exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.led_units())::uuid[])));
create policy add on contacts for insert to sof_web with check (
	exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.led_units() || app.run_units())::uuid[])));
create policy change on contacts for update to sof_web using (
	exists (select 1 from people p where p.id = person_id and p.unit_id = any ((select app.led_units())::uuid[])));

call app.guard('staff_roles');
create policy read on staff_roles for select to sof_web using (
	person_id = app.me() or unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]));
create policy add on staff_roles for insert to sof_web with check (unit_id = any ((select app.run_units())::uuid[]));
create policy change on staff_roles for update to sof_web using (unit_id = any ((select app.run_units())::uuid[]));

grant select on units, people, contacts, staff_roles, families, family_people to sof_web;
grant select (person_id, email, password_set_at, disabled_at) on accounts to sof_web;
grant insert on people, accounts, contacts, staff_roles, families, family_people to sof_web;
grant update on units, people, contacts, staff_roles, families, family_people to sof_web;
grant update (email, password_hash, password_set_at, disabled_at) on accounts to sof_web;
