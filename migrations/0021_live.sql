-- Live: who is to see what is new, while it is new. An event wakes the web processes; each asks what it has not seen yet.

-- The transaction that wrote an event. Numbers are given before a commit and seen after it, so no number says "seen up to
-- here"; a snapshot does, exactly: what it could not see and a later one can is new.
alter table events add column xid xid8 not null default pg_current_xact_id();
create index events_by_xid on events (xid);
create index events_by_time on events (at);

-- The word itself says nothing; a transaction with many events says it once, when it commits.
create function app.wake_live() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	perform pg_notify('live', '');
	return null;
end $$;
create trigger wake_live after insert on events for each statement execute function app.wake_live();

-- Staff who may follow a family today: its own, and the unit's coordinators and leaders.
create function app.staff_of(family uuid) returns setof uuid language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return query
	select fp.person_id from family_people fp where fp.family_id = family and fp.part in ('mentor', 'samvaer_worker')
		and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())
	union
	select r.person_id from families f join staff_roles r on r.unit_id = f.unit_id and r.role in ('coordinator', 'leader')
		and r.starts_on <= app.today() and (r.ends_on is null or r.ends_on > app.today())
	where f.id = family;
end $$;

-- What an event is about, and whom it may concern: at least everybody who may see it, and never one parent by what the
-- other did (rule 5). Who may see it is asked again, as each of them, before anything is sent.
create function app.concerned(e events, out topic text, out people uuid[]) language plpgsql stable security definer
	set search_path = public, pg_temp as $$
declare
	-- What a parent did alone, the other parents of the same appointment or reminder are not told of.
	own boolean := e.kind ~ '_(answered|ticked|unticked|withdrawn|asked|suggested|chosen|added)$'
		and exists (select 1 from people p where p.id = e.actor_id and p.kind = 'parent');
	conversation uuid := case when e.kind ~ '^messages?_' then
		coalesce(case when e.data->>'conversationId' ~ '^[0-9a-f-]{36}$' then (e.data->>'conversationId')::uuid end, e.subject_id) end;
begin
	if conversation is not null then
		select 'conversation ' || c.id, array[c.parent_id] || array(select app.staff_of(c.family_id)) into topic, people
			from conversations c where c.id = conversation;
	end if;
	if topic is null then
		select 'appointment ' || a.id, array(
			select ap.person_id from appointment_people ap where ap.appointment_id = a.id
				and (ap.part = 'staff' or (ap.part = 'parent' and (not own or ap.person_id = e.actor_id)))
			-- Whoever it was moved away from.
			union select unnest(v.staff_ids) from appointment_versions v where v.appointment_id = a.id and v.version = a.version - 1
			union select app.staff_of(a.family_id)) into topic, people
			from appointments a where a.id = e.subject_id;
	end if;
	if topic is null then
		select 'reminder ' || r.id, array(
			select rr.parent_id from reminder_receivers rr where rr.reminder_id = r.id
				and (e.family_id is null or rr.family_id = e.family_id) and (not own or rr.parent_id = e.actor_id)
			union select r.posted_by
			union select app.staff_of(f.family_id) from (select e.family_id where e.family_id is not null union
				select rr.family_id from reminder_receivers rr where rr.reminder_id = r.id and e.family_id is null) f) into topic, people
			from reminders r where r.id = e.subject_id;
	end if;
	if topic is null then
		select 'help ' || h.id, array[h.parent_id] || array(select app.staff_of(h.family_id)) into topic, people
			from help_requests h where h.id = e.subject_id;
	end if;
	if topic is null then
		select 'series ' || s.id, array(
			select ap.person_id from appointments a join appointment_people ap on ap.appointment_id = a.id and ap.part <> 'child'
				where a.series_id = s.id
			union select app.staff_of(s.family_id)) into topic, people
			from series s where s.id = e.subject_id;
	end if;
	if topic is null and e.family_id is not null then
		topic := 'family ' || e.family_id;
		people := array(select app.staff_of(e.family_id) union select e.actor_id where e.actor_id is not null);
	end if;
end $$;

-- What is new since a transaction, or since a time; the newest thousand of it. Ids only; without a topic it is for nobody.
create function app.news(since xid8, since_at timestamptz) returns table (xid text, at timestamptz, actor_id uuid, topic text, people uuid[])
	language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
	return query
	select e.xid::text, e.at, e.actor_id, c.topic, c.people
	from (
		select n.id from events n where n.xid >= since and n.xid < pg_snapshot_xmax(pg_current_snapshot())
		union select n.id from events n where n.at >= since_at
		order by 1 desc limit 1000) fresh
		join events e on e.id = fresh.id cross join lateral app.concerned(e) c
	order by e.id;
end $$;

-- Who holds a session, and has an account that is open. Being told is no use of it: its idle limit does not move.
create function app.listener(hash text, at timestamptz) returns uuid language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return (select s.person_id from sessions s left join accounts a on a.person_id = s.person_id
		where s.token_hash = hash and s.idle_until > at and s.ends_at > at and a.disabled_at is null);
end $$;

-- Which of these sessions are over.
create function app.ended(hashes text[], at timestamptz) returns setof text language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return query select h from unnest(hashes) h where not exists (
		select 1 from sessions s left join accounts a on a.person_id = s.person_id
		where s.token_hash = h and s.idle_until > $2 and s.ends_at > $2 and a.disabled_at is null);
end $$;
