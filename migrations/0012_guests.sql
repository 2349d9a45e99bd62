-- Who comes along: the parent's own guests of a meeting, and company to a school meeting (rules 5 and 6).

-- A name with a number in it stands where people look for it: "Familie 9" before "Familie 12".
create collation app.in_order (provider = icu, locale = 'da-u-kn-true');
alter table families alter column name type text collate app.in_order;

-- One guest of one parent's list. Staff propose, or the parent adds; the other parent has a list of their own.
create table guests (
	id uuid primary key default gen_random_uuid(),
	appointment_id uuid not null references appointments,
	parent_id uuid not null references people,
	name text not null check (length(name) between 1 and 80),
	relation text not null check (length(relation) between 1 and 60),
	why text check (length(why) <= 300),
	proposed_at timestamptz not null,
	proposed_by uuid not null references people,
	withdrawn_at timestamptz,
	withdrawn_by uuid references people
);
create index guests_by_appointment on guests (appointment_id, parent_id);

-- The parent's yes or no; the newest counts.
create table guest_replies (
	id bigint generated always as identity primary key,
	guest_id uuid not null references guests,
	reply text not null check (reply in ('yes', 'no')),
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index guest_replies_newest on guest_replies (guest_id, id desc);

-- Which version of time and place the parent has shared with a guest, or that it is off.
create table guest_shares (
	id bigint generated always as identity primary key,
	guest_id uuid not null references guests,
	version integer not null,
	cancelled boolean not null,
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index guest_shares_newest on guest_shares (guest_id, id desc);

call app.guard('guests');
create policy read on guests for select to sof_web using (
	(parent_id = app.me() and app.takes_part(appointment_id)) or ((select app.is_staff()) and app.works_with(appointment_id)));
create policy add on guests for insert to sof_web with check (
	proposed_by = app.me() and ((parent_id = app.me() and app.takes_part(appointment_id)) or app.works_with(appointment_id)));
create policy change on guests for update to sof_web using ((select app.is_staff()) and app.works_with(appointment_id));

call app.guard('guest_replies');
create policy read on guest_replies for select to sof_web using (exists (select 1 from guests g where g.id = guest_id));
create policy add on guest_replies for insert to sof_web with check (
	made_by = app.me() and exists (select 1 from guests g where g.id = guest_id and g.parent_id = app.me()));

call app.guard('guest_shares');
create policy read on guest_shares for select to sof_web using (exists (select 1 from guests g where g.id = guest_id));
create policy add on guest_shares for insert to sof_web with check (
	made_by = app.me() and exists (select 1 from guests g where g.id = guest_id and g.parent_id = app.me()));

grant select, insert on guests, guest_replies, guest_shares to sof_web;
grant update (withdrawn_at, withdrawn_by) on guests to sof_web;

-- An address without what is only spacing and case.
create function app.plain(words text) returns text language sql immutable parallel safe
	return lower(regexp_replace(coalesce(words, ''), '[^[:alnum:]]', '', 'g'));

-- Whether guests may be told where an appointment is: a room, or a place elsewhere that does not carry the address of a
-- home that is protected or where the child lives, whatever kind it was called (rule 5).
create function app.may_share_place(appointment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from appointments a join places p on p.id = a.place_id
		where a.id = appointment and app.takes_part(a.id) and p.kind in ('room', 'elsewhere') and not exists (
			select 1 from (
				select c.address from family_people fp join contacts c on c.person_id = fp.person_id
					where fp.family_id = a.family_id and c.protected_at is not null
				union all select h.address from places h where h.family_id = a.family_id and h.kind = 'child_home') home
			where app.plain(home.address) <> ''
				and position(app.plain(home.address) in app.plain(concat(p.name, ' ', p.address, ' ', p.directions))) > 0));

-- Company to a school meeting: which meeting it is about, and which usual worker is asked first, by name.
alter table help_requests add column meeting_id uuid references appointments, add column asked_first uuid references people;
create unique index help_requests_open_once_a_meeting on help_requests (meeting_id, parent_id)
	where handled_at is null and withdrawn_at is null and meeting_id is not null;
drop policy add on help_requests;
create policy add on help_requests for insert to sof_web with check (
	parent_id = app.me() and family_id = any ((select app.own_families())::uuid[])
	and (meeting_id is null or app.takes_part(meeting_id)));

-- "Jeg kan ikke": then it goes on to the others.
create table help_passes (
	request_id uuid not null references help_requests,
	person_id uuid not null references people,
	made_at timestamptz not null,
	primary key (request_id, person_id)
);
call app.guard('help_passes');
create policy read on help_passes for select to sof_web using (exists (select 1 from help_requests h where h.id = request_id));
create policy add on help_passes for insert to sof_web with check (
	person_id = app.me() and exists (select 1 from help_requests h where h.id = request_id and h.parent_id <> app.me()));
grant select, insert on help_passes to sof_web;
