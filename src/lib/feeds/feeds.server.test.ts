import ICAL from 'ical.js';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as agenda from '../agenda/agenda.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { kindNames, rulesOf } from '../appointments/kinds/index.ts';
import { instantOf, now, today, travel, zone } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import * as feeds from './feeds.server.ts';

afterEach(() => travel(null));

const origin = 'https://familien.example';
type Family = Awaited<ReturnType<typeof makeFamily>>;

/** Plans one for both parents and the child, so many days from today. */
const plan = (
	{ coordinator, familyId, parent, otherParent, child, mentor, roomId }: Family,
	days: number,
	extra = {}
) => {
	const startsAt = instantOf(today().add({ days }), new Temporal.PlainTime(16));
	const who = { parentIds: [parent.id, otherParent.id], childIds: [child.id], staffIds: [mentor.id] };
	return appointments.plan(coordinator, {
		...{ familyId, kind: 'samvaer', startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: roomId, bring: null },
		...who,
		details: { supervision: 'supported' },
		...extra
	});
};

/** Reads a file as another program does, by its own zone: start, end and what it says. */
function readAll(body: string) {
	const calendar = new ICAL.Component(ICAL.parse(body) as unknown[]);
	const danish = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!);
	return calendar.getAllSubcomponents('vevent').map((component) => {
		const event = new ICAL.Event(component);
		const instant = (time: ICAL.Time) => {
			time.zone = danish;
			return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000).toString();
		};
		return {
			id: event.uid.split('@')[0]!,
			starts: instant(event.startDate),
			ends: instant(event.endDate),
			summary: event.summary,
			location: event.location,
			sequence: Number(component.getFirstPropertyValue('sequence')),
			status: component.getFirstPropertyValue('status')
		};
	});
}
const feedOf = async (actor: Family['parent'], detailed = false) => {
	const { token } = await feeds.make(actor, { device: 'iphone', detailed });
	return { token, read: async () => readAll((await feeds.read(token, origin)).body) };
};

test('another program finds the dates of the page: two years of every kind, across the changes of clocks', async () => {
	const family = await makeFamily();
	const { parent, mentor } = family;
	const first = today();
	travel(instantOf(first.subtract({ days: 360 }), new Temporal.PlainTime(6)));
	for (let n = 0; n < 84; n++) {
		const kind = kindNames[n % kindNames.length]!;
		const details = rulesOf(kind).supervision ? { supervision: 'supported' as const } : {};
		await plan(family, 1 + n * 12, { kind, details, placeId: null });
	}
	travel(null);
	const { read } = await feedOf(parent, true);
	const shown = [...(await agenda.coming(parent)), ...(await everEarlier(parent))];
	const key = (one: { starts: string; ends: string; id: string }) => `${one.starts} ${one.ends} ${one.id}`;
	const page = shown.map(({ id, startsAt, endsAt }) =>
		key({ id, starts: startsAt.toString(), ends: endsAt.toString() })
	);
	const file = await read();
	expect(file).toHaveLength(84);
	expect(new Set(file.map(({ summary }) => summary)).size).toBe(kindNames.length);
	expect(file.map(key).sort()).toEqual(page.sort());
	// The wall clock never moves (rule 12).
	for (const { starts } of file) expect(Temporal.Instant.from(starts).toZonedDateTimeISO(zone).hour).toBe(16);
	expect((await (await feedOf(mentor)).read()).map(({ id }) => id).sort()).toEqual(file.map(({ id }) => id).sort());
});

async function everEarlier(actor: Family['parent']) {
	const all = [];
	for (let before: Temporal.PlainDate | null = null; ;) {
		const page: Awaited<ReturnType<typeof agenda.earlier>> = await agenda.earlier(actor, before);
		all.push(...page.lines);
		if (!page.next) return all;
		before = page.next;
	}
}

test('moved counts up, cancelled says so and goes after a while, and the same file is not sent twice', async () => {
	const family = await makeFamily();
	const id = await plan(family, 5);
	const { read, token } = await feedOf(family.parent);
	const before = await feeds.read(token, origin);
	expect(feeds.holds(await feeds.read(token, origin), `"x", ${before.etag}`)).toBe(true);
	expect(feeds.holds(before, null)).toBe(false);

	const startsAt = now().add({ hours: 24 * 6 });
	await appointments.move(family.coordinator, id, 1, { startsAt, endsAt: startsAt.add({ hours: 1 }) });
	expect(await read()).toMatchObject([{ id, sequence: 1, status: 'CONFIRMED', summary: 'Aftale', location: null }]);
	expect(feeds.holds(await feeds.read(token, origin), before.etag)).toBe(false);
	await appointments.cancel(family.coordinator, id, 'house', null);
	expect(await read()).toMatchObject([{ id, sequence: 2, status: 'CANCELLED', summary: 'Aflyst: Aftale' }]);
	travel(now().add({ hours: 24 * 60 }));
	expect(await read()).toEqual([]);
});

test('R-37, AB-03: a place is told to those who may know it, and where the child lives to nobody', async () => {
	const family = await makeFamily();
	await plan(family, 3, { placeId: family.childHomeId });
	await plan(family, 4);
	for (const actor of [family.parent, family.otherParent, family.mentor]) {
		const { token, read } = await feedOf(actor, true);
		expect((await feeds.read(token, origin)).body).not.toMatch(/Hemmelig|Hjemme|Alma/);
		expect((await read()).map(({ location }) => location)).toEqual([null, 'Det gule rum']);
	}
	expect(await (await feedOf(family.stranger, true)).read()).toEqual([]);
});

test('R-37: whoever may no longer see something has it no longer in the calendar', async () => {
	const family = await makeFamily();
	const { parent, otherParent, familyId } = family;
	await plan(family, 3);
	const feed = await feedOf(otherParent);
	expect(await feed.read()).toHaveLength(1);
	await owner`update family_people set ends_on = ${today().toString()} where family_id = ${familyId} and person_id = ${otherParent.id}`;
	expect(await feed.read()).toEqual([]);

	const own = await feedOf(parent);
	await owner`insert into accounts (person_id, email, password_hash) values (${parent.id}, ${`${parent.id}@x.example`}, 'x')`;
	expect(await own.read()).toHaveLength(1);
	await owner`update accounts set disabled_at = now() where person_id = ${parent.id}`;
	await expect(own.read()).rejects.toThrow(NotFound);
});

test('R-37, AB-24: a token is known to its owner alone, and ends at once', async () => {
	const { parent, otherParent } = await makeFamily();
	const { token } = await feeds.make(parent, { device: 'outlook', detailed: false });
	expect(Buffer.from(token, 'base64url')).toHaveLength(32);
	const [row] = await owner`select * from calendar_feeds where person_id = ${parent.id}`;
	expect(JSON.stringify(row)).not.toContain(token);
	const [mine] = await feeds.mine(parent);
	expect(mine).toMatchObject({ device: 'outlook', detailed: false });
	expect(await feeds.mine(otherParent)).toEqual([]);

	await expect(feeds.revoke(otherParent, mine!.id)).rejects.toThrow(NotFound);
	await feeds.read(token, origin);
	await feeds.revoke(parent, mine!.id);
	for (const wrong of [token, token.replace(/^./, '-'), '', 'x'.repeat(43), `${token}x`, '../../etc', 'æ'.repeat(43)])
		await expect(feeds.read(wrong, origin), wrong).rejects.toThrow(NotFound);
	await expect(feeds.revoke(parent, mine!.id)).rejects.toThrow(NotFound);

	await Promise.allSettled(Array.from({ length: 9 }, () => feeds.make(parent, { device: 'other', detailed: false })));
	expect(await feeds.mine(parent)).toHaveLength(5);
});

test('one appointment as a file is for those who take part in it', async () => {
	const family = await makeFamily();
	const id = await plan(family, 3);
	expect(readAll((await feeds.one(family.parent, id, origin)).body)).toMatchObject([{ id, summary: 'Aftale' }]);
	await expect(feeds.one(family.stranger, id, origin)).rejects.toThrow(NotFound);
});
