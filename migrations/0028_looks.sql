-- Who has looked at a family's data (rule 6, R-41), and access in a special situation (AB-13, AB-15).

-- Why the reader could see it; null in what was noted before this. What was only a line of a list is told apart.
alter table looks add column ground text check (ground in ('assigned', 'stand_in', 'unit', 'appointment', 'special', 'administration'));
alter table looks add column listed boolean not null default false;
-- The parent whose it was, where it is one parent's alone: messages, the sign-in, how to be told (rule 5).
alter table looks add column about_id uuid references people;
create index looks_by_person on looks (person_id, at desc);

-- What is written down stays: nobody changes a row, and only the owner's own functions (retention) take one away.
create function app.keep_as_written() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if tg_op = 'DELETE' and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then return old; end if;
	raise exception '% is only added to', tg_table_name using errcode = '42501';
end $$;
create trigger keep_as_written before update or delete on looks for each row execute function app.keep_as_written();

-- Staff with a reason see a family that is not theirs, for an hour.
create table special_accesses (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	unit_id uuid not null references units,
	family_id uuid not null references families,
	-- Which of our words the parents read; what was written is for the leader.
	cause text not null check (cause in ('worry', 'illness', 'asked', 'fault', 'complaint')),
	reason text not null check (length(reason) between 10 and 1000),
	opened_at timestamptz not null,
	ends_at timestamptz not null check (ends_at <= opened_at + interval '60 minutes'),
	ended_at timestamptz
);
create index special_accesses_by_person on special_accesses (person_id, ends_at desc);
create index special_accesses_by_family on special_accesses (family_id, opened_at desc);
create index special_accesses_by_unit on special_accesses (unit_id, opened_at desc);
create function app.keep_access() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
		and (to_jsonb(new) - 'ended_at') = (to_jsonb(old) - 'ended_at') then return new; end if;
	if tg_op = 'DELETE' and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then return old; end if;
	raise exception 'special_accesses is only added to' using errcode = '42501';
end $$;
create trigger keep_access before update or delete on special_accesses for each row execute function app.keep_access();

-- Units that I am a leader of: coordinators follow its families too, and are not who this is told to.
create function app.headed_units() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	return (select coalesce(array_agg(distinct unit_id), '{}') from staff_roles where person_id = app.me() and role = 'leader'
		and starts_on <= app.today() and (ends_on is null or ends_on > app.today()));
end $$;

call app.guard('special_accesses');
create policy read on special_accesses for select to sof_web using (
	person_id = app.me() or unit_id = any ((select app.headed_units())::uuid[]));
grant select on special_accesses to sof_web;

-- Families that I see for now only, kept with the transaction like the others.
create function app.special_families() returns uuid[] language sql stable parallel safe return app.kept('special');

-- As `enter`, at an instant: what is open in a special situation is followed meanwhile.
create function app.enter(person uuid, day date, at timestamptz) returns void language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	open uuid[];
begin
	perform app.enter(person, day), set_config('app.at', at::text, true);
	if not app.is_staff() then return; end if;
	select array_agg(s.family_id) into open from special_accesses s where s.person_id = person and s.ends_at > at
		and s.ended_at is null and s.unit_id = any (app.staffed_units());
	if open is not null then
		perform set_config('app.special', open::text, true), set_config('app.followed', (app.followed_families() || open)::text, true);
	end if;
end $$;

-- Who holds this token now, as before; one with an open access may open the pages of those who follow families.
create or replace function app.find_session(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, device text, created_at timestamptz, seen_at timestamptz, idle_until timestamptz, ends_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, p.kind, p.name, p.language, p.unit_id,
		case when p.kind = 'staff' then (select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'role', r.role)), '[]') from (
			select s.unit_id, s.role from staff_roles s where s.person_id = p.id and s.starts_on <= (at at time zone 'Europe/Copenhagen')::date
				and (s.ends_on is null or s.ends_on > (at at time zone 'Europe/Copenhagen')::date)
			union all
			select distinct a.unit_id, 'special' from special_accesses a where a.person_id = p.id and a.ends_at > at and a.ended_at is null) r) else '[]' end,
		s.device, s.created_at, s.seen_at, s.idle_until, s.ends_at
	from sessions s join people p on p.id = s.person_id left join accounts a on a.person_id = p.id
	where s.token_hash = hash and s.idle_until > at and s.ends_at > at and a.disabled_at is null
$$;

-- A family that is not mine, by its whole name or number, or a parent's whole name; that of several, none.
create function app.find_unfollowed(words text) returns table (family_id uuid, unit_id uuid) language plpgsql stable security definer
	set search_path = public, pg_temp as $$
declare
	found uuid[];
begin
	if not app.is_staff() then return; end if;
	select array_agg(f.id) into found from families f where f.unit_id = any (app.staffed_units()) and f.closed_at is null
		and (lower(f.name) = lower(words) or f.case_number = words or exists (
			select 1 from family_people fp join people p on p.id = fp.person_id where fp.family_id = f.id and fp.part = 'parent'
				and lower(p.name) = lower(words) and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())))
		and f.unit_id <> all (app.led_units()) and f.id <> all (app.followed_families());
	if cardinality(found) = 1 then
		return query select f.id, f.unit_id from families f where f.id = found[1];
	end if;
end $$;

create function app.open_access(words text, cause text, reason text, at timestamptz) returns table (id uuid, family_id uuid, unit_id uuid)
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	return query insert into special_accesses (person_id, unit_id, family_id, cause, reason, opened_at, ends_at)
		select app.me(), f.unit_id, f.family_id, $2, $3, at, at + interval '60 minutes' from app.find_unfollowed(words) f
		returning special_accesses.id, special_accesses.family_id, special_accesses.unit_id;
	-- What follows in this transaction speaks with the access that it made.
	perform app.enter(app.me(), app.today(), at);
end $$;

-- Ends the own one before its time. @returns whose family it was
create function app.end_access(access uuid, at timestamptz) returns table (family_id uuid, unit_id uuid) language sql volatile security definer
	set search_path = public, pg_temp as $$
	update special_accesses s set ended_at = at where s.id = access and s.person_id = app.me() and s.ended_at is null and s.ends_at > at
		returning s.family_id, s.unit_id
$$;

-- For the parents: that it was, who and when, and which of our words say why.
create function app.own_accesses(since timestamptz, until timestamptz) returns table (
	person_id uuid, cause text, opened_at timestamptz, ended_at timestamptz)
	language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	return query select s.person_id, s.cause, s.opened_at, coalesce(s.ended_at, s.ends_at) from special_accesses s
		where s.family_id = any (app.own_families()) and s.opened_at >= since and s.opened_at < until;
end $$;

-- Why I may see something of a family; null when I may not.
create function app.ground(family uuid) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	unit uuid := (select unit_id from families where id = family);
begin
	return case
		when exists (select 1 from family_people fp where fp.family_id = family and fp.person_id = app.me()
			and fp.part in ('mentor', 'samvaer_worker') and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today()))
			and family = any (app.followed_families()) then 'assigned'
		when family = any (app.special_families()) then 'special'
		when family = any (app.followed_families()) then 'stand_in'
		when unit = any (app.led_units()) then 'unit'
		when exists (select 1 from appointments a join appointment_people ap on ap.appointment_id = a.id
			where a.family_id = family and ap.person_id = app.me()) then 'appointment'
		when unit = any (app.run_units()) then 'administration'
	end;
end $$;

-- The one door: nobody writes a look but by this, and nobody for another.
drop policy add on looks;
revoke insert on looks from sof_web;
alter policy read on looks using (
	(family_id = any ((select app.own_families())::uuid[]) and (about_id is null or about_id = app.me()))
	or family_id = any ((select app.followed_families())::uuid[])
	or app.leads_family(family_id, false));

-- A leader is told when it happens, by the ways that everything is told (rule 7: not of whom).
alter table notifications drop constraint notifications_item_kind_check;
alter table notifications add constraint notifications_item_kind_check
	check (item_kind in ('appointment', 'reminder', 'conversation', 'help', 'try', 'access'));
create trigger enqueue_access after insert on events for each row
	when (new.kind = 'special_access_opened') execute function app.enqueue_event();
create function app.access_facts(access uuid, day date) returns table (
	person_id uuid, unit_id uuid, family_id uuid, opened_at timestamptz, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select distinct r.person_id, a.unit_id, a.family_id, a.opened_at, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from special_accesses a join staff_roles r on r.unit_id = a.unit_id and r.role = 'leader' and r.person_id <> a.person_id
		and r.starts_on <= day and (r.ends_on is null or r.ends_on > day)
		left join notification_settings s on s.person_id = r.person_id
	where a.id = access
$$;
revoke all on function app.access_facts(uuid, date) from public;
grant execute on function app.access_facts(uuid, date) to sof_worker;
