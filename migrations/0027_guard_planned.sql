-- What was planned is looked through again when it is to be posted: no parent may read in it where another is (R-07).

-- Holds a planned reminder that is due, with its words and, for each parent who would get it, what they must not be told
-- and what is their own. Nothing when there is nothing to do (any more). Asked as whoever planned it.
create function app.planned_words(reminder uuid, at timestamptz, day date) returns table (texts jsonb, readers jsonb)
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
		(select coalesce(jsonb_agg(g.found), '[]') from family_people p cross join lateral (
				select jsonb_agg(jsonb_build_object('sort', s.sort, 'words', s.words, 'isOwn', s.is_own)) as found
				from app.guarded_from(p.person_id, p.family_id) s) g
			where p.family_id = any (ids) and p.part = 'parent' and p.starts_on <= day and (p.ends_on is null or p.ends_on > day)
				and g.found is not null);
end $$;

-- It would tell: it waits as a task for staff, and counts as a near miss, without its words.
create function app.stop_planned(reminder uuid, at timestamptz, rule text) returns text language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	unit uuid;
begin
	update reminders set refused_at = at, refusal = 'protectedAddress'
		where id = reminder and posted_at is null and withdrawn_at is null and refused_at is null returning unit_id into unit;
	if not found then return null; end if;
	insert into events (kind, at, unit_id, subject_id, data) values
		('reminder_refused', at, unit, reminder, '{"why": "protectedAddress"}'),
		('address_stopped', at, unit, reminder, jsonb_build_object('rule', rule));
	return 'protectedAddress';
end $$;

do $$
declare
	name text;
begin
	foreach name in array array['planned_words(uuid, timestamptz, date)', 'stop_planned(uuid, timestamptz, text)']
	loop
		execute format('revoke all on function app.%s from public', name);
		execute format('grant execute on function app.%s to sof_worker', name);
	end loop;
end $$;
