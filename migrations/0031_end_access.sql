-- Access that ends at once and stays ended (R-09, AB-09, AB-10, AB-14).

-- What a person's way in is held by, from when, by whom, and until when. A row that is lifted is its history.
create table account_holds (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	kind text not null check (kind in ('frozen', 'no_passkeys')),
	reason text check (length(reason) between 1 and 500),
	made_at timestamptz not null,
	made_by uuid not null references people,
	lifted_at timestamptz,
	lifted_by uuid references people,
	check ((lifted_at is null) = (lifted_by is null))
);
create unique index account_holds_open on account_holds (person_id, kind) where lifted_at is null;
call app.guard('account_holds');
-- Written by the functions below alone: holding and what it does to the way in are one thing.
create policy read on account_holds for select to sof_web using (app.follows_person(person_id));
grant select on account_holds to sof_web;

-- Whether something holds a person's way in: oneself, those who follow or run, and the door, before anybody is known.
create function app.is_held(person uuid, sort text) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return (app.me() is null or person = app.me() or app.follows_person(person) or app.runs_person(person))
		and exists (select 1 from account_holds h where h.person_id = person and h.kind = sort and h.lifted_at is null);
end $$;

-- Nobody else opens what those who follow the family have frozen: not an administrator, not an import.
create function app.keep_frozen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if new.disabled_at is null and exists (select 1 from account_holds h
			where h.person_id = new.person_id and h.kind = 'frozen' and h.lifted_at is null) then
		raise exception 'the account is frozen' using errcode = 'SF001';
	end if;
	return new;
end $$;
create trigger keep_frozen before insert or update on accounts for each row execute function app.keep_frozen();

create function app.keep_out_passkeys() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select 1 from account_holds h where h.person_id = new.person_id and h.kind = 'no_passkeys' and h.lifted_at is null) then
		raise exception 'no passkeys for this account' using errcode = 'SF002';
	end if;
	return new;
end $$;
create trigger keep_out_passkeys before insert on passkeys for each row execute function app.keep_out_passkeys();

-- Freezes a parent's way in: sessions (and with them push and streams), password, passkeys, feeds and invitations end in one.
create function app.freeze_account(person uuid, why text, at timestamptz, impossible text) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) or not exists (select 1 from people where id = person and kind = 'parent') then return false; end if;
	insert into account_holds (person_id, kind, reason, made_at, made_by) values (person, 'frozen', why, at, app.me())
		on conflict do nothing;
	if not found then return false; end if;
	update accounts set disabled_at = at where person_id = person and disabled_at is null;
	perform app.end_ways_in(person, at, impossible);
	return true;
end $$;
-- What an administrator had closed before stays closed.
create function app.thaw_account(person uuid, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	since timestamptz;
begin
	if not app.follows_person(person) then return false; end if;
	update account_holds set lifted_at = at, lifted_by = app.me() where person_id = person and kind = 'frozen' and lifted_at is null
		returning made_at into since;
	if not found then return false; end if;
	update accounts set disabled_at = null where person_id = person and disabled_at = since;
	return true;
end $$;

-- No passkeys for this parent: those there are go, and whoever came in by one is out.
create function app.stop_passkeys(person uuid, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) or not exists (select 1 from people where id = person and kind = 'parent') then return false; end if;
	insert into account_holds (person_id, kind, made_at, made_by) values (person, 'no_passkeys', at, app.me()) on conflict do nothing;
	if not found then return false; end if;
	delete from passkeys where person_id = person;
	delete from sessions where person_id = person;
	return true;
end $$;
create function app.allow_passkeys(person uuid, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) then return false; end if;
	update account_holds set lifted_at = at, lifted_by = app.me() where person_id = person and kind = 'no_passkeys' and lifted_at is null;
	return found;
end $$;

-- Told at the own door too.
drop policy own_door on events;
create policy own_door on events for select to sof_web using (
	subject_id = app.me() and kind in ('parent_invited', 'invitation_revoked', 'invitation_used', 'ways_in_ended', 'sign_in_given',
		'sign_in_ended', 'sign_ins_ended', 'passkey_added', 'passkey_removed', 'second_step_set', 'second_step_removed',
		'recovery_code_used', 'password_changed', 'account_frozen', 'account_thawed', 'passkeys_stopped', 'passkeys_allowed'));

-- Everything that lets a person in, or tells them by itself, ends at once. For the functions below only.
create function app.shut_account(person uuid, at timestamptz) returns void language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	update accounts set disabled_at = at where person_id = person and disabled_at is null;
	delete from sessions where person_id = person;
	delete from passkeys where person_id = person;
	delete from second_steps where person_id = person;
	delete from recovery_codes where person_id = person;
	delete from identities where person_id = person;
	update calendar_feeds set revoked_at = at where person_id = person and revoked_at is null;
	update invitations set revoked_at = at where person_id = person and used_at is null and revoked_at is null;
end $$;
revoke all on function app.shut_account(uuid, timestamptz) from public;
create function app.end_account(person uuid, at timestamptz) returns void language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	if app.runs_person(person) then perform app.shut_account(person, at); end if;
end $$;

-- A staff member's last day. The roles end with it by themselves, and so does every sign-in (AB-14).
create table leavings (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	unit_id uuid not null references units,
	last_on date not null,
	made_at timestamptz not null,
	made_by uuid not null references people,
	withdrawn_at timestamptz,
	withdrawn_by uuid references people,
	-- When the account was shut.
	ended_at timestamptz
);
create unique index leavings_open on leavings (person_id) where withdrawn_at is null and ended_at is null;
create index leavings_by_unit on leavings (unit_id, last_on);
call app.guard('leavings');
create policy read on leavings for select to sof_web using (unit_id = any ((select app.led_units() || app.run_units())::uuid[]));
grant select on leavings to sof_web;

-- The first instant after a day, in Denmark.
create function app.after_day(day date) returns timestamptz language sql immutable parallel safe
	return ((day + 1)::timestamp at time zone 'Europe/Copenhagen');

-- A sign-in of somebody who leaves lasts no longer than the last day does.
create function app.cap_session() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	until timestamptz := (select app.after_day(l.last_on) from leavings l
		where l.person_id = new.person_id and l.withdrawn_at is null and l.ended_at is null);
begin
	if until is not null then
		new.ends_at := least(new.ends_at, until);
		new.idle_until := least(new.idle_until, until);
	end if;
	return new;
end $$;
create trigger cap_session before insert on sessions for each row execute function app.cap_session();

-- Says when a staff member's last day is; an earlier word is withdrawn.
create function app.set_last_day(person uuid, day date, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	unit uuid := (select unit_id from people where id = person and kind = 'staff');
begin
	if unit is null or not app.runs_person(person) then return false; end if;
	perform app.withdraw_last_day(person, at);
	insert into leavings (person_id, unit_id, last_on, made_at, made_by) values (person, unit, day, at, app.me());
	update staff_roles set ends_on = day + 1 where person_id = person and (ends_on is null or ends_on > day + 1);
	update sessions set ends_at = least(ends_at, app.after_day(day)), idle_until = least(idle_until, app.after_day(day)) where person_id = person;
	return true;
end $$;
create function app.withdraw_last_day(person uuid, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	day date;
begin
	if not app.runs_person(person) then return false; end if;
	update leavings set withdrawn_at = at, withdrawn_by = app.me() where person_id = person and withdrawn_at is null and ended_at is null
		returning last_on into day;
	if not found then return false; end if;
	update staff_roles set ends_on = null where person_id = person and ends_on = day + 1;
	return true;
end $$;

-- What a staff member holds, family by family: names and numbers, no content. For those who lead or run the unit.
create function app.held_by(person uuid, at timestamptz) returns table (family_id uuid, family_name text, is_mentor boolean, is_worker boolean,
		appointments integer, visits integer, conversations integer)
	language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	if not exists (select 1 from people p where p.id = person and p.kind = 'staff'
		and p.unit_id = any (app.led_units() || app.run_units())) then return; end if;
	return query
	with parts as (select fp.family_id as id, bool_or(fp.part = 'mentor') as mentor from family_people fp
			where fp.person_id = person and fp.part = 'mentor' and (fp.ends_on is null or fp.ends_on > app.today()) group by 1),
	workers as (select distinct c.family_id as id from samvaer_workers w join samvaer_cases c on c.id = w.case_id
			where w.person_id = person and w.ends_on is null and (c.ended_on is null or c.ended_on > app.today())),
	ahead as (select a.family_id as id, count(*) filter (where a.kind <> 'samvaer')::int as many,
				count(*) filter (where a.kind = 'samvaer')::int as visits
			from appointment_people ap join appointments a on a.id = ap.appointment_id
			where ap.person_id = person and ap.part = 'staff' and a.starts_at > at
				and not exists (select 1 from cancellations c where c.appointment_id = a.id) group by 1),
	written as (select c.family_id as id, count(*)::int as many from conversations c
			where person = (select n.person_id from answerers n where n.conversation_id = c.id order by n.starts_on desc, n.made_at desc limit 1)
			group by 1)
	select f.id, f.name, coalesce(p.mentor, false), w.id is not null, coalesce(a.many, 0), coalesce(a.visits, 0), coalesce(c.many, 0)
	from families f left join parts p on p.id = f.id left join workers w on w.id = f.id left join ahead a on a.id = f.id
		left join written c on c.id = f.id
	where f.closed_at is null and (p.id is not null or w.id is not null or a.id is not null or c.id is not null)
		and f.unit_id = any (app.led_units() || app.run_units())
	order by f.name, f.id;
end $$;

-- A family's case is closed from a day on. Everybody's part ends by its own date: staff's then, parents' when they have
-- had time to read; so whatever judges who may see what needs to know nothing of closings.
create table closings (
	id uuid primary key default gen_random_uuid(),
	family_id uuid not null references families,
	unit_id uuid not null references units,
	-- The first day without access for staff, and the last that parents may read.
	closes_on date not null,
	reads_until date check (reads_until >= closes_on),
	made_at timestamptz not null,
	made_by uuid not null references people,
	in_force_at timestamptz,
	reopened_at timestamptz,
	reopened_by uuid references people,
	reopen_reason text check (length(reopen_reason) between 1 and 500),
	check ((reopened_at is null) = (reopen_reason is null))
);
create unique index closings_open on closings (family_id) where reopened_at is null;
create index closings_by_unit on closings (unit_id, closes_on);
-- Whose part ended by it, and when it would have ended otherwise.
create table closing_ends (
	closing_id uuid not null references closings,
	person_id uuid not null references people,
	part text not null,
	was_on date,
	shut_at timestamptz,
	primary key (closing_id, person_id, part)
);
call app.guard('closings');
create policy read on closings for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or family_id = any ((select app.own_families() || app.followed_families())::uuid[]));
call app.guard('closing_ends');
grant select on closings to sof_web;

-- Nobody writes in a closed family any more, however they come.
create function app.keep_closed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select 1 from families f where f.id = new.family_id and f.closed_at is not null) then
		raise exception 'the family is closed' using errcode = 'SF003';
	end if;
	return new;
end $$;
create trigger keep_closed before insert on help_requests for each row execute function app.keep_closed();
create trigger keep_closed before insert on appointments for each row execute function app.keep_closed();
create function app.keep_closed_messages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if exists (select 1 from conversations c join families f on f.id = c.family_id
			where c.id = new.conversation_id and f.closed_at is not null) then
		raise exception 'the family is closed' using errcode = 'SF003';
	end if;
	return new;
end $$;
create trigger keep_closed before insert on messages for each row execute function app.keep_closed_messages();

create function app.close_family(family uuid, day date, reading date, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	closing uuid := gen_random_uuid();
	unit uuid := (select unit_id from families where id = family and closed_at is null and unit_id = any (app.led_units()));
begin
	if unit is null then return false; end if;
	insert into closings (id, family_id, unit_id, closes_on, reads_until, made_at, made_by) values (closing, family, unit, day, reading, at, app.me())
		on conflict do nothing;
	if not found then return false; end if;
	insert into closing_ends (closing_id, person_id, part, was_on) select closing, person_id, part, ends_on from family_people
		where family_id = family and (ends_on is null or ends_on > day);
	update family_people p set ends_on = least(p.ends_on, greatest(p.starts_on, case when p.part in ('parent', 'child')
			then coalesce(reading + 1, day) else day end))
		from closing_ends e where e.closing_id = closing and p.family_id = family and p.person_id = e.person_id and p.part = e.part;
	update samvaer_cases set ended_on = day, ended_by = app.me() where family_id = family and (ended_on is null or ended_on > day);
	update samvaer_workers w set ends_on = greatest(w.starts_on, day) from samvaer_cases c
		where c.id = w.case_id and c.family_id = family and (w.ends_on is null or w.ends_on > day);
	return true;
end $$;

create function app.reopen_family(family uuid, why text, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	closing uuid;
begin
	update closings set reopened_at = at, reopened_by = app.me(), reopen_reason = why
		where family_id = family and reopened_at is null and unit_id = any (app.led_units()) returning id into closing;
	if not found then return false; end if;
	update families set closed_at = null where id = family;
	update family_people p set ends_on = e.was_on from closing_ends e
		where e.closing_id = closing and p.family_id = family and p.person_id = e.person_id and p.part = e.part;
	update accounts a set disabled_at = null from closing_ends e where e.closing_id = closing and e.person_id = a.person_id
		and a.disabled_at = e.shut_at and not exists (select 1 from account_holds h
			where h.person_id = a.person_id and h.kind = 'frozen' and h.lifted_at is null);
	return true;
end $$;

-- What has come to its end by the clock: last days, closings, and the time to read after one. Run by the worker each minute,
-- and at once when the day is today. Each is done once, however many run it.
create function app.end_due(at timestamptz, day date) returns integer language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	l leavings;
	c closings;
	e record;
	many integer := 0;
begin
	for l in select * from leavings where withdrawn_at is null and ended_at is null and last_on < day for update skip locked loop
		perform app.shut_account(l.person_id, at);
		update leavings set ended_at = at where id = l.id;
		insert into events (kind, at, unit_id, subject_id) values ('access_ended', at, l.unit_id, l.person_id);
		many := many + 1;
	end loop;
	for c in select * from closings where reopened_at is null and in_force_at is null and closes_on <= day for update skip locked loop
		update families set closed_at = at where id = c.family_id and closed_at is null;
		update closings set in_force_at = at where id = c.id;
		insert into events (kind, at, unit_id, family_id, subject_id) values ('family_closed', at, c.unit_id, c.family_id, c.family_id);
		many := many + 1;
	end loop;
	-- A parent whom no other family is open for has nothing to come for by themselves: no calendar, and after the reading no way in.
	for e in select d.closing_id, d.person_id, coalesce(c2.reads_until < day, true) as is_over
		from closing_ends d join closings c2 on c2.id = d.closing_id
		where d.part = 'parent' and d.shut_at is null and c2.reopened_at is null and c2.in_force_at is not null
			and not exists (select 1 from family_people fp join families f on f.id = fp.family_id where fp.person_id = d.person_id
				and fp.part = 'parent' and fp.starts_on <= day and (fp.ends_on is null or fp.ends_on > day)
				and (f.closed_at is null or (fp.family_id <> c2.family_id and exists (select 1 from closings o where o.family_id = f.id
					and o.reopened_at is null and o.reads_until >= day))))
	loop
		update calendar_feeds set revoked_at = at where person_id = e.person_id and revoked_at is null;
		if e.is_over then
			update accounts set disabled_at = at where person_id = e.person_id and disabled_at is null;
			delete from sessions where person_id = e.person_id;
			update closing_ends set shut_at = at where closing_id = e.closing_id and person_id = e.person_id and part = 'parent';
			many := many + 1;
		end if;
	end loop;
	return many;
end $$;
revoke all on function app.end_due(timestamptz, date) from public;
grant execute on function app.end_due(timestamptz, date) to sof_worker;
-- The same for whoever has just said that it ends today.
create function app.end_today(at timestamptz) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if app.is_staff() then perform app.end_due(at, app.today()); end if;
end $$;

-- Why a notification must not go out, as before; and nothing reminds of a closed family, but that something was cancelled.
alter function app.why_not(notifications, date) rename to why_not_before_closings;
create function app.why_not(n notifications, day date) returns text language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	if n.family_id is not null and n.why <> 'cancelled'
		and exists (select 1 from families f where f.id = n.family_id and f.closed_at is not null) then return 'gone'; end if;
	return app.why_not_before_closings(n, day);
end $$;
revoke all on function app.why_not(notifications, date) from public;
grant execute on function app.why_not(notifications, date) to sof_worker;
