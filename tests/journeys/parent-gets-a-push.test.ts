import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import postgres from 'postgres';
import { startWeb } from '../bench/programs.ts';
import { startServer, type OwnServer } from '../faults/server.ts';
import { startPushService } from '../notifications/push-service.ts';
import { endpointOf, startWorker } from '../notifications/worker.ts';

// A house of its own: its worker pushes to a stand-in, which decrypts as a browser would. All else is the product's own:
// the verbs, the queue, the worker, the encryption, the service worker. Only the way from Google's house is missing.
const port = Number(process.env.JOURNEY_PORT ?? 4311) + 2_000;
const origin = `http://localhost:${port}`;
let house: OwnServer;
let sql: postgres.Sql;
let service: Awaited<ReturnType<typeof startPushService>>;
let worker: Awaited<ReturnType<typeof startWorker>>;
let web: ChildProcess;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	[house, service] = await Promise.all([startServer(), startPushService()]);
	sql = postgres(house.owner, { max: 1, onnotice: () => {} });
	[web, worker] = await Promise.all([
		startWeb(port, house.addresses.web),
		startWorker(house.addresses.worker, service.origin)
	]);
});
test.afterAll(async () => {
	web?.kill();
	await Promise.all([worker?.stop(), service?.stop(), sql?.end()]);
	await house?.stop();
});

/** A parent without quiet hours and their mentor, with a conversation. */
async function makePeople() {
	const [unit, family, parent, mentor, conversation] = Array.from({ length: 5 }, () => randomUUID());
	const at = Temporal.Now.instant().toString();
	await sql`insert into units ${sql({ id: unit, name: 'Børnehuset' })}`;
	await sql`insert into people ${sql([
		{ id: parent, unit_id: unit, kind: 'parent', name: 'Ida Skjult' },
		{ id: mentor, unit_id: unit, kind: 'staff', name: 'Mona Holm' }
	])}`;
	await sql`insert into staff_roles ${sql({ person_id: mentor, unit_id: unit, role: 'mentor', starts_on: '2020-01-01' })}`;
	await sql`insert into families ${sql({ id: family, unit_id: unit, name: 'Familie 1' })}`;
	for (const [person_id, part] of [
		[parent, 'parent'],
		[mentor, 'mentor']
	])
		await sql`insert into family_people ${sql({ family_id: family, person_id, part, starts_on: '2020-01-01' })}`;
	await sql`insert into notification_settings ${sql({ person_id: parent, quiet_from: '12:00', quiet_to: '12:00', changed_at: at, changed_by: parent })}`;
	const [made] = await sql`select id from conversations where family_id = ${family!}`;
	if (!made)
		await sql`insert into conversations ${sql({ id: conversation, unit_id: unit, family_id: family, parent_id: parent })}`;
	return { parent: parent!, mentor: mentor!, conversation: (made?.id as string) ?? conversation! };
}

async function signIn(context: BrowserContext, personId: string): Promise<Page> {
	const token = randomBytes(32).toString('base64url');
	const [at, later] = [0, 8].map((hours) => Temporal.Now.instant().add({ hours }).toString());
	await sql`insert into sessions ${sql({ token_hash: createHash('sha256').update(token).digest('hex'), person_id: personId, device: 'own', created_at: at, seen_at: at, idle_until: later, ends_at: later })}`;
	const cookie = { name: '__Host-session', value: token, url: 'https://localhost', secure: true, httpOnly: true };
	await context.addCookies([{ ...cookie, sameSite: 'Lax' }]);
	return context.newPage();
}

test('R-34, AB-04: a message from the mentor is on the lock screen in neutral words, and a tap opens the conversation', async ({
	browser
}) => {
	test.setTimeout(60_000);
	const { parent, mentor, conversation } = await makePeople();
	const device = randomUUID();
	const { p256dh, auth } = service.subscribe(device);
	const phone = await browser.newContext({ locale: 'da-DK', baseURL: origin });
	await phone.grantPermissions(['notifications'], { origin });
	// This browser's own push service is out of reach: it says where the stand-in is. What is shown on the icon is noted.
	await phone.addInitScript(
		({ endpoint, keys }) => {
			const subscription = { endpoint, toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true };
			PushManager.prototype.subscribe = async () => (localStorage.setItem('stand-in', '1'), subscription as never);
			PushManager.prototype.getSubscription = async () => (localStorage['stand-in'] ? (subscription as never) : null);
			const note = (many: number) => localStorage.setItem('badge', String(many));
			Object.assign(navigator, { setAppBadge: async (n: number) => note(n), clearAppBadge: async () => note(0) });
		},
		{ endpoint: endpointOf(device), keys: { p256dh, auth } }
	);
	const page = await signIn(phone, parent);
	await page.goto('/more/notifications');
	await page.getByRole('button', { name: 'Slå til' }).click();
	await expect(page.getByText('Denne telefon får besked.')).toBeVisible();

	const staff = await signIn(await browser.newContext({ locale: 'da-DK', baseURL: origin }), mentor);
	await staff.goto(`/staff/messages/${conversation}`);
	await staff.getByLabel('Skriv en besked').fill('Husk samvær med Alma i morgen');
	await staff.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(staff.getByText('Husk samvær med Alma i morgen')).toBeVisible();

	await expect.poll(() => service.pushed.length, { timeout: 10_000 }).toBe(1);
	const [{ text, headers }] = service.pushed as [(typeof service.pushed)[number]];
	const pushed = JSON.parse(text) as Record<string, unknown>;
	expect(pushed).toMatchObject({
		title: 'Sammen om Familien',
		body: 'Der er nyt til dig.',
		badge: 1,
		tag: headers.topic
	});

	// From the next page on the worker leads the window.
	await page.goto('/reminders');
	await expect.poll(() => page.evaluate(() => localStorage.badge)).toBe('1');
	const client = await phone.newCDPSession(page);
	const registrationId = await new Promise<string>((found) => {
		client.on(
			'ServiceWorker.workerRegistrationUpdated',
			({ registrations: [one] }) => one && found(one.registrationId)
		);
		void client.send('ServiceWorker.enable');
	});
	// Twice of the same tag is one on the phone (F-01).
	for (let twice = 0; twice < 2; twice++)
		await client.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: text });
	const onScreen = () =>
		page.evaluate(async () =>
			(await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => `${title}: ${body}`)
		);
	await expect.poll(onScreen).toEqual(['Sammen om Familien: Der er nyt til dig.']);
	// The phone told that it was shown, so staff know (rule 8).
	await expect(async () => {
		await staff.reload();
		await expect(staff.getByRole('region', { name: 'Er det nået frem?' })).toContainText('Nået', { timeout: 1_000 });
	}).toPass({ timeout: 10_000 });

	const [serviceWorker] = phone.serviceWorkers();
	// The worker's own world has other names than the page's, so this is told it as text.
	await serviceWorker!.evaluate(`registration.getNotifications().then(([notification]) =>
		dispatchEvent(new NotificationEvent('notificationclick', { notification })))`);
	await expect(page).toHaveURL(new RegExp(`/messages/${conversation}`));
	await expect(page.getByText('Husk samvær med Alma i morgen')).toBeVisible();
	await expect.poll(() => page.evaluate(() => localStorage.badge)).toBe('0');
	expect(await onScreen()).toEqual([]);

	// The house has lost the phone: at the next start of the app it has it again.
	await sql`delete from push_subscriptions where person_id = ${parent}`;
	await page.goto('/');
	const known = () => sql`select endpoint from push_subscriptions where person_id = ${parent}`;
	await expect
		.poll(async () => (await known()).map(({ endpoint }) => endpoint as string))
		.toEqual([endpointOf(device)]);
	await phone.close();
	await staff.context().close();
});
