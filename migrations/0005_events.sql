-- What happened, written by every verb in its own transaction; and who has looked at a family (rule 6). Both only grow.
create table events (
	id bigint generated always as identity primary key,
	kind text not null,
	at timestamptz not null,
	actor_id uuid,
	unit_id uuid references units,
	family_id uuid references families,
	subject_id uuid,
	data jsonb not null default '{}'
);
create index events_by_family on events (family_id, at desc);
create index events_by_subject on events (subject_id, at desc);

create table looks (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	person_id uuid not null references people,
	family_id uuid not null references families,
	what text not null
);
create index looks_by_family on looks (family_id, at desc);

call app.guard('events');
create policy read on events for select to sof_web using (
	family_id = any ((select app.followed_families())::uuid[]) or unit_id = any ((select app.led_units())::uuid[]));
create policy add on events for insert to sof_web with check (actor_id is not distinct from app.me());

call app.guard('looks');
create policy read on looks for select to sof_web using (
	family_id = any ((select app.own_families() || app.followed_families())::uuid[])
	or exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units())::uuid[])));
create policy add on looks for insert to sof_web with check (
	person_id = app.me() and exists (select 1 from families f where f.id = family_id));

grant select, insert on events, looks to sof_web;
