-- A second person may release any text that was stopped, not messages only: reminders, also planned ones and those to many, and what
-- is written about appointments and places (R-07).

alter table releases alter column conversation_id drop not null;
alter table releases drop constraint releases_body_check;
alter table releases
	add constraint releases_body_check check (length(body) between 1 and 12000),
	-- Whom it is for, and a hash of exactly which words each of them would read.
	add column reader_ids uuid[] not null default '{}',
	add column words_key text,
	-- What it was used for: there it holds, as long as the words are the same.
	add column about_id uuid,
	add constraint releases_of check ((conversation_id is null) = (words_key is not null) and (words_key is null or cardinality(reader_ids) > 0));
create index releases_by_words on releases (author_id, words_key) where words_key is not null;
grant update (about_id) on releases to sof_web;

create policy add_text on releases for insert to sof_web with check (
	conversation_id is null and author_id = app.me() and app.is_staff() and decided_at is null and used_at is null
	and (family_id = any ((select app.followed_families())::uuid[]) or unit_id = any ((select app.led_units())::uuid[])));

-- The last text of each author that was stopped, so that they may ask for it: for a day at most, and for nobody else.
create table stopped_texts (
	author_id uuid primary key references people,
	unit_id uuid not null references units,
	family_id uuid not null references families,
	reader_ids uuid[] not null,
	words_key text not null,
	body text not null,
	at timestamptz not null
);
call app.guard('stopped_texts');
create policy own on stopped_texts to sof_web using (author_id = app.me() and app.is_staff()) with check (author_id = app.me() and app.is_staff());
create policy sweep on stopped_texts to sof_worker using (true);
grant select, insert, update, delete on stopped_texts to sof_web;
grant select (at), delete on stopped_texts to sof_worker;

-- As before; and each reader by name, so that a release for exactly these words is found.
create or replace function app.planned_words(reminder uuid, at timestamptz, day date) returns table (texts jsonb, readers jsonb)
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	r reminders;
	ids uuid[];
begin
	select * into r from reminders where id = reminder and posted_at is null and withdrawn_at is null and refused_at is null
		and post_at <= at for update skip locked;
	if not found then return; end if;
	perform app.enter(r.posted_by, day);
	ids := array(select app.aimed(r.unit_id, r.aim));
	return query select
		(select coalesce(jsonb_agg(w.word), '[]') from (
			select unnest(array[r.what, r.bring, r.note, r.link]) as word
			union all select v.value from jsonb_each(r.translations) t, jsonb_each_text(t.value) v) w where w.word is not null),
		(select coalesce(jsonb_agg(jsonb_build_object('parentId', p.person_id, 'found', g.found)), '[]') from family_people p cross join lateral (
				select jsonb_agg(jsonb_build_object('sort', s.sort, 'words', s.words, 'isOwn', s.is_own)) as found
				from app.guarded_from(p.person_id, p.family_id) s) g
			where p.family_id = any (ids) and p.part = 'parent' and p.starts_on <= day and (p.ends_on is null or p.ends_on > day)
				and g.found is not null);
end $$;

-- Whether a second person has released exactly these words to these parents for this planned reminder.
create function app.is_released(reminder uuid, key text) returns boolean language sql stable security definer
	set search_path = public, pg_temp as $$
	select exists (select 1 from releases r where r.about_id = reminder and r.words_key = key and r.allowed and r.used_at is not null)
$$;
revoke all on function app.is_released(uuid, text) from public;
grant execute on function app.is_released(uuid, text) to sof_worker;
