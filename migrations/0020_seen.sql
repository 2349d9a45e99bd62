-- What somebody has read, answered or ticked off is no news to them any more: it counts in no badge, and staff see that it
-- was reached (rule 8). A trigger, since no feature knows of notifications.
create function app.see_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
	if tg_table_name = 'read_marks' then
		update notifications set seen_at = new.read_at where item_id = new.conversation_id and person_id = new.person_id
			and version <= new.read_to and for_at <= new.read_at and seen_at is null;
	elsif tg_table_name = 'answers' then
		update notifications set seen_at = new.given_at where item_id = new.appointment_id and person_id = new.person_id
			and version <= new.version and for_at <= new.given_at and seen_at is null and new.recorded_by = new.person_id;
	else
		update notifications set seen_at = new.made_at where item_id = new.reminder_id and person_id = new.parent_id
			and for_at <= new.made_at and seen_at is null and new.made_by = new.parent_id;
	end if;
	return null;
end $$;
create trigger see_item after insert or update of read_to on read_marks for each row execute function app.see_item();
create trigger see_item after insert on answers for each row execute function app.see_item();
create trigger see_item after insert on reminder_ticks for each row execute function app.see_item();

-- Whom somebody has to call, by their family: few of all that was ever told.
create index notifications_unreached_by_family on notifications (family_id) where state = 'failed' and handled_at is null;
