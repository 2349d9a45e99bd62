-- From event to delivery (rules 7 and 8): who is to know what of which version of an item, and each try to tell them.
-- Nothing here holds a name, a place or a text of anybody's: ids, times and states only.

create table notifications (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	unit_id uuid not null references units,
	family_id uuid references families,
	why text not null,
	item_kind text not null check (item_kind in ('appointment', 'reminder', 'conversation', 'help', 'try')),
	item_id uuid not null,
	version integer not null,
	made_at timestamptz not null,
	-- When it is news in the app; due_at is when something is to be done next, quiet hours and retries counted in.
	for_at timestamptz not null,
	due_at timestamptz not null,
	useful_until timestamptz not null,
	state text not null default 'pending' check (state in ('pending', 'sent', 'reached', 'failed', 'dropped', 'late', 'kept')),
	reason text,
	leased_until timestamptz,
	-- Tries before this count no more: staff had it sent again.
	since timestamptz not null,
	-- Told in one with another: the words say no more than that there is news, so once is enough.
	told_with uuid references notifications,
	settled_at timestamptz,
	seen_at timestamptz,
	handled_at timestamptz,
	handled_by uuid references people,
	-- Asked for once only, however often the event is looked at.
	constraint notifications_once unique (person_id, item_id, version, why)
);
create index notifications_due on notifications (due_at) where settled_at is null;
create index notifications_by_person on notifications (person_id, for_at desc);
create index notifications_by_item on notifications (item_id, person_id);
create index notifications_told_with on notifications (told_with) where told_with is not null;
create index notifications_unreached on notifications (unit_id, due_at desc) where state = 'failed' and handled_at is null;

create table deliveries (
	id uuid primary key default gen_random_uuid(),
	notification_id uuid not null references notifications on delete cascade,
	channel text not null check (channel in ('push', 'sms', 'email')),
	try integer not null,
	state text not null default 'sending' check (state in ('sending', 'sent', 'delivered', 'failed')),
	begun_at timestamptz not null,
	ended_at timestamptz,
	reason text,
	provider_id text,
	-- The channel is given up for this notification.
	final boolean not null default false,
	unique (notification_id, channel, try)
);
create index deliveries_by_provider on deliveries (provider_id) where provider_id is not null;

-- What a person wishes; no row is the house's own defaults.
create table notification_settings (
	person_id uuid primary key references people,
	push boolean not null default true,
	sms boolean not null default true,
	email boolean not null default true,
	quiet_from time not null default '20:00',
	quiet_to time not null default '08:00',
	push_detail boolean not null default false,
	two_hours boolean not null default false,
	paused_until timestamptz,
	changed_at timestamptz not null,
	changed_by uuid not null references people,
	-- Staff on a parent's behalf: when the parent said yes.
	agreed_on date
);

-- One owner per endpoint; it goes with the sign-in that made it, however that ends.
create table push_subscriptions (
	id uuid primary key default gen_random_uuid(),
	person_id uuid not null references people,
	session_hash text not null references sessions on delete cascade,
	endpoint text not null unique check (length(endpoint) <= 1000),
	p256dh text not null,
	auth text not null,
	made_at timestamptz not null,
	failing_since timestamptz
);
create index push_subscriptions_by_person on push_subscriptions (person_id);
create index push_subscriptions_by_session on push_subscriptions (session_hash);

-- A yes to text messages is said face to face and written down by staff; STOP ends it.
create table phone_consents (
	person_id uuid primary key references people,
	phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
	given_on date not null,
	recorded_at timestamptz not null,
	recorded_by uuid not null references people,
	stopped_at timestamptz
);
create index phone_consents_by_phone on phone_consents (phone);

-- Where a channel has no provider, the demo shows what would have been sent.
create table outbox (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	delivery_id uuid not null references deliveries on delete cascade,
	person_id uuid not null references people,
	unit_id uuid not null references units,
	channel text not null,
	receiver text not null,
	body text not null
);
create index outbox_by_unit on outbox (unit_id, id desc);

-- The pair that signs pushes: made once by the first worker. The private half is the worker's alone.
create table push_keys (
	only_one boolean primary key default true check (only_one),
	public_key text not null,
	private_key text not null
);

create function app.follows(unit uuid, family uuid) returns boolean language sql stable parallel safe
	return unit = any (app.led_units()) or family = any (app.followed_families());

-- Whether staff may look after how somebody is told: their own families' parents, and the led units' people.
create function app.looks_after(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return app.is_staff() and (
		exists (select 1 from people p where p.id = person and p.unit_id = any (app.led_units()))
		or exists (select 1 from family_people fp where fp.person_id = person and fp.part = 'parent' and fp.family_id = any (app.followed_families())
			and fp.starts_on <= app.today() and (fp.ends_on is null or fp.ends_on > app.today())));

call app.guard('notifications');
create policy read on notifications for select to sof_web using (
	person_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy add on notifications for insert to sof_web with check (
	person_id = app.me() and item_kind = 'try');
create policy change on notifications for update to sof_web using (
	person_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or family_id = any ((select app.followed_families())::uuid[]));
create policy work on notifications to sof_worker using (true) with check (true);
grant select, insert on notifications to sof_web;
grant update (state, due_at, settled_at, since, told_with, reason, seen_at, handled_at, handled_by) on notifications to sof_web;
grant select, insert, update on notifications to sof_worker;

call app.guard('deliveries');
create policy read on deliveries for select to sof_web using (exists (select 1 from notifications n where n.id = notification_id));
create policy work on deliveries to sof_worker using (true) with check (true);
grant select on deliveries to sof_web;
grant select, insert, update on deliveries to sof_worker;

call app.guard('notification_settings');
create policy read on notification_settings for select to sof_web using (person_id = app.me() or app.looks_after(person_id));
create policy add on notification_settings for insert to sof_web with check (changed_by = app.me() and (person_id = app.me() or app.looks_after(person_id)));
create policy change on notification_settings for update to sof_web using (person_id = app.me() or app.looks_after(person_id))
	with check (changed_by = app.me());
grant select, insert, update on notification_settings to sof_web;

-- Saved and taken away by the functions below only: the endpoint may have been somebody else's a moment ago.
call app.guard('push_subscriptions');
create policy own on push_subscriptions for select to sof_web using (person_id = app.me());
create policy work on push_subscriptions to sof_worker using (true) with check (true);
grant select (id, person_id, endpoint, made_at) on push_subscriptions to sof_web;
grant select, update, delete on push_subscriptions to sof_worker;

call app.guard('phone_consents');
create policy read on phone_consents for select to sof_web using (person_id = app.me() or app.looks_after(person_id));
create policy add on phone_consents for insert to sof_web with check (recorded_by = app.me() and app.looks_after(person_id));
create policy change on phone_consents for update to sof_web using (person_id = app.me() or app.looks_after(person_id));
grant select, insert on phone_consents to sof_web;
grant update (phone, given_on, recorded_at, recorded_by, stopped_at) on phone_consents to sof_web;

call app.guard('outbox');
create policy read on outbox for select to sof_web using (
	person_id = app.me() or unit_id = any ((select app.led_units())::uuid[]) or app.looks_after(person_id));
create policy work on outbox for insert to sof_worker with check (true);
grant select on outbox to sof_web;
grant insert on outbox to sof_worker;

call app.guard('push_keys');
create policy read on push_keys for select to sof_web using (app.me() is not null);
create policy work on push_keys to sof_worker using (true) with check (true);
grant select (public_key) on push_keys to sof_web;
grant select, insert on push_keys to sof_worker;

-- An event that somebody may have to be told of becomes a job in the very transaction of the change: no event without its
-- job, no job of a change that was undone. The notification wakes a worker when the transaction commits.
create function app.enqueue_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	insert into jobs.job (name, data, retry_limit, retry_delay, retry_backoff, dead_letter, policy)
		select q.name, jsonb_build_object('event', new.id), coalesce(q.retry_limit, 5), coalesce(q.retry_delay, 5), coalesce(q.retry_backoff, true),
			q.dead_letter, q.policy from jobs.queue q where q.name = 'plan';
	perform pg_notify('events', '');
	return null;
end $$;
create trigger enqueue_event after insert on events for each row
	when (new.kind ~ '^(appointment|times|suggestion|reminder|message|help|notification)_' or new.kind = 'attendance_recorded')
	execute function app.enqueue_event();

-- What the worker may know of an item: ids, times and states. One row for each person it may concern.
create function app.appointment_facts(appointment uuid) returns table (
	person_id uuid, part text, unit_id uuid, family_id uuid, kind text, version integer, starts_at timestamptz, ends_at timestamptz,
	made_at timestamptz, made_by uuid, cancelled_at timestamptz, cancelled_by uuid, answer text, quiet_from text, quiet_to text, two_hours boolean)
	language sql stable security definer set search_path = public, pg_temp as $$
	select ap.person_id, ap.part, a.unit_id, a.family_id, a.kind, a.version, a.starts_at, a.ends_at, v.made_at, v.made_by, c.made_at, c.made_by,
		(select n.answer from answers n where n.appointment_id = a.id and n.version = a.version and n.person_id = ap.person_id
			order by n.given_at desc limit 1),
		coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text, coalesce(s.two_hours, false)
	from appointments a
		join appointment_versions v on v.appointment_id = a.id and v.version = a.version
		join appointment_people ap on ap.appointment_id = a.id and ap.part in ('parent', 'staff')
		left join cancellations c on c.appointment_id = a.id
		left join notification_settings s on s.person_id = ap.person_id
	where a.id = appointment
$$;

create function app.reminder_facts(reminder uuid, family uuid) returns table (
	person_id uuid, unit_id uuid, family_id uuid, kind text, due_at timestamptz, whole_day boolean, told_at timestamptz, told_by uuid,
	done boolean, withdrawn boolean, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select rr.parent_id, r.unit_id, rr.family_id, r.kind, r.due_at, r.whole_day, coalesce(r.edited_at, r.posted_at), coalesce(r.edited_by, r.posted_by),
		coalesce((select t.done from reminder_ticks t where t.reminder_id = r.id and t.parent_id = rr.parent_id order by t.id desc limit 1), false),
		r.withdrawn_at is not null, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from reminders r join reminder_receivers rr on rr.reminder_id = r.id
		left join notification_settings s on s.person_id = rr.parent_id
	where r.id = reminder and (family is null or rr.family_id = family)
$$;

-- The staff who follow a family today: its mentors; its coordinators when a coordinator is asked for, or there is no mentor.
create function app.followers(family uuid, role text, day date) returns table (person_id uuid, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	with f as (select id, unit_id from families where id = family),
	mentors as (select fp.person_id from family_people fp, f where role = 'mentor' and fp.family_id = f.id and fp.part = 'mentor'
		and fp.starts_on <= day and (fp.ends_on is null or fp.ends_on > day)),
	coordinators as (select r.person_id from staff_roles r, f where r.unit_id = f.unit_id and r.role = 'coordinator'
		and r.starts_on <= day and (r.ends_on is null or r.ends_on > day))
	select w.person_id, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from (select person_id from mentors union select person_id from coordinators where not exists (select 1 from mentors)) w
		left join notification_settings s on s.person_id = w.person_id
$$;

-- Whom a message is for: the parent, or the staff who follow the family.
create function app.message_facts(message uuid, day date) returns table (
	person_id uuid, conversation_id uuid, unit_id uuid, family_id uuid, number integer, sent_at timestamptz, read_to integer,
	quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select w.person_id, c.id, c.unit_id, c.family_id, m.number, m.sent_at, coalesce(k.read_to, 0), w.quiet_from, w.quiet_to
	from messages m join conversations c on c.id = m.conversation_id
		cross join lateral (
			select c.parent_id as person_id, coalesce(s.quiet_from, '20:00')::text as quiet_from, coalesce(s.quiet_to, '08:00')::text as quiet_to
				from (select 1) one left join notification_settings s on s.person_id = c.parent_id where m.author_id <> c.parent_id
			union all
			select f.person_id, f.quiet_from, f.quiet_to from app.followers(c.family_id, 'mentor', day) f where m.author_id = c.parent_id) w
		left join read_marks k on k.conversation_id = c.id and k.person_id = w.person_id
	where m.id = message and w.person_id <> m.author_id
$$;

-- Why a notification must not go out any more; null when it stands. Asked right before sending, under its version (rule 8).
create function app.why_not(n notifications, day date) returns text
	language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
	a record;
	given text;
begin
	if exists (select 1 from accounts where person_id = n.person_id and disabled_at is not null) then return 'gone'; end if;
	if n.item_kind <> 'try' and not exists (select 1 from staff_roles r where r.person_id = n.person_id and r.unit_id = n.unit_id
			and r.starts_on <= day and (r.ends_on is null or r.ends_on > day))
		and not exists (select 1 from family_people fp where fp.person_id = n.person_id and fp.family_id = n.family_id
			and fp.starts_on <= day and (fp.ends_on is null or fp.ends_on > day)) then return 'gone'; end if;
	if n.item_kind = 'appointment' then
		select v.version, exists (select 1 from cancellations c where c.appointment_id = v.id) as cancelled into a from appointments v where v.id = n.item_id;
		if not found then return 'gone'; end if;
		if n.why = 'absence' then
			return case when (select t.outcome from attendance t where t.appointment_id = n.item_id order by t.id desc limit 1) <> 'parent_absent'
				then 'corrected' end;
		end if;
		if n.why = 'suggestion' then return case when a.cancelled then 'cancelled' end; end if;
		if a.version <> n.version then return 'moved'; end if;
		if a.cancelled then return case when n.why <> 'cancelled' then 'cancelled' end; end if;
		if n.why = 'unanswered' then
			return case when not exists (select 1 from appointment_people ap where ap.appointment_id = n.item_id and ap.part = 'parent'
				and not exists (select 1 from answers s where s.appointment_id = n.item_id and s.version = n.version and s.person_id = ap.person_id))
				then 'answered' end;
		end if;
		select s.answer into given from answers s where s.appointment_id = n.item_id and s.version = n.version and s.person_id = n.person_id
			order by s.given_at desc limit 1;
		if given is not null and (given <> 'coming' or n.why in ('new', 'moved', 'askedAgain')) then return 'answered'; end if;
	elsif n.item_kind = 'reminder' then
		select r.withdrawn_at is not null as withdrawn, (extract(epoch from r.due_at) / 60)::integer as version into a from reminders r where r.id = n.item_id;
		if not found or a.withdrawn then return 'withdrawn'; end if;
		if a.version <> n.version then return 'moved'; end if;
		if coalesce((select t.done from reminder_ticks t where t.reminder_id = n.item_id and t.parent_id = n.person_id order by t.id desc limit 1), false)
			then return 'ticked'; end if;
	elsif n.item_kind = 'conversation' then
		-- Staff answer as a team: what one of them has read needs no other.
		if exists (select 1 from read_marks k join conversations c on c.id = k.conversation_id where k.conversation_id = n.item_id and k.read_to >= n.version
			and (k.person_id = n.person_id or (k.person_id <> c.parent_id and n.person_id <> c.parent_id))) then return 'read'; end if;
	elsif n.item_kind = 'help' then
		if exists (select 1 from help_requests h where h.id = n.item_id and (h.withdrawn_at is not null or (h.handled_at is not null and n.why = 'help')))
			then return 'handled'; end if;
	end if;
	return null;
end $$;

-- How somebody can be told: what they chose, where they can be reached, and when they were last in the app.
create function app.ways_to(who uuid, day date, at timestamptz) returns table (
	person_kind text, language text, email text, phone text, devices jsonb, push_detail boolean, quiet_from text, quiet_to text, paused boolean, last_seen timestamptz)
	language sql stable security definer set search_path = public, pg_temp as $$
	select p.kind, p.language,
		(select a.email from accounts a where a.person_id = p.id and a.disabled_at is null and coalesce(s.email, true)),
		(select c.phone from phone_consents c where c.person_id = p.id and c.stopped_at is null and coalesce(s.sms, true)),
		case when coalesce(s.push, true) then (select jsonb_agg(jsonb_build_object('id', d.id, 'endpoint', d.endpoint, 'p256dh', d.p256dh, 'auth', d.auth))
			from push_subscriptions d join sessions o on o.token_hash = d.session_hash where d.person_id = p.id and o.idle_until > at and o.ends_at > at) end,
		coalesce(s.push_detail, false), coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text,
		coalesce(s.paused_until > at, false),
		(select max(o.seen_at) from sessions o where o.person_id = p.id)
	from people p left join notification_settings s on s.person_id = p.id where p.id = who
$$;

-- When an appointment begins or a reminder is due: for whoever chose to have the time in a push.
create function app.time_of(n notifications) returns timestamptz language sql stable security definer set search_path = public, pg_temp
	return case n.item_kind when 'appointment' then (select starts_at from appointments where id = n.item_id)
		when 'reminder' then (select due_at from reminders where id = n.item_id) end;

-- What the reconciler looks over: appointments that begin soon, and reminders that are due soon, with nothing planned for a
-- receiver in the version in force.
create function app.unplanned(from_at timestamptz, to_at timestamptz) returns table (item_kind text, item_id uuid)
	language sql stable security definer set search_path = public, pg_temp as $$
	select 'appointment', a.id from appointments a where a.starts_at > from_at and a.starts_at < to_at
		and not exists (select 1 from cancellations c where c.appointment_id = a.id)
		and exists (select 1 from appointment_people ap where ap.appointment_id = a.id and ap.part = 'parent'
			and not exists (select 1 from notifications n where n.item_id = a.id and n.person_id = ap.person_id and n.version = a.version))
	union all
	select 'reminder', r.id from reminders r where r.due_at > from_at and r.due_at < to_at and r.withdrawn_at is null
		and exists (select 1 from reminder_receivers rr where rr.reminder_id = r.id
			and not exists (select 1 from notifications n where n.item_id = r.id and n.person_id = rr.parent_id
				and n.version = (extract(epoch from r.due_at) / 60)::integer))
$$;

-- The worker reads of an event what it is about, and of nobody's words.
create policy work on events for select to sof_worker using (true);
grant select (id, kind, at, unit_id, family_id, subject_id, actor_id, data) on events to sof_worker;
create function app.suggestion_facts(appointment uuid) returns table (person_id uuid, unit_id uuid, family_id uuid, version integer, made_at timestamptz,
	ends_at timestamptz, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select distinct on (g.person_id) g.person_id, a.unit_id, a.family_id, a.version, y.made_at, a.ends_at,
		coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from suggestions g join suggestion_replies y on y.suggestion_id = g.id join appointments a on a.id = g.appointment_id
		left join notification_settings s on s.person_id = g.person_id
	where g.appointment_id = appointment order by g.person_id, y.made_at desc
$$;
-- A parent who was absent: how often they were told kindly since they were last met, and whether it still stands.
create function app.absence_facts(appointment uuid) returns table (person_id uuid, unit_id uuid, family_id uuid, version integer, ends_at timestamptz,
	before integer, quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select w.person_id, a.unit_id, a.family_id, a.version, a.ends_at,
		(select count(*)::integer from notifications n where n.person_id = w.person_id and n.why like 'absence%' and n.state <> 'dropped'
			and n.made_at > coalesce((select max(o.ends_at) from appointment_people op join appointments o on o.id = op.appointment_id
				join lateral (select t.outcome from attendance t where t.appointment_id = o.id order by t.id desc limit 1) t on true
				where op.person_id = w.person_id and t.outcome = 'held'), '-infinity')),
		coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from appointments a
		join lateral (select t.outcome, t.parent_id from attendance t where t.appointment_id = a.id order by t.id desc limit 1) t on t.outcome = 'parent_absent'
		join appointment_people w on w.appointment_id = a.id and w.part = 'parent' and (t.parent_id is null or t.parent_id = w.person_id)
		left join notification_settings s on s.person_id = w.person_id
	where a.id = appointment
$$;
create function app.help_facts(request uuid) returns table (parent_id uuid, unit_id uuid, family_id uuid, asked_at timestamptz, handled_at timestamptz,
	quiet_from text, quiet_to text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select h.parent_id, h.unit_id, h.family_id, h.asked_at, h.handled_at, coalesce(s.quiet_from, '20:00')::text, coalesce(s.quiet_to, '08:00')::text
	from help_requests h left join notification_settings s on s.person_id = h.parent_id where h.id = request
$$;

do $$
declare
	name text;
begin
	foreach name in array array['appointment_facts(uuid)', 'reminder_facts(uuid, uuid)', 'followers(uuid, text, date)', 'message_facts(uuid, date)',
		'why_not(notifications, date)', 'time_of(notifications)', 'ways_to(uuid, date, timestamptz)', 'unplanned(timestamptz, timestamptz)', 'suggestion_facts(uuid)', 'absence_facts(uuid)', 'help_facts(uuid)']
	loop
		execute format('revoke all on function app.%s from public', name);
		execute format('grant execute on function app.%s to sof_worker', name);
	end loop;
end $$;

-- Saves where a phone takes pushes, for the running sign-in of the actor; whoever had the endpoint before has it no more.
create function app.keep_subscription(hash text, address text, p256dh text, auth text, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
	if not exists (select 1 from sessions where token_hash = hash and person_id = app.me()) then return false; end if;
	delete from push_subscriptions where endpoint = address and person_id <> app.me();
	insert into push_subscriptions (person_id, session_hash, endpoint, p256dh, auth, made_at)
		values (app.me(), hash, address, keep_subscription.p256dh, keep_subscription.auth, at)
		on conflict (endpoint) do update set session_hash = excluded.session_hash, p256dh = excluded.p256dh, auth = excluded.auth, failing_since = null;
	-- A person has at most sixteen; the oldest go.
	delete from push_subscriptions where id in (
		select id from push_subscriptions where person_id = app.me() order by made_at desc offset 16);
	return true;
end $$;
create function app.drop_subscription(address text) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	delete from push_subscriptions where person_id = app.me() and (address is null or endpoint = address)
$$;

-- What comes back from outside, by a key that only the receiver has: nobody is signed in then.
create function app.note_receipt(delivery uuid, provider text, arrived boolean, words text, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	found_id uuid;
begin
	update deliveries set state = case when arrived then 'delivered' else 'failed' end, ended_at = at, reason = left(words, 60), final = not arrived
		where (id = delivery or provider_id = provider) and state in ('sending', 'sent') returning notification_id into found_id;
	if found_id is null then return false; end if;
	if arrived then
		update notifications set state = 'reached', settled_at = at, reason = null where (id = found_id or told_with = found_id) and state in ('pending', 'sent', 'failed');
	else
		-- Not delivered after all: the next channel is tried.
		update notifications set settled_at = null, due_at = at, told_with = null
			where (id = found_id or told_with = found_id) and state = 'sent' and useful_until > at;
	end if;
	return true;
end $$;
create function app.stop_sms(number text, at timestamptz) returns void language sql volatile security definer set search_path = public, pg_temp as $$
	update phone_consents set stopped_at = at where phone = number and stopped_at is null
$$;
create function app.stop_email(delivery uuid, at timestamptz) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
	who uuid := (select n.person_id from deliveries d join notifications n on n.id = d.notification_id where d.id = delivery and d.channel = 'email');
begin
	if who is null then return false; end if;
	insert into notification_settings (person_id, email, changed_at, changed_by) values (who, false, at, who)
		on conflict (person_id) do update set email = false, changed_at = excluded.changed_at, changed_by = excluded.changed_by;
	return true;
end $$;
