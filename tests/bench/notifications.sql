-- Many parents of one unit, each with a phone and a reminder that is due: in so many rounds, a minute apart. Run as the
-- superuser, past the policies; only for the bench.
create function pg_temp.make_parents(many integer, rounds integer, first_due timestamptz, endpoint text, key text, secret text)
	returns uuid language plpgsql as $$
declare
	unit uuid := gen_random_uuid();
	mentor uuid := gen_random_uuid();
	reminder uuid := gen_random_uuid();
	due timestamptz := first_due + interval '2 days';
begin
	insert into units (id, name) values (unit, 'Børnehuset i prøven');
	insert into people (id, unit_id, kind, name) values (mentor, unit, 'staff', 'Medarbejder i prøven');
	insert into staff_roles (person_id, unit_id, role, starts_on) values (mentor, unit, 'mentor', current_date - 400);
	create temp table told as select gen_random_uuid() as parent, gen_random_uuid() as family, n from generate_series(1, many) n;
	insert into people (id, unit_id, kind, name) select parent, unit, 'parent', 'Forælder ' || n from told;
	insert into families (id, unit_id, name) select family, unit, 'Familie ' || n from told;
	insert into family_people (family_id, person_id, part, starts_on) select family, parent, 'parent', current_date - 400 from told;
	insert into sessions (token_hash, person_id, device, created_at, seen_at, idle_until, ends_at)
		select parent::text, parent, 'own', first_due - interval '9 days', first_due - interval '9 days', first_due + interval '90 days',
			first_due + interval '90 days' from told;
	insert into push_subscriptions (person_id, session_hash, endpoint, p256dh, auth, made_at)
		select parent, parent::text, endpoint || parent, key, secret, first_due - interval '9 days' from told;
	insert into reminders (id, unit_id, kind, what, due_at, posted_at, posted_by) values (reminder, unit, 'other', 'x', due, first_due - interval '9 days', mentor);
	insert into reminder_receivers (reminder_id, parent_id, family_id) select reminder, parent, family from told;
	insert into notifications (person_id, unit_id, family_id, why, item_kind, item_id, version, made_at, for_at, due_at, useful_until, since)
		select parent, unit, family, 'dayBefore', 'reminder', reminder, (extract(epoch from due) / 60)::integer, first_due - interval '9 days', at, at, due,
			first_due - interval '9 days'
		from told cross join lateral (select first_due + (n % rounds) * interval '1 minute' as at) t;
	return mentor;
end $$;

-- The history of years: reminders of the same parents, half of them settled and half of them waiting for their day. The
-- indexes are made anew afterwards, which is what years would have made of them.
create function pg_temp.fill_notifications(many bigint, at timestamptz) returns void language plpgsql as $$
declare
	one record;
	made text[];
	again text;
begin
	select array_agg(indexdef) into made from pg_indexes where tablename = 'notifications' and indexname not in ('notifications_pkey', 'notifications_once');
	for one in select indexname from pg_indexes where tablename = 'notifications' and indexname not in ('notifications_pkey', 'notifications_once') loop
		execute format('drop index %I', one.indexname);
	end loop;
	alter table notifications drop constraint notifications_once;
	insert into notifications (id, person_id, unit_id, family_id, why, item_kind, item_id, version, made_at, for_at, due_at, useful_until, since, state, settled_at)
		select uuidv7(), t.parent, p.unit_id, t.family, 'dayBefore', 'reminder', gen_random_uuid(), k, at - interval '900 days', due, due, due + interval '1 day',
			at - interval '900 days', case when settled then 'reached' else 'pending' end, case when settled then due end
		from told t join people p on p.id = t.parent
			cross join generate_series(1, ceil((many - (select count(*) from notifications)) / (select count(*) from told)::numeric)::integer) k
			cross join lateral (select k % 2 = 0 as settled,
				case when k % 2 = 0 then at - random() * interval '800 days' else at + interval '3 days' + random() * interval '300 days' end as due) d;
	alter table notifications add constraint notifications_once unique (person_id, item_id, version, why);
	foreach again in array made loop
		execute again;
	end loop;
end $$;
