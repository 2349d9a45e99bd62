import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { load, median } from './programs.ts';

type Task = { sql: postgres.Sql; origin: string; cookie: string; seconds: number; rows: [string, string, string][] };

/** A conversation of 50,000 messages is opened as fast as one of 50. */
export async function conversation({ sql, origin, cookie, seconds, rows }: Task) {
	console.log('A conversation of 50 and of 50,000 messages …');
	const [parent] =
		await sql`select p.id, p.unit_id from people p join accounts a on a.person_id = p.id where a.email = 'foraelder1@demo.example'`;
	const make = async (length: number) => {
		const [familyId] = [randomUUID()];
		await sql`insert into families ${sql({ id: familyId, unit_id: parent!.unit_id, name: `Samtale ${length}` })}`;
		await sql`insert into family_people ${sql({ family_id: familyId, person_id: parent!.id, part: 'parent', starts_on: '2020-01-01' })}`;
		const [made] = await sql`select id from conversations where family_id = ${familyId}`;
		await sql`insert into messages (conversation_id, author_id, body, sent_at, number, client_key)
			select ${made!.id}, ${parent!.id}, 'Besked nr. ' || n, now() - interval '1 minute' * (${length}::int - n), n, gen_random_uuid()
			from generate_series(1, ${length}::int) n`;
		return `${origin}/messages/${made!.id}`;
	};
	const [short, long] = [await make(50), await make(50_000)];
	await sql`vacuum analyze`;
	const values = { newest: [] as number[], older: [] as number[] };
	await load(short, cookie, 1, 2);
	for (let round = 0; round < 5; round++) {
		const base = (await load(short, cookie, seconds / 2, 2)).p50;
		values.newest.push((await load(long, cookie, seconds / 2, 2)).p50 / base);
		values.older.push((await load(`${long}?before=25000`, cookie, seconds / 2, 2)).p50 / base);
	}
	rows.push(['a conversation of 50,000 messages ÷ one of 50, p50', median(values.newest).toFixed(2), '≤ 1.2']);
	rows.push(['… its older messages', median(values.older).toFixed(2), '']);
}
