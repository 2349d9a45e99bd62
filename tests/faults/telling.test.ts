import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import webpush from 'web-push';
import * as messages from '../../src/lib/messages/messages.server.ts';
import { push } from '../../src/lib/notifications/channels/push.ts';
import { dispatch } from '../../src/lib/notifications/dispatch.server.ts';
import * as notifications from '../../src/lib/notifications/notifications.server.ts';
import type { Outcome } from '../../src/lib/notifications/retry.ts';
import * as settings from '../../src/lib/notifications/settings.server.ts';
import { forget } from '../../src/lib/notifications/worker-queries.server.ts';
import { now, travel } from '../../src/lib/server/clock.ts';
import { owner } from '../family.ts';
import { startPushService } from '../notifications/push-service.ts';
import {
	at,
	begin,
	family,
	letters,
	plan,
	planVisit,
	post,
	sql,
	states,
	tell,
	useTelling
} from '../notifications/telling.ts';
import { selfSigned } from './self-signed.ts';

// What happens on the way out (F-09, F-15, F-16, F-17): real servers on loopback that behave badly, and a clock that travels.
await vi.hoisted(async () => (await import('../own-database.ts')).ownDatabase());
useTelling();

let service: Awaited<ReturnType<typeof startPushService>>;
let phones: ReturnType<typeof push>;
const pushes = (limit: number) =>
	push({
		...{ keys: webpush.generateVAPIDKeys(), subject: 'mailto:drift@demo.example', limit },
		...{ isAllowed: () => true, mayCall: () => true, forget: (ids) => forget(sql, ids) }
	});
beforeAll(async () => {
	service = await startPushService();
	phones = pushes(10_000);
});
afterAll(() => service.stop());

/** Somebody's phone takes pushes, at the stand-in or at another address. */
async function phone(personId: string, endpoint?: string) {
	const hash = randomUUID();
	const [time, later] = [at('10:00').toString(), at('10:00', 60).toString()];
	const own = service.subscribe(randomUUID());
	await owner`insert into sessions ${owner({ token_hash: hash, person_id: personId, device: 'own', created_at: time, seen_at: time, idle_until: later, ends_at: later })}`;
	await owner`insert into push_subscriptions ${owner({ ...own, person_id: personId, session_hash: hash, made_at: time, ...(endpoint && { endpoint }) })}`;
	return own.id;
}

/** A message from the mentor, planned. */
async function write(body = 'Hej') {
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	await messages.send(family.mentor, id, { body, clientKey: randomUUID() });
	await plan();
}
const waiting = () => owner`select state, reason from notifications where settled_at is null`;

test('R-34: a phone that is gone is forgotten, and the next channel takes over at once', async () => {
	await begin();
	await phone(family.parent.id);
	service.behave = () => ({ status: 410 });
	await write();
	expect(await tell([phones, post()])).toEqual(['Ida']);
	expect(await owner`select 1 from push_subscriptions where person_id = ${family.parent.id}`).toHaveLength(0);
});

test('a push service that asks to wait is left alone for so long, and one that is ill is tried again', async () => {
	await begin();
	const device = await phone(family.parent.id);
	const pushed = () => service.pushed.filter((one) => one.device === device).length;
	service.behave = () => ({ status: 429, headers: { 'retry-after': '600' } });
	await write();
	await tell([phones]);
	travel(at('10:09'));
	await tell([phones]);
	expect(pushed()).toBe(1);
	service.behave = () => ({ status: 500 });
	travel(at('10:11'));
	await tell([phones]);
	expect(pushed()).toBe(2);
	service.behave = () => ({ status: 201 });
	travel(at('10:16'));
	await tell([phones]);
	await tell([phones]);
	expect(pushed()).toBe(3);
	expect(new Set(service.pushed.filter((one) => one.device === device).map(({ headers }) => headers.topic)).size).toBe(
		1
	);
	expect(await states(family.parent.id)).toEqual(['message sent']);
});

test('R-33, AB-18, AB-19: one that hangs, has a wrong certificate or leads inside the house gets nothing, and holds up nobody', async () => {
	await begin();
	let canary = 0;
	const inside = createServer(() => canary++).listen(0, '127.0.0.1');
	let read = 0;
	const wrong = createSecure(selfSigned, () => read++).listen(0, '127.0.0.1');
	await Promise.all([once(inside, 'listening'), once(wrong, 'listening')]);
	const port = (server: Server) => (server.address() as AddressInfo).port;
	const { parent, otherParent, mentor, coordinator } = family;
	const hanging = await phone(parent.id);
	await phone(otherParent.id, `https://127.0.0.1:${port(wrong)}/x`);
	const leading = await phone(mentor.id);
	const good = await phone(coordinator.id);
	service.behave = (device) =>
		device === hanging
			? 'hang'
			: device === leading
				? { status: 302, headers: { location: `http://127.0.0.1:${port(inside)}/` } }
				: { status: 201 };
	await settings.tryOut(parent, 'push');
	await dispatch(sql, [pushes(200)]);
	for (const one of [otherParent, mentor, coordinator]) await settings.tryOut(one, 'push');
	await dispatch(sql, [phones]);
	const reasons =
		await owner`select d.reason, d.state from deliveries d join notifications n on n.id = d.notification_id
		where n.person_id = any (${[parent.id, otherParent.id, mentor.id, coordinator.id]}) order by d.reason nulls first`;
	expect(reasons.map(({ state }) => state)).toEqual(['sent', 'failed', 'failed', 'failed']);
	expect(reasons.map(({ reason }) => reason as string).slice(1)).toEqual([
		'302',
		expect.stringMatching(/CERT/),
		'timeout'
	]);
	expect([canary, read]).toEqual([0, 0]);
	expect(service.pushed.filter(({ device }) => device === good)).toHaveLength(1);
	for (const server of [inside, wrong]) server.close();
});

/** Goes from one due time to the next, as a worker that never sleeps; until it is all settled or that time has come. */
async function live(until: Temporal.Instant, channels: Parameters<typeof dispatch>[1]) {
	for (let steps = 0; steps < 200; steps++) {
		await dispatch(sql, channels);
		const [row] =
			await owner`select (extract(epoch from min(due_at)) * 1000)::float8 as next from notifications where settled_at is null`;
		const next = row!.next && Temporal.Instant.fromEpochMilliseconds(Number(row!.next));
		if (!next || Temporal.Instant.compare(next, until) > 0) break;
		if (Temporal.Instant.compare(next, now()) > 0) travel(next);
	}
	travel(until);
}
const down = (): Outcome => ({ went: 'later', reason: 'ECONNREFUSED' });

test('a provider that is gone for six hours: the next channel, and then somebody has to call', async () => {
	await begin();
	await phone(family.parent.id, `http://127.0.0.1:9/${randomUUID()}`);
	await write();
	// Push gives way to e-mail when its next try would come after half an hour.
	letters.length = 0;
	await live(at('10:14'), [phones, post()]);
	expect(letters.length).toBe(0);
	await live(at('16:00'), [phones, post()]);
	expect(letters.length).toBe(1);
	expect(await states(family.parent.id)).toEqual(['message sent']);

	// All of them gone for six hours: it waits, and is sent once when they are back.
	await begin();
	letters.length = 0;
	await phone(family.parent.id, `http://127.0.0.1:9/${randomUUID()}`);
	await write();
	await live(at('16:00'), [phones, post(down)]);
	const inVain = letters.length;
	expect(inVain).toBeGreaterThan(6);
	expect([...(await waiting())]).toMatchObject([{ state: 'pending', reason: 'ECONNREFUSED' }]);
	await live(at('18:00'), [phones, post()]);
	expect(letters.length).toBe(inVain + 1);
	expect(await states(family.parent.id)).toEqual(['message sent']);

	// For good: a task for the parent's staff.
	await begin();
	await write();
	await live(at('12:00', 2), [phones, post(down)]);
	expect(await states(family.parent.id)).toEqual(['message failed noChannelLeft']);
	expect((await notifications.unreached(family.mentor)).map(({ name }) => name)).toEqual(['Ida']);
});

const detailed = {
	...{ push: true, sms: true, email: true, pushDetail: true, twoHours: false },
	...{ quietFrom: '20:00', quietTo: '08:00' }
};

test('a worker that was down for three hours and a night never says tomorrow on the day', async () => {
	await begin();
	await settings.change(family.parent, detailed);
	await planVisit([family.parent], at('11:00', 7));
	await plan();
	await tell();
	travel(at('14:00', 6));
	expect(await tell()).toEqual(['Ida']);
	expect(letters[0]!.detail).toMatch(/i morgen/i);
	await begin();
	await settings.change(family.parent, detailed);
	await planVisit([family.parent], at('11:00', 7));
	await plan();
	await tell();
	travel(at('08:00', 7));
	expect(await tell()).toEqual(['Ida']);
	expect(letters[0]!.detail).toMatch(/i dag/i);
	expect(await tell()).toEqual([]);
});

test('a clock that goes wrong by an hour, and right again, tells nobody twice and loses nobody', async () => {
	await begin();
	await planVisit([family.parent], at('16:00', 7));
	await plan();
	await tell();
	const told: string[] = [];
	for (const time of ['14:30', '15:30', '16:01', '15:01', '16:02', '17:02', '16:03']) {
		travel(at(time, 6));
		if ((await tell()).length) told.push(time);
	}
	expect(told).toEqual(['16:01']);
	travel(at('16:01', 7));
	await tell();
	expect(await states(family.parent.id)).toEqual(['new sent', 'threeDays late', 'oneDay sent']);
});

test.each(['2031-03-29', '2031-10-25'])('the night of %s ends at eight on the clock', async (day) => {
	await begin(day);
	await planVisit([family.parent], at('07:30', 2));
	await planVisit([family.otherParent], at('16:00', 2));
	await plan();
	await tell();
	travel(at('22:00'));
	await write();
	for (const time of ['22:01', '23:59']) {
		travel(at(time));
		expect(await tell()).toEqual([]);
	}
	for (const time of ['01:30', '03:30', '07:59']) {
		travel(at(time, 1));
		expect(await tell()).toEqual([]);
	}
	travel(at('08:00', 1));
	expect(await tell()).toEqual(['Ida']);
	travel(at('16:00', 1));
	expect(await tell()).toEqual(['Bo']);
	// The early visit on Monday: on Sunday evening, before it is quiet.
	travel(at('19:00', 1));
	expect(await tell()).toEqual(['Ida']);
});
