-- Posting a reminder to many: to a class, to all of a unit, to chosen families; at once or later; with words in the
-- language that a parent reads, from templates, and with a say in when it reminds.

-- A child's class at a school; and the language a parent reads best, where it is not one that the product itself speaks.
alter table people
	add column school text check (length(school) between 1 and 80),
	add column class text check (length(class) between 1 and 20),
	add column reads text check (reads ~ '^[a-z]{2,3}$');
create index people_by_class on people (unit_id, school, class) where class is not null;

create function app.set_class(child uuid, new_school text, new_class text) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	update people p set school = new_school, class = new_class where p.id = child and p.kind = 'child' and app.is_staff()
		and exists (select 1 from family_people fp where fp.person_id = child and fp.part = 'child'
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
			and (fp.family_id = any (app.followed_families()) or app.leads_family(fp.family_id, false)));
	return found;
end $$;
create function app.set_reads(parent uuid, tongue text) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	update people set reads = tongue where id = parent and kind = 'parent' and app.looks_after(parent);
	return found;
end $$;

-- Until its time a planned reminder has no receivers, so no parent sees it; `aim` says who they will be.
alter table reminders
	alter column posted_at drop not null,
	add column note text check (length(note) <= 600),
	-- When it reminds; null is as is usual for its kind.
	add column remind text[],
	-- By language: {"ar": {"what": …, "bring": …, "note": …}}.
	add column translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	add column aim jsonb,
	add column post_at timestamptz,
	-- It could not be posted as it was planned: a task, until it is posted, planned anew or called off.
	add column refused_at timestamptz,
	add column refusal text,
	-- The same form sent twice is one posting.
	add column form_key uuid,
	add constraint reminders_posted_or_planned check (posted_at is not null or (post_at is not null and aim is not null));
create unique index reminders_once on reminders (posted_by, form_key, unit_id) where form_key is not null;
create index reminders_planned on reminders (post_at) where posted_at is null and withdrawn_at is null and refused_at is null;
grant update (note, remind, translations, aim, post_at, posted_at, refused_at, refusal) on reminders to sof_web;

-- Words that are used again and again: a unit's own. The first ones come with the unit (made by nobody).
create table reminder_templates (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	kind text not null,
	what text not null check (length(what) between 1 and 120),
	bring text,
	note text check (length(note) <= 600),
	link text,
	whole_day boolean not null default false,
	remind text[],
	translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
	made_at timestamptz not null default now(),
	made_by uuid references people,
	edited_at timestamptz,
	edited_by uuid references people,
	retired_at timestamptz,
	retired_by uuid references people
);
create index reminder_templates_by_unit on reminder_templates (unit_id, what) where retired_at is null;
call app.guard('reminder_templates');
create policy read on reminder_templates for select to sof_web using (unit_id = any ((select app.staffed_units())::uuid[]));
create policy add on reminder_templates for insert to sof_web with check (
	made_by = app.me() and unit_id = any ((select app.led_units())::uuid[]));
create policy change on reminder_templates for update to sof_web using (unit_id = any ((select app.led_units())::uuid[]));
grant select, insert on reminder_templates to sof_web;
grant update (kind, what, bring, note, link, whole_day, remind, translations, edited_at, edited_by, retired_at, retired_by) on reminder_templates to sof_web;

create function app.give_templates(unit uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	insert into reminder_templates (unit_id, kind, what, bring, note, whole_day, translations)
	select unit, t.kind, replace(t.what, '%', s.value), t.bring, replace(t.note, '%', s.value), t.whole_day, replace(t.translations, '%', s.value)::jsonb
	from (select value from settings where name = 'schoolIntra') s, (values
		('school_meeting', 'Forældremøde', 'Kalenderen', 'Vi taler om klassen. Du kan få en med fra huset.', false,
			'{"en": {"what": "Parents’ meeting", "bring": "Your calendar", "note": "We talk about the class. Somebody from the house can come with you."}}'),
		('school_intra', 'Skift adgangskode på %', null, 'Log ind, og vælg en ny kode. Skriv den ned et sikkert sted.', true,
			'{"en": {"what": "Change your password on %", "note": "Sign in and choose a new password. Write it down in a safe place."}}'),
		('bring', 'Husk madpakke og regntøj', 'Madpakke, regntøj og gummistøvler', 'De er ude hele dagen.', true,
			'{"en": {"what": "Remember a packed lunch and rainwear", "bring": "Packed lunch, rainwear and rubber boots", "note": "They are outside all day."}}')
	) as t (kind, what, bring, note, whole_day, translations)
$$;
revoke all on function app.give_templates(uuid) from public;
create function app.welcome_unit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform app.give_templates(new.id);
	return null;
end $$;
-- At the end of the transaction: what the school's intranet is called is set together with the first unit.
create constraint trigger welcome_unit after insert on units deferrable initially deferred
	for each row execute function app.welcome_unit();
select app.give_templates(id) from units;

-- The families that an aim means, of those that whoever asks may post to.
create function app.aimed(unit uuid, aim jsonb) returns setof uuid language sql stable set search_path = public, pg_temp as $$
	select f.id from families f where f.unit_id = unit and f.closed_at is null and app.follows(f.unit_id, f.id)
		and case aim->>'kind'
			when 'families' then aim->'ids' ? f.id::text
			when 'class' then exists (select 1 from family_people fp join people c on c.id = fp.person_id
				where fp.family_id = f.id and fp.part = 'child' and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
					and c.class = aim->>'class' and c.school is not distinct from aim->>'school')
			else aim->>'kind' = 'unit' end
$$;

-- Posts what was planned, as whoever planned it and by what they may on that day; once, however many ask at once.
-- Returns 'posted', or why not; null when there is nothing to do (any more).
create function app.post_planned(reminder uuid, at timestamptz, day date) returns text language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	r reminders;
	ids uuid[];
	why text;
begin
	select * into r from reminders where id = reminder and posted_at is null and withdrawn_at is null and refused_at is null
		and post_at <= at for update skip locked;
	if not found then return null; end if;
	perform app.enter(r.posted_by, day);
	ids := array(select app.aimed(r.unit_id, r.aim));
	why := case
		when exists (select 1 from accounts where person_id = r.posted_by and disabled_at is not null)
			or not exists (select 1 from staff_roles s where s.person_id = r.posted_by and s.unit_id = r.unit_id
				and s.role in ('mentor', 'coordinator', 'leader') and s.starts_on <= day and (s.ends_on is null or s.ends_on > day)) then 'notAllowed'
		when r.aim->>'kind' = 'families' and cardinality(ids) <> jsonb_array_length(r.aim->'ids') then 'notYours'
		when r.due_at <= at then 'past'
		when not exists (select 1 from family_people p where p.family_id = any (ids) and p.part = 'parent'
			and p.starts_on <= day and (p.ends_on is null or p.ends_on > day)) then 'noReceivers' end;
	if why is not null then
		update reminders set refused_at = at, refusal = why where id = r.id;
		insert into events (kind, at, unit_id, subject_id, data) values ('reminder_refused', at, r.unit_id, r.id, jsonb_build_object('why', why));
		return why;
	end if;
	update reminders set posted_at = at where id = r.id;
	insert into reminder_receivers (reminder_id, parent_id, family_id)
		select distinct on (p.person_id) r.id, p.person_id, p.family_id from family_people p
		where p.family_id = any (ids) and p.part = 'parent' and p.starts_on <= day and (p.ends_on is null or p.ends_on > day)
		order by p.person_id, p.family_id;
	insert into events (kind, at, actor_id, unit_id, family_id, subject_id, data)
		select distinct 'reminder_posted', at, r.posted_by, r.unit_id, v.family_id, r.id, jsonb_build_object('kind', r.kind, 'planned', true)
		from reminder_receivers v where v.reminder_id = r.id;
	return 'posted';
end $$;
create function app.planned_due(at timestamptz) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
	select id from reminders where posted_at is null and withdrawn_at is null and refused_at is null and post_at <= at order by post_at limit 500
$$;

-- How parents can be told and which language they read: for the staff who look after them.
create function app.ways_of(parents uuid[], at timestamptz) returns table (person_id uuid, reads text, push boolean, sms boolean, email boolean)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, coalesce(p.reads, p.language),
		coalesce(s.push, true) and exists (select 1 from push_subscriptions d join sessions o on o.token_hash = d.session_hash
			where d.person_id = p.id and o.idle_until > at and o.ends_at > at),
		coalesce(s.sms, true) and exists (select 1 from phone_consents c where c.person_id = p.id and c.stopped_at is null),
		coalesce(s.email, true) and exists (select 1 from accounts a where a.person_id = p.id and a.disabled_at is null)
	from people p left join notification_settings s on s.person_id = p.id where p.id = any (parents) and app.looks_after(p.id)
$$;

-- The worker's facts, with when the reminder is to remind; told of when it was posted, or changed since.
drop function app.reminder_facts(uuid, uuid);
create function app.reminder_facts(reminder uuid, family uuid) returns table (
	person_id uuid, unit_id uuid, family_id uuid, kind text, due_at timestamptz, whole_day boolean, remind text[], told_at timestamptz, told_by uuid,
	done boolean, withdrawn boolean, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select rr.parent_id, r.unit_id, rr.family_id, r.kind, r.due_at, r.whole_day, r.remind,
		greatest(r.edited_at, r.posted_at), coalesce(r.edited_by, r.posted_by),
		coalesce((select t.done from reminder_ticks t where t.reminder_id = r.id and t.parent_id = rr.parent_id order by t.id desc limit 1), false),
		r.withdrawn_at is not null, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from reminders r join reminder_receivers rr on rr.reminder_id = r.id
		left join notification_settings s on s.person_id = rr.parent_id
	where r.id = reminder and (family is null or rr.family_id = family)
$$;

do $$
declare
	name text;
begin
	foreach name in array array['reminder_facts(uuid, uuid)', 'post_planned(uuid, timestamptz, date)', 'planned_due(timestamptz)']
	loop
		execute format('revoke all on function app.%s from public', name);
		execute format('grant execute on function app.%s to sof_worker', name);
	end loop;
end $$;

-- Why a notification must not go out, as before; and a time that staff no longer wish for a reminder.
alter function app.why_not(notifications, date) rename to why_not_before_wishes;
create function app.why_not(n notifications, day date) returns text language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	if n.item_kind = 'reminder' and n.why in ('week', 'threeDays', 'dayBefore', 'evening', 'twoHours')
		and exists (select 1 from reminders r where r.id = n.item_id and r.remind is not null and n.why <> all (r.remind)) then return 'unwished'; end if;
	return app.why_not_before_wishes(n, day);
end $$;
revoke all on function app.why_not(notifications, date) from public;
grant execute on function app.why_not(notifications, date) to sof_worker;
