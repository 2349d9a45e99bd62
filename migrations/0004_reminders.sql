-- What a parent must remember or do: school meetings, forældreintra tasks, things to bring. Posted once, received by many.
create table reminders (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	kind text not null check (kind in ('school_meeting', 'school_intra', 'bring', 'other')),
	what text not null check (length(what) between 1 and 120),
	bring text,
	link text,
	due_at timestamptz not null,
	whole_day boolean not null default false,
	posted_at timestamptz not null,
	posted_by uuid not null references people,
	edited_at timestamptz,
	edited_by uuid references people,
	withdrawn_at timestamptz,
	withdrawn_by uuid references people
);
create index reminders_by_unit on reminders (unit_id, due_at);

create table reminder_receivers (
	reminder_id uuid not null references reminders,
	parent_id uuid not null references people,
	family_id uuid not null references families,
	primary key (reminder_id, parent_id)
);
create index reminder_receivers_by_parent on reminder_receivers (parent_id);
create index reminder_receivers_by_family on reminder_receivers (family_id);

-- Ticked off, and undone: each a row; the newest counts.
create table reminder_ticks (
	id bigint generated always as identity primary key,
	reminder_id uuid not null,
	parent_id uuid not null,
	done boolean not null,
	made_at timestamptz not null,
	made_by uuid not null references people,
	foreign key (reminder_id, parent_id) references reminder_receivers
);
create index reminder_ticks_newest on reminder_ticks (reminder_id, parent_id, id desc);

-- "Gør det sammen med mig" and "Vil du have en med?": a wish, and the staff's answer to it.
create table help_requests (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	parent_id uuid not null references people,
	reminder_id uuid references reminders,
	wish text not null check (wish in ('together', 'companion', 'help')),
	topic text check (topic in ('talk', 'school', 'appointment', 'other')),
	words text check (length(words) <= 1000),
	asked_at timestamptz not null,
	withdrawn_at timestamptz,
	handled_at timestamptz,
	handled_by uuid references people,
	appointment_id uuid references appointments
);
create index help_requests_by_family on help_requests (family_id, asked_at desc);
create unique index help_requests_open_once on help_requests (reminder_id, parent_id, wish)
	where handled_at is null and withdrawn_at is null and reminder_id is not null;

call app.guard('reminder_receivers');
create policy read on reminder_receivers for select to sof_web using (
	(parent_id = app.me() and family_id = any ((select app.own_families())::uuid[]))
	or family_id = any ((select app.followed_families())::uuid[])
	or exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units())::uuid[])));
create policy add on reminder_receivers for insert to sof_web with check (
	family_id = any ((select app.followed_families())::uuid[])
	or exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units())::uuid[])));

call app.guard('reminders');
create policy read on reminders for select to sof_web using (
	posted_by = app.me() and unit_id = any ((select app.staffed_units())::uuid[])
	or unit_id = any ((select app.led_units())::uuid[])
	or exists (select 1 from reminder_receivers r where r.reminder_id = reminders.id));
create policy add on reminders for insert to sof_web with check (
	posted_by = app.me() and unit_id = any ((select app.staffed_units())::uuid[]));
create policy change on reminders for update to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or (posted_by = app.me() and unit_id = any ((select app.staffed_units())::uuid[])));

call app.guard('reminder_ticks');
create policy read on reminder_ticks for select to sof_web using (
	exists (select 1 from reminder_receivers r where r.reminder_id = reminder_ticks.reminder_id and r.parent_id = reminder_ticks.parent_id));
create policy add on reminder_ticks for insert to sof_web with check (
	made_by = app.me() and exists (select 1 from reminder_receivers r
		where r.reminder_id = reminder_ticks.reminder_id and r.parent_id = reminder_ticks.parent_id));

call app.guard('help_requests');
create policy read on help_requests for select to sof_web using (
	parent_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy add on help_requests for insert to sof_web with check (
	parent_id = app.me() and family_id = any ((select app.own_families())::uuid[]));
create policy change on help_requests for update to sof_web using (
	parent_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));

grant select, insert on reminders, reminder_receivers, reminder_ticks, help_requests to sof_web;
grant update (kind, what, bring, link, due_at, whole_day, edited_at, edited_by, withdrawn_at, withdrawn_by) on reminders to sof_web;
grant update (withdrawn_at, handled_at, handled_by, appointment_id) on help_requests to sof_web;
