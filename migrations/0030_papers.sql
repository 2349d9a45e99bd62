-- A person's own data: what a parent says is wrong with it, and the receipts of case files that staff have fetched.

-- A parent says that something is wrong. Never changed; the answer is a row beside it.
create table corrections (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	parent_id uuid not null references people,
	kind text not null check (kind in ('contact', 'child', 'appointment', 'attendance', 'other')),
	words text not null check (length(words) between 1 and 1000),
	asked_at timestamptz not null
);
create index corrections_by_parent on corrections (parent_id, asked_at desc);
create index corrections_by_family on corrections (family_id);
create index corrections_by_unit on corrections (unit_id, asked_at);

create table correction_answers (
	correction_id uuid primary key references corrections,
	outcome text not null check (outcome in ('corrected', 'kept')),
	words text not null check (length(words) between 1 and 1000),
	made_at timestamptz not null,
	made_by uuid not null references people
);

call app.guard('corrections');
create policy read on corrections for select to sof_web using (
	parent_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy add on corrections for insert to sof_web with check (
	parent_id = app.me() and family_id = any ((select app.own_families())::uuid[])
	and exists (select 1 from families f where f.id = family_id and f.unit_id = corrections.unit_id));

call app.guard('correction_answers');
create policy read on correction_answers for select to sof_web using (exists (select 1 from corrections c where c.id = correction_id));
create policy add on correction_answers for insert to sof_web with check (
	made_by = app.me() and (select app.is_staff()) and exists (select 1 from corrections c where c.id = correction_id));
grant select, insert on corrections, correction_answers to sof_web;

-- A case file that was fetched: who, when, of whom, and the sum of the very file. parent_id is null for the whole case.
create table case_files (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	parent_id uuid references people,
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	pieces integer not null check (pieces > 0),
	bytes bigint not null check (bytes > 0),
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index case_files_by_family on case_files (family_id, made_at desc);

-- The whole case shows both parents' words: whoever leads the unit may fetch it, and nobody else.
call app.guard('case_files');
create policy read on case_files for select to sof_web using ((select app.is_staff()) and (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[])));
create policy add on case_files for insert to sof_web with check (
	made_by = app.me() and (select app.is_staff())
	and exists (select 1 from families f where f.id = family_id and f.unit_id = case_files.unit_id)
	and (unit_id = any ((select app.led_units())::uuid[])
		or (parent_id is not null and family_id = any ((select app.followed_families())::uuid[]))));
grant select, insert on case_files to sof_web;

-- The parent is told of the answer, as of everything else.
alter table notifications drop constraint notifications_item_kind_check;
alter table notifications add constraint notifications_item_kind_check
	check (item_kind in ('appointment', 'reminder', 'conversation', 'help', 'try', 'access', 'correction'));

create function app.correction_facts(correction uuid) returns table (
	person_id uuid, unit_id uuid, family_id uuid, made_at timestamptz, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select c.parent_id, c.unit_id, c.family_id, a.made_at, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from corrections c join correction_answers a on a.correction_id = c.id
		left join notification_settings s on s.person_id = c.parent_id where c.id = correction
$$;
revoke all on function app.correction_facts(uuid) from public;
grant execute on function app.correction_facts(uuid) to sof_worker;
create trigger enqueue_correction after insert on events for each row
	when (new.kind = 'correction_answered') execute function app.enqueue_event();
