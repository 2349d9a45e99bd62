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
