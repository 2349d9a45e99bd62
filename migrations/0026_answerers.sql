-- Who answers a conversation from a day on, when it was handed on. The newest row counts; all of them are its history.
-- Without one, or when that person may follow the family no longer, the family's mentors answer as before.
create table answerers (
	id uuid primary key default gen_random_uuid(),
	conversation_id uuid not null references conversations,
	person_id uuid not null references people,
	starts_on date not null,
	made_at timestamptz not null,
	made_by uuid not null references people
);
create index answerers_by_conversation on answerers (conversation_id, starts_on desc, made_at desc);

-- Whether a person follows the family of a conversation today: what its reader may know of who answers.
create function app.may_answer(conversation uuid, person uuid) returns boolean language plpgsql stable security definer
	set search_path = public, pg_temp as $$
begin
	return exists (select 1 from conversations c cross join lateral app.staff_of(c.family_id) as s(id)
		where c.id = conversation and s.id = person);
end $$;

call app.guard('answerers');
create policy read on answerers for select to sof_web using (app.sees_conversation(conversation_id));
create policy add on answerers for insert to sof_web with check (made_by = app.me() and app.is_staff()
	and app.sees_conversation(conversation_id) and app.may_answer(conversation_id, person_id));
grant select, insert on answerers to sof_web;
