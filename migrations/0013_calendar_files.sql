-- Calendar files: private feeds by the SHA-256 of their token, and what was taken in from other calendars.
create table calendar_feeds (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	token_hash text not null unique,
	device text not null check (device in ('iphone', 'android', 'outlook', 'other')),
	detailed boolean not null default false,
	made_at timestamptz not null,
	revoked_at timestamptz
);
create index calendar_feeds_by_person on calendar_feeds (person_id) where revoked_at is null;

-- Its owner sees that there is one, and nobody sees the token again, not even as a hash.
call app.guard('calendar_feeds');
create policy own on calendar_feeds for select to sof_web using (person_id = app.me());
create policy make on calendar_feeds for insert to sof_web with check (person_id = app.me());
create policy revoke on calendar_feeds for update to sof_web using (person_id = app.me());
grant select (id, person_id, device, detailed, made_at, revoked_at), insert, update (revoked_at) on calendar_feeds to sof_web;

-- Whose feed this is: asked before anybody is known. Whatever it shows is read as that person, under the policies.
create function app.find_feed(hash text, at timestamptz) returns table (
	person_id uuid, kind text, name text, language text, unit_id uuid, roles jsonb, detailed boolean)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.id, p.kind, p.name, p.language, p.unit_id,
		case when p.kind = 'staff' then (select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'role', r.role)), '[]') from staff_roles r
			where r.person_id = p.id and r.starts_on <= (at at time zone 'Europe/Copenhagen')::date
				and (r.ends_on is null or r.ends_on > (at at time zone 'Europe/Copenhagen')::date)) else '[]' end,
		f.detailed
	from calendar_feeds f join people p on p.id = f.person_id left join accounts a on a.person_id = p.id
	where f.token_hash = hash and f.revoked_at is null and a.disabled_at is null
$$;

-- What came from a calendar file, by the UID that the other calendar gave it: taken in once for each family.
create table imported_events (
	family_id uuid not null references families,
	uid text not null check (length(uid) between 1 and 255),
	-- Which of a repeating event's dates; empty for an event of its own.
	occurrence text not null default '' check (length(occurrence) <= 40),
	unit_id uuid not null references units,
	reminder_id uuid references reminders,
	appointment_id uuid references appointments,
	title text not null,
	starts_at timestamptz not null,
	imported_at timestamptz not null,
	imported_by uuid not null references people,
	primary key (family_id, uid, occurrence),
	check (num_nonnulls(reminder_id, appointment_id) = 1)
);
create index imported_events_by_uid on imported_events (unit_id, uid);

call app.guard('imported_events');
create policy read on imported_events for select to sof_web using (
	family_id = any ((select app.followed_families())::uuid[]) or unit_id = any ((select app.led_units())::uuid[]));
create policy add on imported_events for insert to sof_web with check (
	imported_by = app.me() and (family_id = any ((select app.followed_families())::uuid[])
		or exists (select 1 from families f where f.id = family_id and f.unit_id = any ((select app.led_units())::uuid[]))));
create policy change on imported_events for update to sof_web using (
	family_id = any ((select app.followed_families())::uuid[]) or unit_id = any ((select app.led_units())::uuid[]));
grant select, insert, update (title, starts_at, imported_at, imported_by) on imported_events to sof_web;
