-- Faces of the staff: a parent knows beforehand who comes (rule 3). One picture a person, as it was cut and cleaned.
create table photos (
	person_id uuid primary key references people,
	picture bytea not null check (octet_length(picture) between 1 and 60000),
	made_at timestamptz not null,
	made_by uuid not null references people
);

-- Which picture it is, on the person: its address changes with it, and a list of people need not look for pictures.
alter table people add column photo text;

create function app.tell_photo() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	update people set photo = case when tg_op <> 'DELETE' then left(md5(new.picture), 8) end
		where id = case when tg_op = 'DELETE' then old.person_id else new.person_id end;
	return null;
end $$;
create trigger tell_photo after insert or update or delete on photos
	for each row execute function app.tell_photo();

-- One's own, as staff; or of those whom one administers. A parent's or a child's face is in no list.
create function app.keeps_photo(person uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
	return exists (select 1 from people p where p.id = person and p.kind = 'staff'
		and ((p.id = app.me() and app.is_staff()) or p.unit_id = any (app.run_units())));

call app.guard('photos');
create policy read on photos for select to sof_web using (exists (select 1 from people p where p.id = person_id));
create policy add on photos for insert to sof_web with check (made_by = app.me() and app.keeps_photo(person_id));
create policy change on photos for update to sof_web using (app.keeps_photo(person_id)) with check (made_by = app.me());
create policy remove on photos for delete to sof_web using (app.keeps_photo(person_id));
grant select, insert, update, delete on photos to sof_web;
