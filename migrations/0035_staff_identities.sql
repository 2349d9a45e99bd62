-- Staff by the municipality's own login: an administrator's code ties its name for somebody to a staff member.

create table identity_codes (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	-- Only as SHA-256.
	code_hash text not null unique,
	made_by uuid not null references people,
	made_at timestamptz not null,
	ends_at timestamptz not null,
	used_at timestamptz,
	revoked_at timestamptz
);
-- One at a time: a new one ends the earlier.
create unique index identity_codes_open on identity_codes (person_id) where used_at is null and revoked_at is null;

call app.guard('identity_codes');
create policy read on identity_codes for select to sof_web using (app.runs_person(person_id));
create policy make on identity_codes for insert to sof_web with check (made_by = app.me() and app.runs_person(person_id));
create policy revoke on identity_codes for update to sof_web using (app.runs_person(person_id));
grant select (id, person_id, made_by, made_at, ends_at, used_at, revoked_at), insert, update (revoked_at) on identity_codes to sof_web;

-- The administrator sees whether there is a name, and takes it away.
create policy administrator on identities for select to sof_web using (app.runs_person(person_id));
create policy untie on identities for delete to sof_web using (app.runs_person(person_id));

-- Whether a code is good: told to nobody but whoever holds it, and not for whom.
create function app.find_identity_code(hash text, at timestamptz) returns boolean
	language sql stable security definer set search_path = public, pg_temp as $$
	select exists (select 1 from identity_codes c join accounts a on a.person_id = c.person_id
		where c.code_hash = hash and c.used_at is null and c.revoked_at is null and c.ends_at > at and a.disabled_at is null)
$$;

-- Uses a code up: whoever the provider named is this staff member from now on, and nobody it named before.
create function app.use_identity_code(hash text, provider text, known_as text, at timestamptz) returns uuid
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	person uuid;
begin
	update identity_codes c set used_at = at where c.code_hash = hash and c.used_at is null and c.revoked_at is null and c.ends_at > at
		and exists (select 1 from accounts a join people p on p.id = a.person_id
			where a.person_id = c.person_id and a.disabled_at is null and p.kind = 'staff')
		returning c.person_id into person;
	if person is null then return null; end if;
	delete from identities where person_id = person;
	insert into identities (issuer, subject, person_id, made_at) values (provider, known_as, person, at);
	return person;
end $$;

-- What happened to the own login by another provider is told to its owner, as the rest of the door is.
create policy own_identity on events for select to sof_web using (
	subject_id = app.me() and kind in ('identity_code_given', 'identity_tied', 'identity_untied'));
