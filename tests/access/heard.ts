import type postgres from 'postgres';
import * as queries from '../../src/lib/live/queries.server.ts';
import { now } from '../../src/lib/server/clock.ts';
import { asReader, close } from '../../src/lib/server/db.ts';
import { idsIn } from './page.ts';
import type { Theirs } from './theirs.ts';

type Person = { readonly name: string; readonly id: string; readonly kind: string };
export type Heard = {
	/** How many events of all each person would be told of. */
	readonly many: Record<string, number>;
	/** What a stream would say to each, without ids. */
	readonly topics: Record<string, ReadonlySet<string>>;
	/** What somebody would be told of, and may not know. */
	readonly wrong: string[];
};

/** Every event there is, as if it happened now, judged for each of these people the way a stream judges it (rule 5, R-09). */
export async function hearAll(
	owner: postgres.Sql,
	web: string,
	people: readonly Person[],
	theirs: Theirs
): Promise<Heard> {
	process.env.APP_DATABASE_URL = web;
	const events = await owner<
		{ kind: string; actorKind: string | null; actorId: string; topic: string; people: string[] }[]
	>`
		select e.kind, p.kind as "actorKind", e.actor_id as "actorId", c.topic, c.people
		from events e cross join lateral app.concerned(e) c left join people p on p.id = e.actor_id where c.topic is not null`;
	const dates = new Map<string, string[]>();
	for (const {
		id,
		series
	} of await owner`select id, series_id as series from appointments where series_id is not null`)
		dates.set(series, [...(dates.get(series) ?? []), id as string]);

	const heard: Heard = { many: {}, topics: {}, wrong: [] };
	for (const person of people) {
		const due = events.filter((event) => event.people.includes(person.id));
		const topics = [...new Set(due.map(({ topic }) => topic))];
		const allowed = new Set((await asReader(person, () => queries.allowed(person, topics, [], now()))).topics);
		const told = due.filter(({ topic }) => allowed.has(topic));
		heard.many[person.name] = told.length;
		heard.topics[person.name] = new Set(told.map(({ topic }) => topic.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '[id]')));
		for (const { kind, topic, actorKind, actorId } of told) {
			const [id] = idsIn(topic);
			const isTheirs = (dates.get(id!) ?? [id!]).some((one) => theirs.isFor(person.id, one));
			const isAnothers = person.kind === 'parent' && actorKind === 'parent' && actorId !== person.id;
			if (!isTheirs || isAnothers) heard.wrong.push(`${person.name} of ${kind}: ${topic}`);
		}
	}
	await close();
	return heard;
}
