-- Sessions by the SHA-256 of their token, tries at signing in, and the one-time door of an empty deployment.
create table sessions (
	token_hash text primary key,
	person_id uuid not null references people,
	device text not null check (device in ('own', 'shared', 'staff')),
	created_at timestamptz not null,
	seen_at timestamptz not null,
	idle_until timestamptz not null,
	ends_at timestamptz not null
);
create index sessions_by_person on sessions (person_id);
create index sessions_by_end on sessions (idle_until);

create table sign_in_tries (
	account_key text not null,
	device_key text not null,
	at timestamptz not null
);
create index sign_in_tries_by_key on sign_in_tries (account_key, device_key, at desc);

-- Devices that have signed in to an account before: a stranger's tries elsewhere do not shut them out (R-28).
create table known_devices (
	account_key text not null,
	device_key text not null,
	at timestamptz not null,
	primary key (account_key, device_key)
);

-- The code that the console prints on a deployment with no unit; used once.
create table set_up_codes (
	code_hash text primary key,
	made_at timestamptz not null default now(),
	used_at timestamptz
);

call app.guard('sessions');
create policy own on sessions for select to sof_web using (person_id = app.me());
create policy leave on sessions for delete to sof_web using (person_id = app.me());
call app.guard('sign_in_tries');
call app.guard('known_devices');
call app.guard('set_up_codes');

grant select (person_id, device, created_at, seen_at, idle_until, ends_at), delete on sessions to sof_web;
-- The worker sweeps what has ended.
create policy sweep on sessions to sof_worker using (true);
create policy sweep on sign_in_tries to sof_worker using (true);
create policy sweep on known_devices to sof_worker using (true);
grant select (idle_until, ends_at), delete on sessions to sof_worker;
grant select (at), delete on sign_in_tries, known_devices to sof_worker;

-- Signing in happens before anybody is known: these functions are the only way, and each does one thing.
create function app.find_account(address text) returns table (person_id uuid, kind text, password_hash text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select a.person_id, p.kind, a.password_hash from accounts a join people p on p.id = a.person_id
	where a.email = lower(address) and a.disabled_at is null
$$;

create function app.open_session(hash text, person uuid, how text, at timestamptz, idle timestamptz, ends timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	insert into sessions (token_hash, person_id, device, created_at, seen_at, idle_until, ends_at) values (hash, person, how, at, at, idle, ends)
$$;

-- Who holds this token now: the person, the roles in force, and the session's limits.
create function app.find_session(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, device text, created_at timestamptz, seen_at timestamptz, idle_until timestamptz, ends_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, p.kind, p.name, p.language, p.unit_id,
		case when p.kind = 'staff' then (select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'role', r.role)), '[]') from staff_roles r
			where r.person_id = p.id and r.starts_on <= (at at time zone 'Europe/Copenhagen')::date
				and (r.ends_on is null or r.ends_on > (at at time zone 'Europe/Copenhagen')::date)) else '[]' end,
		s.device, s.created_at, s.seen_at, s.idle_until, s.ends_at
	from sessions s join people p on p.id = s.person_id left join accounts a on a.person_id = p.id
	where s.token_hash = hash and s.idle_until > at and s.ends_at > at and a.disabled_at is null
$$;

create function app.touch_session(hash text, at timestamptz, idle timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	update sessions set seen_at = at, idle_until = least(idle, ends_at) where token_hash = hash
$$;

create function app.close_session(hash text) returns void language sql security definer set search_path = public, pg_temp as $$
	delete from sessions where token_hash = hash
$$;

-- Counts the wrong tries since an instant for one account and one device.
create function app.count_tries(account text, device text, since timestamptz) returns integer
	language sql stable security definer set search_path = public, pg_temp as $$
	select count(*)::integer from sign_in_tries where account_key = account and device_key = device and at > since
$$;
create function app.note_try(account text, device text, at timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	insert into sign_in_tries (account_key, device_key, at) values (account, device, at)
$$;
-- After the right password: this device's tries are forgotten, and the device is known.
create function app.know_device(account text, device text, at timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	delete from sign_in_tries where account_key = account and device_key = device;
	insert into known_devices (account_key, device_key, at) values (account, device, at) on conflict (account_key, device_key) do update set at = excluded.at
$$;
create function app.knows_device(account text, device text) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select 1 from known_devices where account_key = account and device_key = device)
$$;
