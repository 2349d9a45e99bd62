import { sql } from '../server/db.ts';
import type { Text } from './reminder.ts';
import type { Template } from './templates.ts';

type Instant = Temporal.Instant;

const shown =
	() => sql`t.id, t.unit_id, u.name as unit_name, t.kind, t.what, t.bring, t.note, t.link, t.whole_day, t.remind, t.translations,
	w.name as made_by, t.unit_id = any (app.led_units()) as editable
	from reminder_templates t join units u on u.id = t.unit_id left join people w on w.id = t.made_by`;
const isTheirs = () => sql`t.retired_at is null and t.unit_id = any (app.staffed_units())`;

/** Those of the reader's units, by what they say. */
export const all = (limit: number): Promise<Template[]> =>
	sql<Template[]>`select ${shown()} where ${isTheirs()} order by t.what, u.name, t.id limit ${limit}`;

export async function maybeFind(id: string): Promise<Template | null> {
	const [row] = await sql<Template[]>`select ${shown()} where t.id = ${id} and ${isTheirs()}`;
	return row ?? null;
}

const columnsOf = ({ translations, ...row }: Text) => ({ ...row, translations: sql.json(translations) });

export async function insert(id: string, unitId: string, text: Text, at: Instant, by: string): Promise<void> {
	await sql`insert into reminder_templates ${sql({ ...columnsOf(text), id, unitId, madeAt: at, madeBy: by })}`;
}

/** @returns the unit; null when the reader may not */
export async function update(id: string, text: Text, at: Instant, by: string): Promise<string | null> {
	const [row] = await sql`update reminder_templates set ${sql({ ...columnsOf(text), editedAt: at, editedBy: by })}
		where id = ${id} and retired_at is null and unit_id = any (app.led_units()) returning unit_id`;
	return (row?.unitId as string) ?? null;
}

/** @returns the unit; null when the reader may not, or somebody did before */
export async function retire(id: string, at: Instant, by: string): Promise<string | null> {
	const [row] = await sql`update reminder_templates set retired_at = ${at}, retired_by = ${by}
		where id = ${id} and retired_at is null and unit_id = any (app.led_units()) returning unit_id`;
	return (row?.unitId as string) ?? null;
}
