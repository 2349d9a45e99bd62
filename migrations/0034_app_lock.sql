-- The lock on a parent's own phone (R-13, AB-05): closed by the server's clock, opened by a PIN or a passkey; and whose
-- a sign-in was that ran out while somebody wrote (R-14).

-- When a sign-in locks unless it is used; null where there is no lock. And how often the wrong PIN was given.
alter table sessions
	add column locks_at timestamptz,
	add column wrong_pins integer not null default 0;
grant select (locks_at) on sessions to sof_web;
-- A parent's own phone is told what is new after its sign-in has run out, too; so what has run out is kept for a while.
grant select (device, seen_at) on sessions to sof_worker;

create table app_locks (
	person_id uuid primary key references people on delete cascade,
	-- Without a PIN it is opened by a passkey alone.
	pin_hash text,
	has_pin boolean not null generated always as (pin_hash is not null) stored,
	set_at timestamptz not null
);
call app.guard('app_locks');
create policy own on app_locks for select to sof_web using (person_id = app.me());
grant select (person_id, has_pin, set_at) on app_locks to sof_web;

-- How a person's own phones are opened; null when they do not lock.
create function app.lock_of(person uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
	select case when l.has_pin then 'pin' when exists (select 1 from passkeys k where k.person_id = person) then 'passkey' end
	from app_locks l where l.person_id = person
$$;

-- Turns it on for all own phones of the actor. One that has not been used lately locks at once.
create function app.set_lock(pin text, at timestamptz, minutes integer, days integer) returns void
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	insert into app_locks (person_id, pin_hash, set_at) select id, pin, at from people where id = app.me() and kind = 'parent'
		on conflict (person_id) do update set pin_hash = excluded.pin_hash, set_at = excluded.set_at;
	update sessions set locks_at = coalesce(locks_at, seen_at + make_interval(mins => minutes)),
		idle_until = created_at + make_interval(days => days), ends_at = created_at + make_interval(days => days)
		where person_id = app.me() and device = 'own' and idle_until > at and ends_at > at;
end $$;

-- Turns it off: a phone that is locked now must sign in, the others have the limits of phones without a lock.
create function app.drop_lock(at timestamptz, idle timestamptz, ends timestamptz) returns void
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	delete from app_locks where person_id = app.me();
	delete from sessions where person_id = app.me() and locks_at <= at;
	update sessions set locks_at = null, wrong_pins = 0, idle_until = least(idle_until, idle), ends_at = least(ends_at, ends)
		where person_id = app.me() and locks_at is not null;
end $$;

-- An invitation is a new beginning: nobody else's PIN stands in the way of it.
create function app.forget_lock() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	delete from app_locks where person_id = new.person_id;
	return new;
end $$;
create trigger forget_lock after update of used_at on invitations for each row when (new.used_at is not null)
	execute function app.forget_lock();

-- A sign-in on an own phone of somebody who has a lock: it locks, and lasts longer.
create function app.lock_opened(hash text, locks timestamptz, ends timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	update sessions set locks_at = locks, idle_until = ends, ends_at = ends
		where token_hash = hash and device = 'own' and app.lock_of(person_id) is not null
$$;

-- Locks no later than then.
create function app.lock_at(hash text, at timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	update sessions set locks_at = least(locks_at, at) where token_hash = hash and locks_at is not null
$$;

-- Is used: what has run out, or is locked, stays so.
create function app.touch_sign_in(hash text, at timestamptz, idle timestamptz, locks timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	update sessions set seen_at = at, idle_until = case when locks_at is null then least(idle, ends_at) else ends_at end,
		locks_at = case when locks_at is null then null else locks end
		where token_hash = hash and idle_until > at and ends_at > at and (locks_at is null or locks_at > at)
$$;

-- One try at a PIN: counted before it is looked at, so that many at once are no more than as many in a row.
create function app.try_pin(hash text, at timestamptz, out pin text, out tries integer)
	language sql volatile security definer set search_path = public, pg_temp as $$
	update sessions s set wrong_pins = wrong_pins + 1
		where s.token_hash = hash and s.idle_until > at and s.ends_at > at and s.locks_at <= at
		returning (select l.pin_hash from app_locks l where l.person_id = s.person_id), s.wrong_pins
$$;

create function app.unlock_sign_in(hash text, person uuid, at timestamptz, locks timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	update sessions set locks_at = locks, wrong_pins = 0, seen_at = at
		where token_hash = hash and person_id = person and idle_until > at and ends_at > at and locks_at is not null;
	return found;
end $$;

drop function app.find_sign_in(text, timestamptz);
create function app.find_sign_in(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, session_id uuid, device text, created_at timestamptz,
	seen_at timestamptz, idle_until timestamptz, ends_at timestamptz, confirmed_at timestamptz, strong boolean, since timestamptz,
	locks_at timestamptz, lock text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select f.person_id, f.kind, f.name, f.language, f.unit_id, f.roles, s.id, f.device, f.created_at, f.seen_at, f.idle_until, f.ends_at,
		s.confirmed_at, s.strong, p.created_at, s.locks_at, case when s.locks_at is not null then app.lock_of(p.id) end
	from app.find_session(hash, at) f join sessions s on s.token_hash = hash join people p on p.id = f.person_id
$$;

-- Streams: a sign-in that is locked hears nothing.
create or replace function app.listener(hash text, at timestamptz) returns uuid language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return (select s.person_id from sessions s left join accounts a on a.person_id = s.person_id
		where s.token_hash = hash and s.idle_until > at and s.ends_at > at and (s.locks_at is null or s.locks_at > at)
			and a.disabled_at is null);
end $$;
create or replace function app.ended(hashes text[], at timestamptz) returns setof text language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return query select h from unnest(hashes) h where not exists (
		select 1 from sessions s left join accounts a on a.person_id = s.person_id
		where s.token_hash = h and s.idle_until > $2 and s.ends_at > $2 and (s.locks_at is null or s.locks_at > $2)
			and a.disabled_at is null);
end $$;

-- As before; but what an own phone is told says nothing to a stranger, so it is told until it has been away for three months.
create or replace function app.ways_to(who uuid, day date, at timestamptz) returns table (
	person_kind text, language text, email text, phone text, devices jsonb, push_detail boolean, quiet_from text, quiet_to text, paused boolean, last_seen timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.kind, p.language,
		(select a.email from accounts a where a.person_id = p.id and a.disabled_at is null and coalesce(s.email, true)),
		(select c.phone from phone_consents c where c.person_id = p.id and c.stopped_at is null and coalesce(s.sms, true)),
		case when coalesce(s.push, true) then (select jsonb_agg(jsonb_build_object('id', d.id, 'endpoint', d.endpoint, 'p256dh', d.p256dh, 'auth', d.auth))
			from push_subscriptions d join sessions o on o.token_hash = d.session_hash where d.person_id = p.id
				and ((o.idle_until > at and o.ends_at > at) or (o.device = 'own' and o.seen_at > at - interval '90 days'))) end,
		coalesce(s.push_detail, false), coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text,
		coalesce(s.paused_until > at, false),
		(select max(o.seen_at) from sessions o where o.person_id = p.id)
	from people p left join notification_settings s on s.person_id = p.id where p.id = who
$$;

-- Whose a sign-in was, though it is locked or has run out within the day: what was typed then is kept for that person
-- and nobody else. One that was ended is nobody's.
create function app.person_of(hash text, at timestamptz) returns uuid
	language sql stable security definer set search_path = public, pg_temp as $$
	select person_id from sessions where token_hash = hash and seen_at > at - interval '1 day'
$$;

-- What happened to the lock, and to how one is reached, is told to the person.
create policy own_lock on events for select to sof_web using (
	subject_id = app.me() and kind in ('app_lock_set', 'app_lock_removed', 'app_lock_refused'));
