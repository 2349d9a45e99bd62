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

-- The answers to "where may I", read once a statement: security definer, so that policies do not call each other.
create function app.units_as(roles text[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(array_agg(distinct unit_id), '{}') from staff_roles
		where person_id = app.me() and role = any (roles) and starts_on <= app.today() and (ends_on is null or ends_on > app.today()));

-- Units whose families I may follow (coordinators and leaders), run (administrators), work in (all staff).
create function app.led_units() returns uuid[] language sql stable return app.units_as('{coordinator,leader}');
create function app.run_units() returns uuid[] language sql stable return app.units_as('{administrator}');
create function app.staffed_units() returns uuid[] language sql stable return app.units_as('{mentor,coordinator,leader,administrator}');

create function app.families_as(parts text[]) returns uuid[] language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(array_agg(distinct family_id), '{}') from family_people
		where person_id = app.me() and part = any (parts) and starts_on <= app.today() and (ends_on is null or ends_on > app.today()));

create function app.own_families() returns uuid[] language sql stable return app.families_as('{parent}');

-- Staff keep the families they are assigned to only while they hold a role in the family's unit.
create function app.followed_families() returns uuid[] language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(array_agg(distinct fp.family_id), '{}') from family_people fp join families f on f.id = fp.family_id
		where fp.person_id = app.me() and fp.part in ('mentor', 'samvaer_worker') and fp.starts_on <= app.today()
			and (fp.ends_on is null or fp.ends_on > app.today()) and f.unit_id = any (app.staffed_units()));

-- Units a parent meets: those of the own families.
create function app.met_units() returns uuid[] language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(array_agg(distinct unit_id), '{}') from families where id = any (app.own_families()));

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
