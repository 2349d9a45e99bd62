-- One conversation a parent has with the mentor team. Messages are a record: never changed, never deleted (rule 9).
create table conversations (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	parent_id uuid not null references people,
	created_at timestamptz not null,
	unique (family_id, parent_id)
);
create index conversations_by_parent on conversations (parent_id);
create index conversations_by_unit on conversations (unit_id);

create table messages (
	id uuid primary key default gen_random_uuid(),
	conversation_id uuid not null references conversations,
	author_id uuid not null references people,
	body text not null check (length(body) between 1 and 4000),
	sent_at timestamptz not null,
	number integer not null,
	client_key uuid not null,
	corrects_id uuid references messages,
	unique (author_id, client_key),
	unique (conversation_id, number)
);

-- How far a person has read: state is a row with who and when.
create table read_marks (
	conversation_id uuid not null references conversations,
	person_id uuid not null references people,
	read_to integer not null,
	read_at timestamptz not null,
	primary key (conversation_id, person_id)
);

call app.guard('conversations');
create policy read on conversations for select to sof_web using (
	(parent_id = app.me() and family_id = any ((select app.own_families())::uuid[]))
	or unit_id = any ((select app.led_units())::uuid[])
	or family_id = any ((select app.followed_families())::uuid[]));
create policy add on conversations for insert to sof_web with check (
	(parent_id = app.me() and family_id = any ((select app.own_families())::uuid[]))
	or unit_id = any ((select app.led_units())::uuid[])
	or family_id = any ((select app.followed_families())::uuid[]));

call app.guard('messages');
create policy read on messages for select to sof_web using (exists (select 1 from conversations c where c.id = conversation_id));
create policy add on messages for insert to sof_web with check (
	author_id = app.me() and exists (select 1 from conversations c where c.id = conversation_id));

call app.guard('read_marks');
create policy read on read_marks for select to sof_web using (exists (select 1 from conversations c where c.id = conversation_id));
create policy add on read_marks for insert to sof_web with check (
	person_id = app.me() and exists (select 1 from conversations c where c.id = conversation_id));
create policy change on read_marks for update to sof_web using (person_id = app.me());

grant select, insert on conversations, messages, read_marks to sof_web;
grant update (read_to, read_at) on read_marks to sof_web;
