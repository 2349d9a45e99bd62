-- Samvær cases with their worker's history and pauses, attendance seen by both sides in the same words, and descriptions
-- that are due (rules 2, 3, 5, 6, 11, 14).

-- Whether an appointment that was not cancelled was held. One row a record: the newest counts, the others are its history.
-- parent_id: which parent, where an appointment has several.
create table attendance (
	id bigint generated always as identity primary key,
	appointment_id uuid not null references appointments,
	outcome text not null check (outcome in ('held', 'parent_absent', 'child_absent', 'cancelled_by_parent', 'cancelled_by_house')),
	parent_id uuid references people,
	made_at timestamptz not null,
	made_by uuid not null references people,
	check (parent_id is null or outcome in ('parent_absent', 'cancelled_by_parent'))
);
create index attendance_newest on attendance (appointment_id, id desc);

-- The parent's own words about it. A correction is a new row.
create table attendance_words (
	id bigint generated always as identity primary key,
	appointment_id uuid not null references appointments,
	person_id uuid not null references people,
	words text not null check (length(words) between 1 and 1000),
	made_at timestamptz not null
);
create index attendance_words_by_appointment on attendance_words (appointment_id, id);

-- One child's samvær with one or more parents. ended_on is the first day that it no longer holds.
create table samvaer_cases (
	id uuid primary key default gen_random_uuid(),
	unit_id uuid not null references units,
	family_id uuid not null references families,
	child_id uuid not null references people,
	supervision text not null check (supervision in ('supported', 'supervised')),
	decision_from date,
	decision_to date,
	place_id uuid references places,
	minutes integer not null check (minutes between 5 and 720),
	every_weeks integer not null check (every_weeks between 1 and 26),
	opened_at timestamptz not null,
	opened_by uuid not null references people,
	ended_on date,
	ended_by uuid references people,
	check (decision_to >= decision_from),
	check (supervision = 'supported' or (decision_from is not null and decision_to is not null))
);
create index samvaer_cases_by_family on samvaer_cases (family_id);
create index samvaer_cases_by_unit on samvaer_cases (unit_id);

create table samvaer_parents (
	case_id uuid not null references samvaer_cases,
	person_id uuid not null references people,
	primary key (case_id, person_id)
);
create index samvaer_parents_by_person on samvaer_parents (person_id);

-- The one worker, from day to day (rule 3): the truth that family_people follows. ends_on is the first day without.
create table samvaer_workers (
	case_id uuid not null references samvaer_cases,
	person_id uuid not null references people,
	starts_on date not null,
	ends_on date check (ends_on >= starts_on),
	made_at timestamptz not null,
	made_by uuid not null references people,
	primary key (case_id, starts_on),
	constraint samvaer_workers_one_at_a_time exclude using gist (case_id with =, daterange(starts_on, ends_on) with &&)
);

-- No visits from the first day to the last. A pause that is lifted no longer counts.
create table samvaer_pauses (
	id uuid primary key default gen_random_uuid(),
	case_id uuid not null references samvaer_cases,
	starts_on date not null,
	until_on date not null check (until_on >= starts_on),
	made_at timestamptz not null,
	made_by uuid not null references people,
	lifted_at timestamptz,
	lifted_by uuid references people,
	constraint samvaer_pauses_never_overlap exclude using gist (case_id with =, daterange(starts_on, until_on, '[]') with &&)
		where (lifted_at is null)
);

-- That the description of a supervised visit is written. The text itself belongs in the case system: there is no field for it.
create table samvaer_descriptions (
	appointment_id uuid primary key references appointments,
	done_at timestamptz not null,
	done_by uuid not null references people
);

call app.guard('attendance');
create policy read on attendance for select to sof_web using (case when (select app.is_staff()) then app.works_with(appointment_id)
	else (parent_id is null or parent_id = app.me()) and app.takes_part(appointment_id) end);
create policy add on attendance for insert to sof_web with check (made_by = app.me() and app.works_with(appointment_id));

-- Nothing is written about a home visit (rule 11), and nobody writes in another's name.
call app.guard('attendance_words');
create policy read on attendance_words for select to sof_web using (
	person_id = app.me() or ((select app.is_staff()) and app.works_with(appointment_id)));
create policy add on attendance_words for insert to sof_web with check (
	person_id = app.me() and app.takes_part(appointment_id) and not (select app.is_staff())
	and exists (select 1 from appointments a where a.id = appointment_id and a.kind <> 'home_visit'));

-- Cases are the staff's: a parent gets the neutral facts of the own ones by app.own_samvaer. Who follows a family's samvær
-- is an access decision: only those who lead the unit make it.
call app.guard('samvaer_cases');
create policy read on samvaer_cases for select to sof_web using (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy add on samvaer_cases for insert to sof_web with check (
	opened_by = app.me() and unit_id = any ((select app.led_units())::uuid[]));
create policy change on samvaer_cases for update to sof_web using (
	unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));

call app.guard('samvaer_parents');
create policy change on samvaer_parents for all to sof_web using (exists (select 1 from samvaer_cases c where c.id = case_id));

call app.guard('samvaer_workers');
create policy read on samvaer_workers for select to sof_web using (exists (select 1 from samvaer_cases c where c.id = case_id));
create policy add on samvaer_workers for insert to sof_web with check (made_by = app.me()
	and exists (select 1 from samvaer_cases c where c.id = case_id and c.unit_id = any ((select app.led_units())::uuid[])));
create policy change on samvaer_workers for update to sof_web using (
	exists (select 1 from samvaer_cases c where c.id = case_id and c.unit_id = any ((select app.led_units())::uuid[])));

call app.guard('samvaer_pauses');
create policy read on samvaer_pauses for select to sof_web using (exists (select 1 from samvaer_cases c where c.id = case_id));
create policy add on samvaer_pauses for insert to sof_web with check (
	made_by = app.me() and exists (select 1 from samvaer_cases c where c.id = case_id));
create policy change on samvaer_pauses for update to sof_web using (exists (select 1 from samvaer_cases c where c.id = case_id));

call app.guard('samvaer_descriptions');
create policy read on samvaer_descriptions for select to sof_web using ((select app.is_staff()) and app.works_with(appointment_id));
create policy add on samvaer_descriptions for insert to sof_web with check (done_by = app.me() and app.works_with(appointment_id));

grant select, insert on attendance, attendance_words, samvaer_cases, samvaer_parents, samvaer_workers, samvaer_pauses,
	samvaer_descriptions to sof_web;
grant update (supervision, decision_from, decision_to, place_id, minutes, every_weeks, ended_on, ended_by) on samvaer_cases to sof_web;
grant update (ends_on) on samvaer_workers to sof_web;
grant update (lifted_at, lifted_by) on samvaer_pauses to sof_web;
grant delete on samvaer_parents to sof_web;

-- What was recorded about an appointment, newest: staff and parent are told the same words (rule 14). That it was another
-- parent who was not there is that parent's own matter (rule 5): the others learn that it did not take place.
create function app.attended(appointment uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp
	return (select jsonb_build_object(
			'outcome', case when app.is_staff() or r.parent_id is null or r.parent_id = app.me() then r.outcome else 'not_held' end,
			'parentId', case when app.is_staff() or r.parent_id = app.me() then r.parent_id end, 'at', r.made_at, 'by', w.name)
		from attendance r join people w on w.id = r.made_by
		where r.appointment_id = appointment
			and case when app.is_staff() then app.works_with(appointment) else app.takes_part(appointment) end
		order by r.id desc limit 1);

-- Whether one parent alone was asked to an appointment. A parent does not see the others, and the figures must be the same for both.
create function app.has_one_parent(appointment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return (app.takes_part(appointment) or app.works_with(appointment))
		and (select count(*) = 1 from appointment_people p where p.appointment_id = appointment and p.part = 'parent');

-- Whether an appointment that is over was held: as recorded; until then, unless it was cancelled or a parent had said no.
create function app.was_held(appointment uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return not exists (select 1 from cancellations c where c.appointment_id = appointment) and coalesce(
		(select r.outcome = 'held' from attendance r where r.appointment_id = appointment order by r.id desc limit 1),
		not exists (select 1 from (select distinct on (n.person_id) n.answer from answers n
			join appointments a on a.id = n.appointment_id and a.version = n.version where n.appointment_id = appointment
			order by n.person_id, n.given_at desc) newest where newest.answer <> 'coming'));

-- The one worker of a samvær on a day: the case's, where there is one; else the family's (rule 3).
create function app.usual_worker(family uuid, children uuid[], parents uuid[], day date) returns uuid
	language sql stable security definer set search_path = public, pg_temp
	return (select coalesce(
		(select w.person_id from samvaer_cases c join samvaer_workers w on w.case_id = c.id
			where c.family_id = f.id and c.child_id = any (children) and (c.ended_on is null or c.ended_on > day)
				and exists (select 1 from samvaer_parents p where p.case_id = c.id and p.person_id = any (parents))
				and w.starts_on <= day and (w.ends_on is null or w.ends_on > day) order by w.starts_on desc limit 1),
		(select fp.person_id from family_people fp where fp.family_id = f.id and fp.part = 'samvaer_worker'
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today()) order by fp.starts_on desc limit 1))
		from families f where f.id = family and (f.id = any (app.own_families() || app.followed_families())
			or f.unit_id = any (app.led_units())));

-- The same for an appointment as it stands.
create function app.usual_worker_of(appointment uuid) returns uuid language sql stable security definer set search_path = public, pg_temp
	return (select app.usual_worker(a.family_id,
			(select array_agg(person_id) from appointment_people p where p.appointment_id = a.id and p.part = 'child'),
			(select array_agg(person_id) from appointment_people p where p.appointment_id = a.id and p.part = 'parent'
				and (app.is_staff() or p.person_id = app.me())),
			(a.starts_at at time zone 'Europe/Copenhagen')::date)
		from appointments a where a.id = appointment and (app.takes_part(a.id) or app.works_with(a.id)));

-- The neutral facts of a parent's own samvær: nothing of the other parent, and no place (rule 5).
create function app.own_samvaer() returns table (id uuid, child_name text, supervision text, decision_from date, decision_to date,
		minutes integer, every_weeks integer, worker_name text, next_worker_name text, next_worker_from date,
		paused_from date, paused_until date)
	language sql stable security definer set search_path = public, pg_temp as $$
	select c.id, child.name, c.supervision, c.decision_from, c.decision_to, c.minutes, c.every_weeks,
		worker.name, coming.name, coming.starts_on, pause.starts_on, pause.until_on
	from samvaer_parents p join samvaer_cases c on c.id = p.case_id join people child on child.id = c.child_id
		left join lateral (select s.name from samvaer_workers w join people s on s.id = w.person_id where w.case_id = c.id
			and w.starts_on <= app.today() and (w.ends_on is null or w.ends_on > app.today()) limit 1) worker on true
		left join lateral (select s.name, w.starts_on from samvaer_workers w join people s on s.id = w.person_id
			where w.case_id = c.id and w.starts_on > app.today() order by w.starts_on limit 1) coming on true
		left join lateral (select z.starts_on, z.until_on from samvaer_pauses z where z.case_id = c.id and z.lifted_at is null
			and z.until_on >= app.today() order by z.starts_on limit 1) pause on true
	where p.person_id = app.me() and c.family_id = any (app.own_families()) and (c.ended_on is null or c.ended_on > app.today())
	order by child.name, c.id
$$;

-- How often I have met somebody before an instant: what was held, as far as anybody knows.
create or replace function app.times_met(person uuid, before timestamptz) returns integer language plpgsql stable security definer
	set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
	return (select count(*)::int from appointment_people mine
		join appointment_people theirs on theirs.appointment_id = mine.appointment_id and theirs.person_id = person
		join appointments a on a.id = mine.appointment_id
		where mine.person_id = app.me() and mine.part = 'parent' and theirs.part = 'staff' and a.ends_at <= before
			and not exists (select 1 from cancellations c where c.appointment_id = a.id)
			and coalesce((select r.outcome = 'held' from attendance r where r.appointment_id = a.id order by r.id desc limit 1),
				not exists (select 1 from answers n where n.appointment_id = a.id and n.version = a.version
					and n.person_id = mine.person_id and n.answer <> 'coming' and not exists (select 1 from answers later
						where later.appointment_id = a.id and later.version = a.version and later.person_id = mine.person_id and later.given_at > n.given_at))));
end $$;
