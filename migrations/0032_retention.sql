-- How long each kind of data is kept, and the one door by which it goes: no serving role may delete what is only added to.

-- `days` count from the closing of the family's case, or from the thing itself; the bounds are the product's.
create table retention_rules (
	kind text primary key,
	counts_from text not null check (counts_from in ('closing', 'thing')),
	days integer not null,
	least_days integer not null,
	most_days integer not null,
	changed_at timestamptz,
	changed_by uuid references people,
	check (days between least_days and most_days)
);
call app.guard('retention_rules');
create policy read on retention_rules for select to sof_web using ((select app.is_staff()) and cardinality((select app.run_units())::uuid[]) > 0);
create policy change on retention_rules for update to sof_web using (cardinality((select app.run_units())::uuid[]) > 0);
grant select, update (days, changed_at, changed_by) on retention_rules to sof_web;
insert into retention_rules (kind, counts_from, days, least_days, most_days) values
	('files', 'closing', 90, 31, 3650),
	('contacts', 'closing', 365, 60, 3650),
	('messages', 'closing', 365, 60, 7300),
	('reminders', 'closing', 365, 60, 7300),
	('papers', 'closing', 1825, 365, 7300),
	('appointments', 'closing', 1825, 365, 7300),
	('events', 'closing', 1825, 365, 7300),
	('looks', 'thing', 1825, 365, 7300),
	('security', 'thing', 1825, 365, 7300),
	('notifications', 'thing', 90, 30, 730),
	('invitations', 'thing', 90, 7, 730);

-- What was taken away by which run: a kind's line grows with each batch, in the same transaction.
create table retention_runs (
	run_id uuid not null,
	kind text not null references retention_rules,
	until_on date not null,
	many integer not null default 0,
	ran_at timestamptz not null,
	-- The worker's own, when nobody.
	made_by uuid references people,
	primary key (run_id, kind)
);
create index retention_runs_by_time on retention_runs (ran_at desc);
call app.guard('retention_runs');
create policy read on retention_runs for select to sof_web using (cardinality((select app.run_units())::uuid[]) > 0);
grant select on retention_runs to sof_web;

-- A family whose data must not go, whatever the rules say, and why.
create table family_holds (
	id uuid primary key default gen_random_uuid(),
	family_id uuid not null references families,
	unit_id uuid not null references units,
	reason text not null check (length(reason) between 1 and 500),
	made_at timestamptz not null,
	made_by uuid not null references people,
	lifted_at timestamptz,
	lifted_by uuid references people
);
create unique index family_holds_open on family_holds (family_id) where lifted_at is null;
call app.guard('family_holds');
create policy read on family_holds for select to sof_web using (unit_id = any ((select app.led_units())::uuid[]));
create policy add on family_holds for insert to sof_web with check (made_by = app.me() and unit_id = any ((select app.led_units())::uuid[])
	and exists (select 1 from families f where f.id = family_id and f.unit_id = family_holds.unit_id));
create policy lift on family_holds for update to sof_web using (unit_id = any ((select app.led_units())::uuid[]));
grant select, insert, update (lifted_at, lifted_by) on family_holds to sof_web;

-- The first day whose things are kept; what was before it goes.
create function app.kept_from(day date, days integer) returns date language sql immutable parallel safe return day - days;

-- Families that were closed before an instant, and are not held.
create function app.gone_families(before timestamptz) returns setof uuid language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return query select f.id from families f where f.closed_at < before
		and not exists (select 1 from family_holds h where h.family_id = f.id and h.lifted_at is null);
end $$;
revoke all on function app.gone_families(timestamptz) from public;

-- What of a kind goes, by its key; `most` of it. The only place that says so: the dry run and the run ask here.
create function app.outlived(sort text, day date, most bigint) returns setof text language plpgsql stable security definer
	set search_path = public, pg_temp as $$
declare
	-- Midnight in Denmark.
	before timestamptz := (select app.kept_from(day, r.days)::timestamp at time zone 'Europe/Copenhagen' from retention_rules r where r.kind = sort);
	gone uuid[] := array(select app.gone_families(before));
	held uuid[] := array(select h.family_id from family_holds h where h.lifted_at is null);
begin
	if sort = 'files' then
		return query select k.attachment_id::text from attachment_files k join attachments a on a.id = k.attachment_id
			join conversations c on c.id = a.conversation_id where c.family_id = any (gone) limit most;
	elsif sort = 'messages' then
		-- The newest first: what corrects an earlier one goes before it.
		return query select m.id::text from messages m join conversations c on c.id = m.conversation_id
			where c.family_id = any (gone) order by m.conversation_id, m.number desc limit most;
	elsif sort = 'contacts' then
		return query select c.person_id::text from contacts c where exists (select 1 from family_people p where p.person_id = c.person_id and p.part in ('parent', 'child'))
			and not exists (select 1 from family_people p where p.person_id = c.person_id and p.family_id <> all (gone)) limit most;
	elsif sort = 'reminders' then
		return query select v.reminder_id || ' ' || v.parent_id from reminder_receivers v where v.family_id = any (gone) limit most;
	elsif sort = 'appointments' then
		return query select a.id::text from appointments a where a.family_id = any (gone) limit most;
	elsif sort = 'events' then
		return query select e.id::text from events e where e.family_id = any (gone) or (e.family_id is null and e.at < before) limit most;
	elsif sort = 'papers' then
		return query (select c.id::text from case_files c where c.family_id = any (gone)
			union all select c.id::text from corrections c where c.family_id = any (gone)) limit most;
	elsif sort = 'looks' then
		return query select l.id::text from looks l where l.at < before and l.family_id <> all (held) limit most;
	elsif sort = 'security' then
		return query select s.id::text from security_events s where s.at < before and (s.family_id is null or s.family_id <> all (held)) limit most;
	elsif sort = 'notifications' then
		return query select n.id::text from notifications n where n.for_at < before and n.settled_at is not null
			and (n.family_id is null or n.family_id <> all (held)) limit most;
	elsif sort = 'invitations' then
		return query select i.id::text from invitations i where i.ends_at < before limit most;
	end if;
end $$;
revoke all on function app.outlived(text, date, bigint) from public;

-- Takes one batch of a kind away and counts it; one run of a kind waits for another.
create function app.retain(run uuid, sort text, day date, at timestamptz, most bigint) returns integer language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	keys text[];
	ids uuid[];
	help uuid[];
	many integer;
	child text;
begin
	perform pg_advisory_xact_lock(hashtextextended('retain ' || sort, 7));
	keys := array(select app.outlived(sort, day, most));
	many := cardinality(keys);
	ids := case when sort not in ('reminders', 'events', 'looks', 'security') then keys::uuid[] else '{}' end;
	if many = 0 then null;
	elsif sort = 'files' then
		delete from attachment_files where attachment_id = any (ids);
	elsif sort = 'messages' then
		delete from attachment_files where attachment_id in (select a.id from attachments a where a.message_id = any (ids));
		delete from attachments where message_id = any (ids);
		delete from releases r using messages m where m.id = any (ids) and r.conversation_id = m.conversation_id;
		delete from messages where id = any (ids);
	elsif sort = 'contacts' then
		delete from phone_consents where person_id = any (ids);
		delete from contacts where person_id = any (ids);
	elsif sort = 'reminders' then
		delete from reminder_ticks t where t.reminder_id || ' ' || t.parent_id = any (keys);
		help := array(select h.id from help_requests h where h.reminder_id || ' ' || h.parent_id = any (keys));
		delete from help_passes where request_id = any (help);
		delete from help_requests where id = any (help);
		delete from reminder_receivers v where v.reminder_id || ' ' || v.parent_id = any (keys);
		-- One that nobody else got goes with its last receiver.
		ids := array(select r.id from reminders r where r.id in (select split_part(k, ' ', 1)::uuid from unnest(keys) k)
			and not exists (select 1 from reminder_receivers v where v.reminder_id = r.id));
		delete from imported_events where reminder_id = any (ids);
		delete from reminders r where r.id = any (ids) and not exists (select 1 from help_requests h where h.reminder_id = r.id);
	elsif sort = 'appointments' then
		delete from suggestion_replies where suggestion_id in (select s.id from suggestions s where s.appointment_id = any (ids));
		delete from guest_replies where guest_id in (select g.id from guests g where g.appointment_id = any (ids));
		delete from guest_shares where guest_id in (select g.id from guests g where g.appointment_id = any (ids));
		help := array(select h.id from help_requests h where h.appointment_id = any (ids) or h.meeting_id = any (ids));
		delete from help_passes where request_id = any (help);
		delete from help_requests where id = any (help);
		foreach child in array array['imported_events', 'appointment_place_options', 'suggestions', 'guests', 'attendance', 'attendance_words',
			'samvaer_descriptions', 'answers', 'cancellations', 'bookings', 'appointment_people', 'appointment_versions'] loop
			execute format('delete from %I where appointment_id = any ($1)', child) using ids;
		end loop;
		delete from appointments where id = any (ids);
	elsif sort = 'events' then
		delete from events where id = any (keys::bigint[]);
	elsif sort = 'papers' then
		delete from case_files where id = any (ids);
		delete from correction_answers where correction_id = any (ids);
		delete from corrections where id = any (ids);
	elsif sort = 'looks' then
		delete from looks where id = any (keys::bigint[]);
	elsif sort = 'security' then
		delete from security_events where id = any (keys::bigint[]);
	elsif sort = 'notifications' then
		update notifications set told_with = null where told_with = any (ids);
		delete from notifications where id = any (ids);
	elsif sort = 'invitations' then
		delete from invitations where id = any (ids);
	end if;
	insert into retention_runs (run_id, kind, until_on, many, ran_at)
		select run, sort, app.kept_from(day, r.days), many, at from retention_rules r where r.kind = sort
		on conflict (run_id, kind) do update set many = retention_runs.many + excluded.many;
	return many;
end $$;
revoke all on function app.retain(uuid, text, date, timestamptz, bigint) from public;
grant execute on function app.retain(uuid, text, date, timestamptz, bigint) to sof_worker;

-- The dry run: how many of each kind would go now, and what was before which day. For administrators; no content.
create function app.retention_preview(day date) returns table (kind text, many bigint) language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	if cardinality(app.run_units()) = 0 then return; end if;
	return query select r.kind, (select count(*) from app.outlived(r.kind, day, null)) from retention_rules r;
end $$;

-- A protected address: a flag of our own, which nothing but a written reason lifts (R-08).
create table protection_changes (
	id bigint generated always as identity primary key,
	person_id uuid not null references people,
	protected boolean not null,
	reason text check (length(reason) between 1 and 500),
	made_at timestamptz not null,
	made_by uuid not null references people,
	check (protected or reason is not null)
);
create index protection_changes_by_person on protection_changes (person_id, id desc);
call app.guard('protection_changes');
create policy read on protection_changes for select to sof_web using (app.follows_person(person_id));
grant select on protection_changes to sof_web;

-- Whatever else is changed, by an import or a form: what is protected stays so, but by the owner's own function below.
create function app.keep_protected() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
	if old.protected_at is not null and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
		new.protected_at := old.protected_at;
		new.protected_by := old.protected_by;
	end if;
	return new;
end $$;
create trigger keep_protected before update on contacts for each row execute function app.keep_protected();

create function app.protect_address(person uuid, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	if not app.follows_person(person) or not exists (select 1 from people where id = person and kind in ('parent', 'child')) then return false; end if;
	insert into contacts (person_id, protected_at, protected_by) values (person, at, app.me())
		on conflict (person_id) do update set protected_at = at, protected_by = app.me() where contacts.protected_at is null;
	if not found then return false; end if;
	insert into protection_changes (person_id, protected, made_at, made_by) values (person, true, at, app.me());
	return true;
end $$;
create function app.lift_protection(person uuid, why text, at timestamptz) returns boolean language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
begin
	if not exists (select 1 from people p where p.id = person and p.unit_id = any (app.led_units())) then return false; end if;
	update contacts set protected_at = null, protected_by = null where person_id = person and protected_at is not null;
	if not found then return false; end if;
	insert into protection_changes (person_id, protected, reason, made_at, made_by) values (person, false, why, at, app.me());
	return true;
end $$;

-- What is done to ways in, families and protection is a matter of rights too.
create trigger copy_security_of_people after insert on events for each row
	when (new.kind in ('account_frozen', 'account_thawed', 'passkeys_stopped', 'passkeys_allowed', 'last_day_set', 'last_day_withdrawn',
		'address_protected', 'protection_lifted'))
	execute function app.copy_security();
create function app.copy_security_of_family() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform app.note_security(new.kind, new.at, new.actor_id, null, new.unit_id, new.family_id, '{}');
	return null;
end $$;
create trigger copy_security_of_families after insert on events for each row
	when (new.kind in ('family_closing_set', 'family_reopened', 'family_held', 'family_released', 'retention_changed'))
	execute function app.copy_security_of_family();
