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
