-- One conversation a parent has with the mentor team. Messages are a record: never changed, never deleted (rule 9).
create table conversations (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	parent_id uuid not null references people,
	created_at timestamptz not null,
	-- Kept by the trigger below: the newest message of all, of the parent and of the staff, so that a list reads no thread.
	last_number integer not null default 0,
	last_at timestamptz,
	parent_number integer not null default 0,
	staff_number integer not null default 0,
	unique (family_id, parent_id)
);
create index conversations_by_parent on conversations (parent_id);
create index conversations_by_unit on conversations (unit_id, last_at desc);

-- Whoever becomes a parent of a family has a conversation there from that moment: reading never has to make one (R-25).
create function app.open_conversation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	insert into conversations (unit_id, family_id, parent_id, created_at)
		select unit_id, id, new.person_id, now() from families where id = new.family_id
		on conflict do nothing;
	return null;
end $$;
create trigger open_conversation after insert on family_people
	for each row when (new.part = 'parent') execute function app.open_conversation();

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

create function app.count_messages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update conversations c set last_number = greatest(c.last_number, n.last), last_at = greatest(c.last_at, n.at),
		parent_number = greatest(c.parent_number, n.parents), staff_number = greatest(c.staff_number, n.staffs)
	from (select a.conversation_id as id, max(a.number) as last, max(a.sent_at) as at,
			max(a.number) filter (where a.author_id = k.parent_id) as parents,
			max(a.number) filter (where a.author_id <> k.parent_id) as staffs
		from added a join conversations k on k.id = a.conversation_id group by a.conversation_id) n
	where c.id = n.id;
	return null;
end $$;
create trigger count_messages after insert on messages
	referencing new table as added for each statement execute function app.count_messages();

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

-- Holds a conversation while its next message gets its number: no two the same, and none left out. Null when it is not mine.
create function app.hold_conversation(conversation uuid) returns integer
	language sql volatile security definer set search_path = public, pg_temp as $$
	select last_number from conversations where id = conversation and (
		(parent_id = app.me() and family_id = any (app.own_families()))
		or unit_id = any (app.led_units()) or family_id = any (app.followed_families()))
	for update
$$;

grant select, insert on conversations, messages, read_marks to sof_web;
grant update (read_to, read_at) on read_marks to sof_web;
