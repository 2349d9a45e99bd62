import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import * as appointments from '../../src/lib/appointments/appointments.server.ts';
import type { Actor } from '../../src/lib/people/actor.ts';
import { instantOf, now, today } from '../../src/lib/server/clock.ts';
import { datesOf } from '../../src/lib/series/dates.server.ts';
import * as series from '../../src/lib/series/series.server.ts';
import { median } from './programs.ts';

type House = { actor: Actor; staff: string[]; families: { id: string; parent: string }[] };

const thought: series.Thought = { segments: [{ rhythm: '1w', many: 52, unit: 'times' }] };
const parallel = 50;

/**
 * A unit with 200,000 appointments: a series of 52 dates, looked at, and planned with its conflicts checked again, against one booking in the same run;
 * and fifty series at once onto one worker, of which exactly one wins whole (rule 4).
 */
export async function planSeries(sql: postgres.Sql): Promise<[string, string, string][]> {
	console.log('Filling a unit with 200,000 appointments …');
	const house = await fill(sql);
	const [single, seen, whole]: number[][] = [[], [], []];
	for (let round = 0; round < 9; round++) {
		const wished = slots('19:00', 1);
		const plan = common(house, round);
		single!.push(await timed(() => appointments.plan(house.actor, { ...plan, ...slots('16:30', round)[0]! })));
		seen!.push(await timed(() => series.obstacles(house.actor, plan, wished)));
		const kept = wished.map((slot) => ({ ...slot, isKept: true }));
		whole!.push(await timed(() => series.plan(house.actor, plan, kept, thought)));
	}
	const [one, look, many] = [median(single!), median(seen!), median(whole!)];
	const words = [one, look, many].map((figure) => figure.toFixed(1));
	console.log(`  one booking ${words[0]} ms; 52 dates looked at ${words[1]} ms, planned ${words[2]} ms`);
	const { won, lost, dates } = await race(sql, house);
	return [
		['52 dates looked at for conflicts ÷ one booking, 200,000 appointments', (look / one).toFixed(1), ''],
		['52 dates planned, conflicts checked ÷ one booking, 200,000 appointments', (many / one).toFixed(1), '≤ 10'],
		[`${parallel} series at once onto one worker: won, refused, dates booked`, `${won}, ${lost}, ${dates}`, '1, 49, 52']
	];
}

async function race(sql: postgres.Sql, house: House) {
	const worker = house.staff[20]!;
	const wished = slots('18:00', 2).map((slot) => ({ ...slot, isKept: true }));
	const all = await Promise.allSettled(
		Array.from({ length: parallel }, (_, n) =>
			series.plan(house.actor, { ...common(house, 100 + n), staffIds: [worker] }, wished, thought)
		)
	);
	const isRefused = (one: PromiseSettledResult<string>) =>
		one.status === 'rejected' && (one.reason as Error).name === 'Refusal';
	const [row] = await sql`select count(*)::int as dates from bookings b join appointments a on a.id = b.appointment_id
		where b.resource_id = ${worker} and a.series_id is not null`;
	return {
		won: all.filter(({ status }) => status === 'fulfilled').length,
		lost: all.filter(isRefused).length,
		dates: row!.dates as number
	};
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const before = performance.now();
	await work();
	return performance.now() - before;
}

const common = ({ staff, families }: House, n: number): series.Common => {
	const family = families[n]!;
	return {
		...{ familyId: family.id, kind: 'mentor_meeting', placeId: null, staffIds: [staff[n % staff.length]!] },
		...{ parentIds: [family.parent], childIds: [], bring: null, details: {} }
	};
};

/** 52 weeks from tomorrow and some days on, after the house's own hours of the day. */
const slots = (time: string, days: number) =>
	datesOf(thought.segments, today().add({ days: 1 + days }), 60).map(({ day }) => {
		const startsAt = instantOf(day, Temporal.PlainTime.from(time));
		return { startsAt, endsAt: startsAt.add({ minutes: 60 }) };
	});

/** Forty staff, a thousand families; five thousand hours of each staff member's are taken, eight a day around today. */
async function fill(sql: postgres.Sql): Promise<House> {
	const [unit] = await sql`select id from units order by created_at limit 1`;
	const unitId = unit!.id as string;
	const [coordinator] =
		await sql`select person_id from staff_roles where role = 'coordinator' and unit_id = ${unitId} limit 1`;
	const id = coordinator!.person_id as string;
	const staff = Array.from({ length: 40 }, () => randomUUID());
	const families = Array.from({ length: 1000 }, () => ({ id: randomUUID(), parent: randomUUID() }));
	const [ids, parents] = [families.map((one) => one.id), families.map(({ parent }) => parent)];
	await sql.begin(async (tx) => {
		// Past the triggers and the policies: only the constraints of the bookings hold.
		await tx`set local session_replication_role = replica`;
		await tx`insert into people (id, unit_id, kind, name) select id, ${unitId}, 'staff', 'Medarbejder ' || n from unnest(${staff}::uuid[]) with ordinality as t(id, n)`;
		await tx`insert into staff_roles (person_id, unit_id, role, starts_on) select id, ${unitId}, 'mentor', '2020-01-01' from unnest(${staff}::uuid[]) as t(id)`;
		await tx`insert into people (id, unit_id, kind, name) select id, ${unitId}, 'parent', 'Forælder ' || n from unnest(${parents}::uuid[]) with ordinality as t(id, n)`;
		await tx`insert into families (id, unit_id, name) select id, ${unitId}, 'Familie B' || n from unnest(${ids}::uuid[]) with ordinality as t(id, n)`;
		await tx`insert into family_people (family_id, person_id, part, starts_on) select f, p, 'parent', '2020-01-01' from unnest(${ids}::uuid[], ${parents}::uuid[]) as t(f, p)`;
		await tx`create temp table planned on commit drop as select gen_random_uuid() as id, (${staff}::uuid[])[n % 40 + 1] as worker,
			(${ids}::uuid[])[n % 1000 + 1] as family, (${parents}::uuid[])[n % 1000 + 1] as parent,
			(current_date + (n / 320 - 312) + make_interval(hours => 7 + (n / 40) % 8)) at time zone 'Europe/Copenhagen' as starts_at
			from generate_series(0, 199999) n`;
		await tx`insert into appointments (id, unit_id, family_id, kind, starts_at, ends_at, created_at, created_by)
			select id, ${unitId}, family, 'mentor_meeting', starts_at, starts_at + interval '1 hour', now(), ${id} from planned`;
		await tx`insert into appointment_versions (appointment_id, version, kind, starts_at, ends_at, staff_ids, details, made_at, made_by)
			select id, 1, 'mentor_meeting', starts_at, starts_at + interval '1 hour', array[worker], '{}', now(), ${id} from planned`;
		await tx`insert into appointment_people (appointment_id, person_id, part, ends_at)
			select id, worker, 'staff', starts_at + interval '1 hour' from planned union all select id, parent, 'parent', starts_at + interval '1 hour' from planned`;
		await tx`insert into bookings (appointment_id, resource_id, during)
			select id, worker, tstzrange(starts_at, starts_at + interval '1 hour') from planned
			union all select id, parent, tstzrange(starts_at, starts_at + interval '1 hour') from planned`;
	});
	await sql`vacuum analyze`;
	console.log(`  filled, ${now().toString().slice(11, 19)}`);
	const actor: Actor = {
		...{ id, kind: 'staff', name: 'Koordinator', language: 'da', unitId, roles: [{ unitId, role: 'coordinator' }] }
	};
	return { actor, staff, families };
}
