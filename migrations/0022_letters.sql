-- Pictures and papers in a conversation, corrections that are found from the first message, and search (rule 9).
create index messages_by_corrected on messages (corrects_id) where corrects_id is not null;

-- SHA-256 of the files as they came: the same key with other files is another message, and is refused (F-13).
alter table messages add column files_hash text;

-- A picture was encoded anew by the house, without what a camera writes into it; a PDF is as it came. Neither keeps the
-- name it had (R-39). Never changed, never deleted: it is part of the message.
create table attachments (
	id uuid primary key default gen_random_uuid(),
	message_id uuid not null references messages,
	conversation_id uuid not null references conversations,
	author_id uuid not null references people,
	position smallint not null check (position between 1 and 5),
	kind text not null check (kind in ('picture', 'pdf')),
	width integer,
	height integer,
	bytes integer not null check (bytes between 1 and 10000000),
	made_at timestamptz not null,
	unique (message_id, position),
	check ((kind = 'picture') = (width is not null and height is not null))
);
create index attachments_by_author on attachments (author_id, made_at);

-- The contents lie apart, so that a list of messages never reads them.
create table attachment_files (
	attachment_id uuid primary key references attachments,
	content bytea not null check (octet_length(content) between 1 and 10000000),
	thumbnail bytea check (octet_length(thumbnail) <= 100000)
);

create function app.wrote_message(message uuid, conversation uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from messages m where m.id = message and m.conversation_id = conversation and m.author_id = app.me());
end $$;
create function app.sees_attachment(attachment uuid, must_be_mine boolean) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from attachments a where a.id = attachment and app.sees_conversation(a.conversation_id)
		and (a.author_id = app.me() or not must_be_mine));
end $$;

call app.guard('attachments');
create policy read on attachments for select to sof_web using (app.sees_conversation(conversation_id));
create policy add on attachments for insert to sof_web with check (author_id = app.me()
	and app.sees_conversation(conversation_id) and app.wrote_message(message_id, conversation_id));
call app.guard('attachment_files');
create policy read on attachment_files for select to sof_web using (app.sees_attachment(attachment_id, false));
create policy add on attachment_files for insert to sof_web with check (app.sees_attachment(attachment_id, true));
grant select, insert on attachments, attachment_files to sof_web;

-- Search by Danish words.
alter table messages add column words tsvector generated always as (to_tsvector('danish'::regconfig, body)) stored;
create index messages_by_words on messages using gin (words);

-- The newest of the reader's messages that hold all of the words; in one conversation, or in all of them. Policies are
-- asked of each row before any index on words may be used, so this looks past them and says the whole rule itself.
create function app.messages_with(query text, one uuid, most integer) returns table (id uuid) language plpgsql stable
	security definer set search_path = public, pg_temp as $$
declare
	asked tsquery := to_tsquery('danish', query);
begin
	return query select m.id from messages m join conversations c on c.id = m.conversation_id
		where m.words @@ asked and (one is null or c.id = one) and (
			(c.parent_id = app.me() and c.family_id = any (app.own_families()))
			or c.unit_id = any (app.led_units()) or c.family_id = any (app.followed_families()))
		order by m.sent_at desc limit least(most, 100);
end $$;
