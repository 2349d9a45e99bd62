-- Ways in: an invitation that works once, what a person sees of the own sign-ins, and when a sign-in was last confirmed.

-- Whoever chose a passkey and no password needs no e-mail to sign in.
alter table accounts alter column email drop not null;

create table invitations (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	-- The short code that is read aloud, and the long one in the QR code: only as SHA-256.
	code_hash text not null unique,
	token_hash text not null unique,
	made_by uuid not null references people,
	made_at timestamptz not null,
	ends_at timestamptz not null,
	used_at timestamptz,
	revoked_at timestamptz
);
-- One at a time: a new one ends the earlier.
create unique index invitations_open on invitations (person_id) where used_at is null and revoked_at is null;
create index invitations_by_person on invitations (person_id, made_at desc);

call app.guard('invitations');
create policy read on invitations for select to sof_web using (app.follows_person(person_id));
create policy make on invitations for insert to sof_web with check (made_by = app.me() and app.follows_person(person_id));
create policy revoke on invitations for update to sof_web using (app.follows_person(person_id));
grant select (id, person_id, made_by, made_at, ends_at, used_at, revoked_at), insert, update (revoked_at) on invitations to sof_web;

-- Whom an invitation is for, while it is good: told to nobody but whoever holds the code.
create function app.find_invitation(hash text, at timestamptz) returns table (
	person_id uuid, name text, unit_id uuid, invited_by text, house text, email text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, p.name, p.unit_id, w.name, u.name, a.email
	from invitations i join people p on p.id = i.person_id join people w on w.id = i.made_by join units u on u.id = p.unit_id
		left join accounts a on a.person_id = p.id
	where (i.code_hash = hash or i.token_hash = hash) and i.used_at is null and i.revoked_at is null and i.ends_at > at
		and a.disabled_at is null
$$;

-- Uses an invitation up: the account is the person's from now on, and whoever was signed in to it before is out.
-- A null address keeps the one there is. Returns the person, or nothing when the invitation is not good any more.
create function app.accept_invitation(hash text, at timestamptz, address text, secret text, secret_at timestamptz, tongue text) returns uuid
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	person uuid;
begin
	update invitations i set used_at = at where (i.code_hash = hash or i.token_hash = hash) and i.used_at is null
		and i.revoked_at is null and i.ends_at > at
		and not exists (select 1 from accounts a where a.person_id = i.person_id and a.disabled_at is not null)
		returning i.person_id into person;
	if person is null then return null; end if;
	insert into accounts (person_id, email, password_hash, password_set_at) values (person, lower(address), secret, secret_at)
		on conflict (person_id) do update set email = coalesce(excluded.email, accounts.email),
			password_hash = excluded.password_hash, password_set_at = excluded.password_set_at;
	update people set language = tongue where id = person;
	delete from sessions where person_id = person;
	return person;
end $$;

-- What staff may know of how a parent gets in: that it is possible, and on how many devices; never where or when.
create function app.way_in(person uuid, at timestamptz) returns table (has_account boolean, closed boolean, has_password boolean, devices integer)
	language sql stable security definer set search_path = public, pg_temp as $$
	select a.person_id is not null, a.disabled_at is not null, a.password_set_at is not null,
		(select count(*)::int from sessions s where s.person_id = p.id and s.idle_until > at and s.ends_at > at)
	from people p left join accounts a on a.person_id = p.id where p.id = person and app.follows_person(person)
$$;

-- A lost phone: nobody is signed in as this parent any more, and nothing that the phone knows opens the door again.
create function app.end_ways_in(person uuid, at timestamptz, impossible text) returns void
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) or not exists (select 1 from people where id = person and kind = 'parent') then return; end if;
	delete from sessions where person_id = person;
	update accounts set password_hash = impossible, password_set_at = null where person_id = person;
	update calendar_feeds set revoked_at = at where person_id = person and revoked_at is null;
	update invitations set revoked_at = at where person_id = person and used_at is null and revoked_at is null;
end $$;

-- What a person is told of a sign-in: by which browser, on what; and when it was last confirmed by password or passkey.
alter table sessions
	add column id uuid not null default gen_random_uuid() unique,
	add column browser text,
	add column system text,
	add column confirmed_at timestamptz;
grant select (id, browser, system, confirmed_at) on sessions to sof_web;

create function app.open_sign_in(hash text, person uuid, how text, browser text, system text, at timestamptz, idle timestamptz, ends timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	insert into sessions (token_hash, person_id, device, browser, system, created_at, seen_at, idle_until, ends_at, confirmed_at)
		values (hash, person, how, browser, system, at, at, idle, ends, at)
$$;

create function app.find_sign_in(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, session_id uuid, device text, created_at timestamptz,
	seen_at timestamptz, idle_until timestamptz, ends_at timestamptz, confirmed_at timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select f.person_id, f.kind, f.name, f.language, f.unit_id, f.roles, s.id, f.device, f.created_at, f.seen_at, f.idle_until, f.ends_at, s.confirmed_at
	from app.find_session(hash, at) f join sessions s on s.token_hash = hash
$$;

create function app.confirm_sign_in(hash text, person uuid, at timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	update sessions set confirmed_at = at where token_hash = hash and person_id = person
$$;

-- What happened at the door, told to the person whose door it is.
create policy own_door on events for select to sof_web using (
	subject_id = app.me() and kind in ('parent_invited', 'invitation_revoked', 'invitation_used', 'ways_in_ended', 'sign_in_given',
		'sign_in_ended', 'sign_ins_ended', 'passkey_added', 'passkey_removed', 'second_step_set', 'second_step_removed',
		'recovery_code_used', 'password_changed'));

-- Writes down what happened at a person's door, once for each of the families: so the mentor reads it too.
create function app.note_door(what text, person uuid, at timestamptz, facts jsonb) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	insert into events (kind, at, actor_id, unit_id, family_id, subject_id, data)
	select what, at, coalesce(app.me(), person), p.unit_id, fp.family_id, p.id, facts
	from people p left join family_people fp on fp.person_id = p.id and fp.part = 'parent' and fp.starts_on <= app.today()
		and (fp.ends_on is null or fp.ends_on > app.today())
	where p.id = person
$$;
