-- How often somebody has done something lately, shared by every process. What is lost in a crash is no loss: not written ahead.
create unlogged table limits (
	key text primary key,
	used integer not null,
	until timestamptz not null
);
create index limits_by_end on limits (until);
call app.guard('limits');
create policy sweep on limits to sof_worker using (true);
grant select (until), delete on limits to sof_worker;

-- Counts one more within a window that begins with the first. Returns the seconds to wait, 0 when there are none.
create function app.spend(who text, most integer, within integer, at timestamptz) returns integer
	language sql security definer set search_path = public, pg_temp as $$
	insert into limits as l (key, used, until) values (who, 1, at + make_interval(secs => within))
	on conflict (key) do update set
		used = case when l.until <= at then 1 else least(l.used, most) + 1 end,
		until = case when l.until <= at then excluded.until else l.until end
	returning case when l.used > most then greatest(1, ceil(extract(epoch from l.until - at)))::integer else 0 end
$$;

-- Keys that sign cookies. Two at a time: the newest signs, and what the one before it has signed still counts. Made here, so at
-- the first start; read by the web role through the function only.
create table cookie_keys (
	id text primary key default left(md5(gen_random_uuid()::text), 8),
	secret text not null default encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'),
	made_at timestamptz not null default clock_timestamp()
);
call app.guard('cookie_keys');
insert into cookie_keys default values;
create function app.cookie_keys() returns table (id text, secret text)
	language sql stable security definer set search_path = public, pg_temp as $$
	select k.id, k.secret from cookie_keys k order by k.made_at desc limit 2
$$;
revoke all on function app.cookie_keys() from public;
grant execute on function app.cookie_keys() to sof_web;

-- Two pairs for pushes as well: phones subscribe with the newest, and those that subscribed with the one before it are still told.
alter table push_keys drop column only_one;
alter table push_keys add column made_at timestamptz not null default clock_timestamp();
alter table push_keys add primary key (public_key);
grant select (made_at) on push_keys to sof_web;
