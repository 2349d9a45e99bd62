-- Keys to the door: passkeys, the second step of staff, and sign-ins by another provider; and the questions that each answers once.

create table passkeys (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	credential_id text not null unique check (length(credential_id) <= 1500),
	public_key text not null,
	counter bigint not null default 0,
	name text not null check (length(name) between 1 and 60),
	made_at timestamptz not null,
	used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id);
call app.guard('passkeys');
create policy own on passkeys for select to sof_web using (person_id = app.me());
create policy remove on passkeys for delete to sof_web using (person_id = app.me());
create policy add on passkeys for insert to sof_web with check (person_id = app.me());
grant select (id, person_id, credential_id, name, made_at, used_at), insert, delete on passkeys to sof_web;

-- A question put to one browser, by the SHA-256 of its cookie: answered once, and soon.
create table door_questions (
	key_hash text primary key,
	purpose text not null,
	person_id uuid references people,
	facts jsonb not null default '{}',
	ends_at timestamptz not null
);
create index door_questions_by_end on door_questions (ends_at);
call app.guard('door_questions');
create policy sweep on door_questions to sof_worker using (true);
grant select (ends_at), delete on door_questions to sof_worker;

create function app.ask_door(hash text, what text, person uuid, known jsonb, ends timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	insert into door_questions (key_hash, purpose, person_id, facts, ends_at) values (hash, what, person, known, ends)
$$;
-- What was asked, while it may still be answered.
create function app.find_question(hash text, what text, at timestamptz) returns table (person_id uuid, facts jsonb)
	language sql stable security definer set search_path = public, pg_temp as $$
	select person_id, facts from door_questions where key_hash = hash and purpose = what and ends_at > at
$$;
-- Takes the question away, whatever the answer is: no answer can be given twice.
create function app.take_question(hash text, what text, at timestamptz) returns table (person_id uuid, facts jsonb)
	language sql volatile security definer set search_path = public, pg_temp as $$
	with taken as (delete from door_questions where key_hash = hash and purpose = what returning person_id, facts, ends_at)
	select person_id, facts from taken where ends_at > at
$$;

-- Whose passkey this is: asked before anybody is known.
create function app.find_passkey(credential text) returns table (person_id uuid, kind text, public_key text, counter bigint)
	language sql stable security definer set search_path = public, pg_temp as $$
	select k.person_id, p.kind, k.public_key, k.counter from passkeys k join people p on p.id = k.person_id
		join accounts a on a.person_id = k.person_id
	where k.credential_id = credential and a.disabled_at is null
$$;
-- A counter only goes up; those that don't count stay at nought.
create function app.use_passkey(credential text, count bigint, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	update passkeys set counter = count, used_at = at where credential_id = credential and (count > counter or (count = 0 and counter = 0));
	return found;
end $$;
create function app.keep_passkey(person uuid, credential text, key text, count bigint, called text, at timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	insert into passkeys (person_id, credential_id, public_key, counter, name, made_at) values (person, credential, key, count, called, at)
$$;

-- Against what one confirms who one is.
create function app.own_secret() returns text language sql stable security definer set search_path = public, pg_temp as $$
	select password_hash from accounts where person_id = app.me() and disabled_at is null and password_set_at is not null
$$;

-- The second step: a secret that only these functions read, and codes for when the phone is away.
create table second_steps (
	person_id uuid primary key references people,
	secret text not null,
	last_step bigint not null default 0,
	set_at timestamptz not null
);
call app.guard('second_steps');
create policy own on second_steps for select to sof_web using (person_id = app.me());
create policy remove on second_steps for delete to sof_web using (person_id = app.me());
grant select (person_id, set_at), delete on second_steps to sof_web;

create table recovery_codes (
	person_id uuid not null references people,
	code_hash text not null,
	used_at timestamptz,
	primary key (person_id, code_hash)
);
call app.guard('recovery_codes');
create policy own on recovery_codes for select to sof_web using (person_id = app.me());
create policy remove on recovery_codes for delete to sof_web using (person_id = app.me());
grant select (person_id, used_at), delete on recovery_codes to sof_web;

create function app.second_step_of(person uuid) returns table (secret text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select secret from second_steps where person_id = person
$$;
-- Each code once, and none older than the last (R-29).
create function app.use_step(person uuid, step bigint) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	update second_steps set last_step = step where person_id = person and last_step < step;
	return found;
end $$;
create function app.use_recovery_code(person uuid, hash text, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	update recovery_codes set used_at = at where person_id = person and code_hash = hash and used_at is null;
	return found;
end $$;
create function app.set_second_step(key text, step bigint, hashes text[], at timestamptz) returns void
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	delete from recovery_codes where person_id = app.me();
	insert into second_steps (person_id, secret, last_step, set_at) values (app.me(), key, step, at)
		on conflict (person_id) do update set secret = key, last_step = step, set_at = at;
	insert into recovery_codes (person_id, code_hash) select app.me(), hash from unnest(hashes) as hash;
end $$;
-- Staff with a code or a passkey; a new password from the administrator starts both anew.
create function app.forget_keys(person uuid) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not (app.runs_person(person) or app.follows_person(person)) then return; end if;
	delete from passkeys where person_id = person;
	delete from second_steps where person_id = person;
	delete from recovery_codes where person_id = person;
end $$;

-- Sign-ins by another provider: its name and its name for the person, never an address or a number.
create table identities (
	issuer text not null,
	subject text not null,
	person_id uuid not null references people,
	made_at timestamptz not null,
	primary key (issuer, subject)
);
create index identities_by_person on identities (person_id);
call app.guard('identities');
create policy own on identities for select to sof_web using (person_id = app.me());
create policy remove on identities for delete to sof_web using (person_id = app.me());
grant select, delete on identities to sof_web;

create function app.find_identity(provider text, known_as text) returns table (person_id uuid, kind text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select i.person_id, p.kind from identities i join people p on p.id = i.person_id join accounts a on a.person_id = p.id
	where i.issuer = provider and i.subject = known_as and a.disabled_at is null
$$;
create function app.keep_identity(person uuid, provider text, known_as text, at timestamptz) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	insert into identities (issuer, subject, person_id, made_at) values (provider, known_as, person, at)
$$;

-- A lost phone takes its keys along.
create or replace function app.end_ways_in(person uuid, at timestamptz, impossible text) returns void
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) or not exists (select 1 from people where id = person and kind = 'parent') then return; end if;
	delete from sessions where person_id = person;
	update accounts set password_hash = impossible, password_set_at = null where person_id = person;
	update calendar_feeds set revoked_at = at where person_id = person and revoked_at is null;
	update invitations set revoked_at = at where person_id = person and used_at is null and revoked_at is null;
	perform app.forget_keys(person);
	delete from identities where person_id = person;
end $$;

-- An invitation is a new beginning: what opened the door before opens it no more.
create or replace function app.accept_invitation(hash text, at timestamptz, address text, secret text, secret_at timestamptz, tongue text) returns uuid
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
	delete from passkeys where person_id = person;
	delete from identities where person_id = person;
	return person;
end $$;

drop function app.way_in(uuid, timestamptz);
create function app.way_in(person uuid, at timestamptz) returns table (
	has_account boolean, closed boolean, has_password boolean, passkeys integer, devices integer)
	language sql stable security definer set search_path = public, pg_temp as $$
	select a.person_id is not null, a.disabled_at is not null, a.password_set_at is not null,
		(select count(*)::int from passkeys k where k.person_id = p.id),
		(select count(*)::int from sessions s where s.person_id = p.id and s.idle_until > at and s.ends_at > at)
	from people p left join accounts a on a.person_id = p.id where p.id = person and app.follows_person(person)
$$;

-- Whether one of the acting administrator's people gets in without a password.
create function app.has_passkey(person uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return app.runs_person(person) and exists (select 1 from passkeys where person_id = person);
end $$;

-- Whether a sign-in was by more than a password: a passkey, a code beside the password, or another provider.
alter table sessions add column strong boolean not null default false;
grant select (strong) on sessions to sof_web;

drop function app.open_sign_in(text, uuid, text, text, text, timestamptz, timestamptz, timestamptz);
create function app.open_sign_in(hash text, person uuid, how text, browser text, system text, strong boolean, at timestamptz, idle timestamptz, ends timestamptz) returns void
	language sql security definer set search_path = public, pg_temp as $$
	insert into sessions (token_hash, person_id, device, browser, system, strong, created_at, seen_at, idle_until, ends_at, confirmed_at)
		values (hash, person, how, browser, system, strong, at, at, idle, ends, at)
$$;
drop function app.find_sign_in(text, timestamptz);
create function app.find_sign_in(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, session_id uuid, device text, created_at timestamptz,
	seen_at timestamptz, idle_until timestamptz, ends_at timestamptz, confirmed_at timestamptz, strong boolean, since timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select f.person_id, f.kind, f.name, f.language, f.unit_id, f.roles, s.id, f.device, f.created_at, f.seen_at, f.idle_until, f.ends_at,
		s.confirmed_at, s.strong, p.created_at
	from app.find_session(hash, at) f join sessions s on s.token_hash = hash join people p on p.id = f.person_id
$$;
drop function app.confirm_sign_in(text, uuid, timestamptz);
create function app.confirm_sign_in(hash text, person uuid, at timestamptz, strongly boolean) returns void
	language sql security definer set search_path = public, pg_temp as $$
	update sessions set confirmed_at = at, strong = strong or strongly where token_hash = hash and person_id = person
$$;
