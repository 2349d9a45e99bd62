import type postgres from 'postgres';

/** Whose each id is, told by the owner of the data and not by the policies that are put to the test. */
export type Theirs = {
	/** Whether the id is of something that belongs to a family at all. */
	isOfAFamily(id: string): boolean;
	/** Whether it is this person's to know. */
	isFor(personId: string, id: string): boolean;
};

/** Reads who belongs to what (rules 5 and 6). */
export async function readTheirs(sql: postgres.Sql): Promise<Theirs> {
	const ofFamily = new Map<string, string>();
	const takers = new Map<string, Set<string>>();
	const note = (id: string, person: string) => takers.set(id, (takers.get(id) ?? new Set()).add(person));
	// What belongs to one family, and which parents it is for.
	for (const row of await sql`
		select id, family_id, null as parent_id from appointments
		union all select id, family_id, parent_id from conversations
		union all select m.id, family_id, parent_id from messages m join conversations c on c.id = m.conversation_id
		union all select t.id, family_id, parent_id from attachments t join conversations c on c.id = t.conversation_id
		union all select id, family_id, null from releases
		union all select s.id, a.family_id, s.person_id from suggestions s join appointments a on a.id = s.appointment_id
		union all select id, family_id, parent_id from help_requests
		union all select g.id, a.family_id, g.parent_id from guests g join appointments a on a.id = g.appointment_id
		union all select id, family_id, null from samvaer_cases
		union all select z.id, c.family_id, null from samvaer_pauses z join samvaer_cases c on c.id = z.case_id
		union all select id, id, null from families
		union all select p.id, family_id, k.person_id from places p left join place_knowers k on k.place_id = p.id where family_id is not null`) {
		ofFamily.set(row.id as string, row.family_id as string);
		if (row.parent_id) note(row.id as string, row.parent_id as string);
	}
	for (const row of await sql`select appointment_id as id, person_id from appointment_people`)
		note(row.id as string, row.person_id as string);
	// What may belong to several: the staff of any of them may know it.
	const ofFamilies = new Map<string, Set<string>>();
	for (const row of await sql`select reminder_id as id, family_id, parent_id from reminder_receivers
		union all select person_id, family_id, null from family_people where part in ('parent', 'child')`) {
		const id = row.id as string;
		ofFamilies.set(id, (ofFamilies.get(id) ?? new Set()).add(row.family_id as string));
		if (row.parent_id) note(id, row.parent_id as string);
	}
	for (const row of await sql`select id, posted_by from reminders`) note(row.id as string, row.posted_by as string);

	const follows = new Map<string, Set<string>>();
	const isParentIn = new Map<string, Set<string>>();
	for (const row of await sql`select person_id, family_id, part from family_people
		where starts_on <= current_date and (ends_on is null or ends_on > current_date)
		union all select a.stand_in_id, fp.family_id, 'mentor' from absences a join family_people fp on fp.person_id = a.person_id
			and fp.part in ('mentor', 'samvaer_worker') where a.ended_at is null and current_date between a.first_on and a.last_on
		union all select r.person_id, f.id, 'mentor' from staff_roles r join families f on f.unit_id = r.unit_id
			where r.role in ('coordinator', 'leader') and r.ends_on is null
		union all select r.person_id, f.id, 'administrator' from staff_roles r join families f on f.unit_id = r.unit_id
			where r.role = 'administrator' and r.ends_on is null`) {
		const into = row.part === 'parent' ? isParentIn : follows;
		// An administrator knows which families and people there are, and nothing of what happens in them.
		const key = row.part === 'administrator' ? `runs ${row.person_id}` : (row.person_id as string);
		into.set(key, (into.get(key) ?? new Set()).add(row.family_id as string));
	}
	const children = new Set((await sql`select id from people where kind = 'child'`).map((row) => row.id as string));
	const registers = new Set(
		(await sql`select id from people union all select id from families`).map((row) => row.id as string)
	);

	const familiesOf = (id: string) =>
		new Set([...(ofFamilies.get(id) ?? []), ...(ofFamily.has(id) ? [ofFamily.get(id)!] : [])]);
	return {
		isOfAFamily: (id) => familiesOf(id).size > 0,
		isFor(personId, id) {
			if (id === personId || takers.get(id)?.has(personId)) return true;
			for (const family of familiesOf(id)) {
				if (follows.get(personId)?.has(family)) return true;
				if (registers.has(id) && follows.get(`runs ${personId}`)?.has(family)) return true;
				if (children.has(id) && isParentIn.get(personId)?.has(family)) return true;
			}
			return false;
		}
	};
}

/** Every table's size and contents as one text each; what only notes that somebody looked, or looked in vain, is left out. */
export async function fingerprint(sql: postgres.Sql): Promise<Record<string, string>> {
	const tables = await sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('looks', 'sessions', 'heartbeats', 'limits', 'security_events') order by 1`;
	const prints = tables.map(
		({ name }) =>
			`select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${name}" t`
	);
	const rows = await sql.unsafe(prints.join(' union all '));
	return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
