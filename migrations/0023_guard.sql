-- What staff write to one parent never tells where another parent of the same child is (R-07, AB-01, rule 5); and what
-- staff need around the conversations: quick replies, a stand-in, and the mark that it has been filed.

-- What is known of the other parents of a family's children, and not by this parent: addresses and phones, and the
-- family's places that the parent may not know. With what is the parent's own, which is no secret to them. Only for staff
-- who may write to the parent, and only for the rule: it is shown to nobody.
create function app.guarded_from(parent uuid, family uuid) returns table (sort text, words text, is_own boolean)
	language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	if not app.is_staff() or not (family = any (app.followed_families()) or app.leads_family(family, false)) then return; end if;
	return query
	with related as (
		select family as id
		union select o.family_id from family_people c join family_people o on o.person_id = c.person_id and o.part = 'child'
			where c.family_id = family and c.part = 'child'),
	others as (select distinct fp.person_id as id from family_people fp join related r on r.id = fp.family_id
		where fp.part = 'parent' and fp.person_id <> parent)
	select 'address', c.address, false from contacts c join others o on o.id = c.person_id where c.address is not null
	union all select 'phone', c.phone, false from contacts c join others o on o.id = c.person_id where c.phone is not null
	union all select 'address', c.address, true from contacts c where c.person_id = parent and c.address is not null
	union all select 'phone', c.phone, true from contacts c where c.person_id = parent and c.phone is not null
	union all select 'address', p.address, app.may_know(p.id, parent) from places p join related r on r.id = p.family_id where p.address is not null
	union all select 'institution', p.name, app.may_know(p.id, parent) from places p join related r on r.id = p.family_id where p.kind = 'elsewhere';
end $$;

-- A text that was stopped, and that its author asks another to let through: exactly that text, to that parent, once.
create table releases (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	conversation_id uuid not null references conversations,
	author_id uuid not null references people,
	body text not null check (length(body) between 1 and 4000),
	reason text not null check (length(reason) between 1 and 500),
	asked_at timestamptz not null,
	decided_at timestamptz,
	decided_by uuid references people check (decided_by <> author_id),
	allowed boolean,
	used_at timestamptz,
	check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (allowed is null)),
	check (used_at is null or allowed)
);
create index releases_by_conversation on releases (conversation_id, author_id);
create index releases_open on releases (unit_id) where decided_at is null;

call app.guard('releases');
create policy read on releases for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[])
	or (author_id = app.me() and family_id = any ((select app.followed_families())::uuid[])));
create policy add on releases for insert to sof_web with check (
	author_id = app.me() and app.is_staff() and app.sees_conversation(conversation_id) and decided_at is null and used_at is null);
create policy decide on releases for update to sof_web
	using (decided_at is null and author_id <> app.me() and unit_id = any ((select app.led_units())::uuid[]))
	with check (decided_by = app.me() and used_at is null);
create policy use on releases for update to sof_web
	using (author_id = app.me() and allowed and used_at is null) with check (author_id = app.me() and allowed);
grant select, insert on releases to sof_web;
grant update (decided_at, decided_by, allowed, used_at) on releases to sof_web;

-- Words that staff write often: one's own, or the unit's.
create table quick_replies (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	owner_id uuid references people,
	body text not null check (length(body) between 1 and 1000),
	made_at timestamptz not null,
	made_by uuid not null references people,
	removed_at timestamptz,
	removed_by uuid references people
);
create index quick_replies_by_unit on quick_replies (unit_id) where removed_at is null;
call app.guard('quick_replies');
create policy read on quick_replies for select to sof_web using (
	app.is_staff() and (owner_id = app.me() or (owner_id is null and unit_id = any ((select app.staffed_units())::uuid[]))));
create policy add on quick_replies for insert to sof_web with check (made_by = app.me() and app.is_staff() and (
	(owner_id = app.me() and unit_id = any ((select app.staffed_units())::uuid[]))
	or (owner_id is null and unit_id = any ((select app.led_units())::uuid[]))));
create policy change on quick_replies for update to sof_web using (
	app.is_staff() and (owner_id = app.me() or (owner_id is null and unit_id = any ((select app.led_units())::uuid[]))));
grant select, insert on quick_replies to sof_web;
grant update (body, removed_at, removed_by) on quick_replies to sof_web;

-- Away from the first to the last day, both included; the stand-in follows the same families meanwhile. Parents are told who answers.
create table absences (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	person_id uuid not null references people,
	stand_in_id uuid not null references people check (stand_in_id <> person_id),
	first_on date not null,
	last_on date not null check (last_on >= first_on),
	made_at timestamptz not null,
	made_by uuid not null references people,
	ended_at timestamptz,
	ended_by uuid references people
);
create index absences_by_person on absences (person_id, last_on) where ended_at is null;
create index absences_by_stand_in on absences (stand_in_id, last_on) where ended_at is null;
call app.guard('absences');
create policy read on absences for select to sof_web using (unit_id = any ((select app.staffed_units() || app.met_units())::uuid[]));
create policy add on absences for insert to sof_web with check (made_by = app.me() and app.is_staff()
	and (person_id = app.me() or unit_id = any ((select app.led_units())::uuid[]))
	and unit_id = any ((select app.staffed_units())::uuid[])
	and exists (select 1 from staff_roles r where r.person_id = absences.person_id and r.unit_id = absences.unit_id)
	and exists (select 1 from staff_roles r where r.person_id = stand_in_id and r.unit_id = absences.unit_id));
create policy change on absences for update to sof_web using (app.is_staff()
	and (person_id = app.me() or unit_id = any ((select app.led_units())::uuid[])));
grant select, insert on absences to sof_web;
grant update (ended_at, ended_by) on absences to sof_web;


-- As before; a stand-in follows the families of whoever is away, in the unit where they both work.
create or replace function app.enter(person uuid, day date) returns void language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	sort text := (select kind from people where id = person);
	units record;
	families uuid[] := '{}';
	met uuid[] := '{}';
begin
	perform set_config('app.person', person::text, true), set_config('app.today', day::text, true), set_config('app.kind', coalesce(sort, ''), true);
	if sort = 'staff' then
		select coalesce(array_agg(distinct unit_id), '{}') as staffed,
			coalesce(array_agg(distinct unit_id) filter (where role in ('coordinator', 'leader')), '{}') as led,
			coalesce(array_agg(distinct unit_id) filter (where role = 'administrator'), '{}') as run
			into units from staff_roles where person_id = person and starts_on <= day and (ends_on is null or ends_on > day);
		families := (select coalesce(array_agg(distinct fp.family_id), '{}') from family_people fp join families f on f.id = fp.family_id
			where (fp.person_id = person or fp.person_id in (select a.person_id from absences a where a.stand_in_id = person
					and a.unit_id = f.unit_id and a.ended_at is null and a.first_on <= day and a.last_on >= day))
				and fp.part in ('mentor', 'samvaer_worker') and fp.starts_on <= day
				and (fp.ends_on is null or fp.ends_on > day) and f.unit_id = any (units.staffed));
		perform set_config('app.staffed', units.staffed::text, true), set_config('app.led', units.led::text, true),
			set_config('app.run', units.run::text, true), set_config('app.followed', families::text, true);
	elsif sort = 'parent' then
		select coalesce(array_agg(distinct fp.family_id), '{}'), coalesce(array_agg(distinct f.unit_id), '{}') into families, met
			from family_people fp join families f on f.id = fp.family_id
			where fp.person_id = person and fp.part = 'parent' and fp.starts_on <= day and (fp.ends_on is null or fp.ends_on > day);
		perform set_config('app.own', families::text, true), set_config('app.met', met::text, true);
	end if;
end $$;

-- Stand-ins are told what is new, as those they stand in for.
create or replace function app.staff_of(family uuid) returns setof uuid language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return query
	with followers as (
		select fp.person_id as id from family_people fp where fp.family_id = family and fp.part in ('mentor', 'samvaer_worker')
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today()))
	select id from followers
	union
	select a.stand_in_id from followers w join absences a on a.person_id = w.id and a.ended_at is null
		and a.first_on <= app.today() and a.last_on >= app.today()
	union
	select r.person_id from families f join staff_roles r on r.unit_id = f.unit_id and r.role in ('coordinator', 'leader')
		and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today())
	where f.id = family;
end $$;

-- Up to which message a conversation has been written into the case file, by whom and when.
create table journal_marks (
	id uuid primary key default gen_random_uuid(),
	conversation_id uuid not null references conversations,
	up_to integer not null check (up_to > 0),
	marked_at timestamptz not null,
	marked_by uuid not null references people
);
create index journal_marks_by_conversation on journal_marks (conversation_id, up_to desc);
call app.guard('journal_marks');
create policy read on journal_marks for select to sof_web using (app.is_staff() and app.sees_conversation(conversation_id));
create policy add on journal_marks for insert to sof_web with check (
	marked_by = app.me() and app.is_staff() and app.sees_conversation(conversation_id));
grant select, insert on journal_marks to sof_web;
