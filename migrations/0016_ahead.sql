-- What a parent's pages ask all the time stands on the row that is asked for: who takes part knows when it ends, whether it
-- is cancelled, what was recorded of it, and the person's own newest answer to the version in force. Kept by triggers; the truth stays where it was.
alter table appointment_people
	add column ends_at timestamptz,
	add column cancelled boolean not null default false,
	add column answer text,
	add column outcome text;

update appointment_people p set ends_at = a.ends_at,
	cancelled = exists (select 1 from cancellations c where c.appointment_id = a.id),
	answer = (select n.answer from answers n where n.appointment_id = a.id and n.version = a.version and n.person_id = p.person_id
		order by n.given_at desc limit 1),
	outcome = (select r.outcome from attendance r where r.appointment_id = a.id order by r.id desc limit 1)
from appointments a where a.id = p.appointment_id;
alter table appointment_people alter column ends_at set not null;
create index appointment_people_ahead on appointment_people (person_id, ends_at);

create function app.know_appointment() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	select a.ends_at, exists (select 1 from cancellations c where c.appointment_id = a.id) into new.ends_at, new.cancelled
		from appointments a where a.id = new.appointment_id;
	return new;
end $$;
create trigger know_appointment before insert on appointment_people
	for each row execute function app.know_appointment();

-- A new version has no answer yet (rule 1).
create function app.tell_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment_people set ends_at = new.ends_at, answer = case when new.version = old.version then answer end
		where appointment_id = new.id;
	return null;
end $$;
create trigger tell_people after update of ends_at, version on appointments
	for each row when (new.ends_at <> old.ends_at or new.version <> old.version) execute function app.tell_people();

create function app.tell_cancelled() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment_people set cancelled = true where appointment_id = new.appointment_id;
	return null;
end $$;
create trigger tell_cancelled after insert on cancellations
	for each row execute function app.tell_cancelled();

create function app.tell_answer() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment_people p set answer = (select n.answer from answers n
			where n.appointment_id = a.id and n.version = a.version and n.person_id = p.person_id order by n.given_at desc limit 1)
		from appointments a where a.id = new.appointment_id and p.appointment_id = a.id and p.person_id = new.person_id;
	return null;
end $$;
create trigger tell_answer after insert on answers
	for each row execute function app.tell_answer();

create function app.tell_outcome() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update appointment_people set outcome = new.outcome where appointment_id = new.appointment_id;
	return null;
end $$;
create trigger tell_outcome after insert on attendance
	for each row execute function app.tell_outcome();

-- How often I have met somebody before an instant: what was held, as far as anybody knows.
create or replace function app.times_met(person uuid, before timestamptz) returns integer language plpgsql stable security definer
	set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
begin
	return (select count(*)::int from appointment_people mine
		join appointment_people theirs on theirs.appointment_id = mine.appointment_id and theirs.person_id = person and theirs.part = 'staff'
		where mine.person_id = app.me() and mine.part = 'parent' and mine.ends_at <= before and not mine.cancelled
			and coalesce(mine.outcome = 'held', coalesce(mine.answer, 'coming') = 'coming'));
end $$;
