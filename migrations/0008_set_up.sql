-- A real municipality starts empty: the one-time door, and what an administrator does to other people's sign-ins.

-- Whoever got an account from a list has no password until the administrator gives one.
alter table accounts alter column password_set_at drop not null;

-- Sets up an empty deployment with the code that the console printed: unit, rooms and first administrator, all or nothing.
-- Two at once: the lock lets one through, and the other finds that it is done.
create function app.set_up(code text, facts jsonb, rooms text[], password_hash text, at timestamptz) returns text
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	unit uuid := gen_random_uuid();
	administrator uuid := gen_random_uuid();
begin
	perform pg_advisory_xact_lock(7203312);
	if not app.is_empty() then return 'taken'; end if;
	update set_up_codes set used_at = at where code_hash = code and used_at is null;
	if not found then return 'wrong'; end if;
	insert into units (id, name, phone, opens_at, closes_at)
		values (unit, facts->>'unit', facts->>'phone', (facts->>'opensAt')::time, (facts->>'closesAt')::time);
	insert into places (unit_id, kind, name) select unit, 'room', room from unnest(rooms) as room;
	insert into people (id, unit_id, kind, name, language)
		values (administrator, unit, 'staff', facts->>'name', facts->>'language');
	insert into accounts (person_id, email, password_hash, password_set_at)
		values (administrator, lower(facts->>'email'), password_hash, at);
	insert into staff_roles (person_id, unit_id, role, starts_on) values (administrator, unit, 'administrator', app.today());
	update settings set value = facts->>'schoolIntra' where name = 'schoolIntra';
	insert into events (kind, at, unit_id, subject_id) values ('set_up', at, unit, administrator);
	return 'done';
end $$;

-- Whether one of the acting administrator's people.
create function app.runs_person(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from people where id = person and unit_id = any (app.run_units()));

-- Signs a person out everywhere, at once: a session belongs to its holder, so an administrator needs this door.
create function app.close_sessions(person uuid) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	delete from sessions where person_id = person and app.runs_person(person)
$$;

-- Which of these addresses are in use, in any unit: an address belongs to one account. Says nothing of whose.
create function app.emails_in_use(emails text[]) returns setof text language sql stable security definer set search_path = public, pg_temp as $$
	select email from accounts where email = any (emails) and cardinality(app.run_units()) > 0
$$;
