-- What happened to doors and rights, beside who has looked; and what a leader should know of (AB-02, AB-16).
create table security_events (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	kind text not null,
	-- Who did it, or at whose door; and whom it was done to.
	person_id uuid references people,
	subject_id uuid references people,
	unit_id uuid references units,
	family_id uuid references families,
	-- Ids, counts and names of pages; never what anybody wrote.
	data jsonb not null default '{}'
);
create index security_events_by_unit on security_events (unit_id, at desc);
create index security_events_by_person on security_events (person_id, kind, at desc);
create trigger keep_as_written before update or delete on security_events for each row execute function app.keep_as_written();
call app.guard('security_events');
create policy read on security_events for select to sof_web using (
	unit_id = any ((select app.headed_units() || app.run_units())::uuid[])
	-- At nobody's door that we know of.
	or (unit_id is null and (select app.run_units()) <> '{}'));
grant select on security_events to sof_web;

create function app.note_security(what text, at timestamptz, person uuid, subject uuid, unit uuid, family uuid, facts jsonb) returns void
	language sql volatile security definer set search_path = public, pg_temp as $$
	insert into security_events (at, kind, person_id, subject_id, unit_id, family_id, data)
		values (at, what, person, subject, coalesce(unit, (select unit_id from people where id = person)), family, facts)
$$;
revoke all on function app.note_security(text, timestamptz, uuid, uuid, uuid, uuid, jsonb) from public;

-- Events that are about doors and rights are security events too, whichever verb wrote them.
create function app.copy_security() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	-- What an event is about may be no person.
	whom people := (select p from people p where p.id = new.subject_id);
begin
	perform app.note_security(new.kind, new.at, coalesce(new.actor_id, whom.id), whom.id, coalesce(new.unit_id, whom.unit_id),
		new.family_id, '{}');
	return null;
end $$;
create trigger copy_security after insert on events for each row
	when (new.kind in ('sign_in_refused', 'staff_added', 'sign_in_given', 'access_ended', 'ways_in_ended', 'passkey_added', 'passkey_removed',
		'second_step_set', 'second_step_removed', 'recovery_code_used', 'password_changed', 'conversation_exported',
		'special_access_opened', 'special_access_ended', 'special_access_sought'))
	execute function app.copy_security();

-- Rights are told by the rows themselves: no verb that is added can forget to.
create function app.tell_rights() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
	-- What is set up by hand, and the demo's own beginning, is nobody's doing in the portal.
	who uuid := app.me();
	at timestamptz := coalesce(nullif(current_setting('app.at', true), '')::timestamptz, now());
	ends boolean := tg_op = 'UPDATE';
begin
	if who is null then return null; end if;
	if tg_table_name = 'staff_roles' then
		perform app.note_security(case when ends then 'role_ended' else 'role_given' end, at, who, new.person_id, new.unit_id, null,
			jsonb_build_object('role', new.role));
	elsif new.part in ('mentor', 'samvaer_worker') then
		perform app.note_security(case when ends then 'assignment_ended' else 'assignment_given' end, at, who, new.person_id,
			(select unit_id from families where id = new.family_id), new.family_id, jsonb_build_object('part', new.part));
	end if;
	return null;
end $$;
create trigger tell_given after insert on staff_roles for each row execute function app.tell_rights();
create trigger tell_ended after update on staff_roles for each row when (new.ends_on is distinct from old.ends_on) execute function app.tell_rights();
create trigger tell_given after insert on family_people for each row execute function app.tell_rights();
create trigger tell_ended after update on family_people for each row when (new.ends_on is distinct from old.ends_on) execute function app.tell_rights();

-- Refused because it is not there, or not theirs: the two are counted alike. The tenth within five minutes is odd; what
-- comes after that adds nothing.
create function app.note_denied(at timestamptz, page text) returns void language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	many integer := (select count(*) from security_events e where e.person_id = app.me() and e.kind = 'access_denied'
		and e.at > $1 - interval '5 minutes');
begin
	if app.me() is null or many >= 10 then return; end if;
	perform app.note_security('access_denied', at, app.me(), null, null, null, jsonb_build_object('page', left(page, 120)));
	if many = 9 then perform app.note_security('odd_denied', at, app.me(), null, null, null, '{"many": 10}'); end if;
end $$;

-- A list of who has looked was fetched as a file, by whoever may see it.
create function app.note_file(at timestamptz) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	select app.note_security('looks_exported', at, app.me(), null, null, null, '{}') where app.is_staff()
$$;

-- Families that one person may open within an hour (AB-16): a municipality may know better than fifty.
create function app.enough_families() returns integer language sql stable security definer set search_path = public, pg_temp
	return coalesce((select value::integer from settings where name = 'familiesAnHour' and value ~ '^[1-9][0-9]{0,6}$'), 50);

-- What is odd about having opened this family just now.
create function app.note_oddities(family uuid, ground text, at timestamptz) returns void language plpgsql volatile security definer
	set search_path = public, pg_temp as $$
declare
	me uuid := app.me();
	unit uuid := (select unit_id from families where id = family);
	hour integer := extract(hour from at at time zone 'Europe/Copenhagen');
	surname text := (select lower(substring(name from '\s(\S{3,})$')) from people where id = me);
	street text := (select lower(trim(regexp_replace(c.address, '\s*\d.*$', ''))) from contacts c where c.person_id = me);
	is_new boolean;
begin
	if hour >= 22 or hour < 6 then
		select not exists (select 1 from security_events e where e.person_id = me and e.kind = 'odd_night'
			and e.at > $3 - interval '8 hours') into is_new;
		if is_new then perform app.note_security('odd_night', at, me, null, unit, family, '{}'); end if;
	end if;
	-- Whoever was given the family is known to have it.
	if ground <> 'assigned' and exists (select 1 from family_people fp join people p on p.id = fp.person_id
			left join contacts c on c.person_id = p.id where fp.family_id = family and fp.part in ('parent', 'child') and (
				lower(substring(p.name from '\s(\S{3,})$')) = surname
				or (length(street) > 3 and lower(trim(regexp_replace(c.address, '\s*\d.*$', ''))) = street))) then
		select not exists (select 1 from security_events e where e.person_id = me and e.kind = 'odd_near' and e.family_id = family
			and e.at > $3 - interval '30 days') into is_new;
		if is_new then perform app.note_security('odd_near', at, me, null, unit, family, '{}'); end if;
	end if;
end $$;

revoke all on function app.note_oddities(uuid, text, timestamptz) from public;

-- Notes that I looked at something of these families; it travels with the commit of what was read. What I may not see is not
-- noted. The same kind of thing is one look for ten minutes, a line of a list for two hours.
-- @throws SF429 beyond fifty families an hour, with the seconds to wait: then nothing that was read is shown
create function app.look(families uuid[], about uuid, kind text, is_listed boolean, at timestamptz) returns void language plpgsql volatile
	security definer set search_path = public, pg_temp as $$
declare
	me uuid := app.me();
	since timestamptz := at - case when is_listed then interval '2 hours' else interval '10 minutes' end;
	one record;
	opened integer;
begin
	if me is null or not app.is_staff() then return; end if;
	for one in
		with seen as (select distinct f.id, app.ground(f.id) as ground from families f where f.id = any ($1))
		insert into looks (at, person_id, family_id, about_id, what, ground, listed)
		select $5, me, s.id, about, $3, s.ground, $4 from seen s
		where s.ground is not null and not exists (select 1 from looks l where l.person_id = me and l.family_id = s.id and l.what = $3
			and l.about_id is not distinct from about and l.ground = s.ground and l.at > since and l.at <= $5)
		returning family_id, looks.ground
	loop
		if not is_listed then
			select count(distinct l.family_id) into opened from looks l
				where l.person_id = me and not l.listed and l.at > $5 - interval '1 hour' and l.at <= $5;
			if opened > app.enough_families() then
				-- Until the family that was seen longest ago counts no more.
				raise exception 'too many families' using errcode = 'SF429', detail = (
					select greatest(60, ceil(extract(epoch from min(last) + interval '1 hour' - $5)))::integer::text from (
						select max(l.at) as last from looks l where l.person_id = me and not l.listed and l.at > $5 - interval '1 hour'
							and l.at <= $5 and l.family_id <> one.family_id group by l.family_id) seen);
			end if;
			if opened = app.enough_families() and not exists (select 1 from security_events e where e.person_id = me and e.kind = 'odd_bulk'
					and e.at > $5 - interval '1 hour') then
				perform app.note_security('odd_bulk', at, me, null, null, null, jsonb_build_object('many', opened));
			end if;
			perform app.note_oddities(one.family_id, one.ground, at);
		end if;
	end loop;
end $$;
