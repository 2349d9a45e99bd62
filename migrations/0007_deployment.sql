-- Signs of life for /readyz, and what this deployment has been through.
create table heartbeats (
	name text primary key,
	at timestamptz not null
);
call app.guard('heartbeats');
create policy beat on heartbeats to sof_worker using (true) with check (true);
create policy read on heartbeats for select to sof_web using (true);
grant select, insert, update on heartbeats to sof_worker;
grant select on heartbeats to sof_web;

create table deployment (
	name text primary key,
	at timestamptz not null default now()
);
call app.guard('deployment');

-- The name of the school's intranet is the municipality's own (product.md, Words).
create table settings (
	name text primary key,
	value text not null
);
call app.guard('settings');
create policy read on settings for select to sof_web using (true);
grant select on settings to sof_web;
insert into settings (name, value) values ('schoolIntra', 'forældreintra'), ('municipality', 'Sammen om Familien');

-- Whether there is anything to sign in to yet: asked before anybody is known.
create function app.is_empty() returns boolean language sql stable security definer set search_path = public, pg_temp
	return not exists (select 1 from units);
