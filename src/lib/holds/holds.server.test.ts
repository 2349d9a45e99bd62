import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as people from '../administration/people.server.ts';
import * as invitations from '../invitations/invitations.server.ts';
import * as live from '../live/live.server.ts';
import * as messages from '../messages/messages.server.ts';
import * as passkeys from '../passkeys/passkeys.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import * as own from '../sessions/own.server.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as holds from './holds.server.ts';

const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];
afterEach(async () => {
	for (const reader of readers.splice(0)) await reader.cancel();
});

const site = { origin: 'http://localhost', rpId: 'localhost' };
const choice = () => ({
	...{ email: `${randomUUID()}@demo.example`, password: 'tre ord i rækkefølge', language: 'da' as const }
});

/** A parent who came in by an invitation, with a stream open as a browser has it. */
async function signedIn(mentor: Actor, familyId: string, parent: Actor) {
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	const chosen = choice();
	const token = await invitations.accept(code, chosen, 'own', 'Firefox on Android');
	const reader = (await live.open(token, { since: null, age: '0', once: false })).getReader();
	readers.push(reader);
	const heard: string[] = [];
	const state = { closedAt: 0 };
	void (async () => {
		for (;;) {
			const { value, done } = await reader.read();
			if (done) break;
			heard.push(new TextDecoder().decode(value));
		}
		state.closedAt = performance.now();
	})();
	await expect.poll(() => heard.join('')).toContain('id: ');
	return { token, chosen, heard, state };
}

test('AB-10, R-09, R-15: frozen by the mentor, every way in is shut within two seconds, streams too, and it stays written down', async () => {
	const family = await makeFamily();
	const { mentor, parent, familyId, administrator } = family;
	const { id } = await messages.conversationOf(parent, familyId);
	const { token, chosen, heard, state } = await signedIn(mentor, familyId, parent);
	await owner`insert into calendar_feeds (person_id, token_hash, device, made_at) values (${parent.id}, ${randomUUID()}, 'iphone', now())`;
	const invited = await invitations.invite(mentor, familyId, parent.id);

	const before = performance.now();
	await holds.freeze(mentor, familyId, parent.id, 'Bo har hendes telefon.');
	const told = heard.length;
	await messages.send(mentor, id, { body: 'Hej', clientKey: randomUUID() });
	expect(await sessions.find(token)).toBeNull();
	await expect.poll(() => state.closedAt, { timeout: 3_000 }).toBeGreaterThan(0);
	expect(state.closedAt - before).toBeLessThan(2_000);
	expect(heard.slice(told).join('')).not.toContain('conversation');
	expect(await sessions.signIn(chosen.email, chosen.password, 'own', 'a phone')).toBeNull();
	expect(await invitations.find(invited.code)).toBeNull();
	const left = await owner`select (select count(*)::int from sessions where person_id = ${parent.id}) as sessions,
		(select count(*)::int from calendar_feeds where person_id = ${parent.id} and revoked_at is null) as feeds`;
	expect(left[0]).toEqual({ sessions: 0, feeds: 0 });

	// Nobody but those who follow the family opens it: not an administrator with a new password.
	await expect(people.giveSignIn(administrator, parent.id, chosen.email, null)).rejects.toMatchObject({
		code: 'accountFrozen'
	});
	await expect(holds.freeze(family.coordinator, familyId, parent.id, 'Igen')).rejects.toMatchObject({
		code: 'alreadyFrozen'
	});
	expect(await holds.of(family.coordinator, familyId, parent.id)).toMatchObject([
		{ kind: 'frozen', by: 'Mona', reason: 'Bo har hendes telefon.' }
	]);

	const again = await invitations.invite(family.leader, familyId, parent.id);
	const fresh = await invitations.accept(again.code, { ...chosen, password: 'tre helt andre ord' }, 'own', 'x');
	expect(await sessions.find(fresh)).not.toBeNull();
	expect(await holds.of(mentor, familyId, parent.id)).toEqual([]);
	const news = await own.mine(parent);
	expect(news.news.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['account_frozen', 'account_thawed']));
	expect(JSON.stringify(news)).not.toContain('telefon');
	const rows = await owner`select data from events where subject_id = ${parent.id} and kind = 'account_frozen'`;
	expect(rows).toMatchObject([{ data: { devices: 1, passkeys: 0 } }]);
});

test('AB-10: what an administrator had closed stays closed, and only those who follow the family freeze', async () => {
	const { mentor, otherMentor, administrator, parent, stranger, child, familyId } = await makeFamily();
	const { chosen } = await signedIn(mentor, familyId, parent);
	for (const actor of [otherMentor, administrator, parent, stranger])
		for (const verb of [holds.freeze, holds.stopPasskeys, holds.allowPasskeys])
			await expect(verb(actor, familyId, parent.id, 'Nej')).rejects.toMatchObject({ name: 'NotFound' });
	for (const other of [child, stranger, mentor])
		await expect(holds.freeze(mentor, familyId, other.id, 'Nej')).rejects.toMatchObject({ name: 'NotFound' });
	await people.endAccess(administrator, parent.id);
	await holds.freeze(mentor, familyId, parent.id, 'Vi er i tvivl.');
	await expect(invitations.invite(mentor, familyId, parent.id)).rejects.toMatchObject({ code: 'accessClosed' });
	expect(await sessions.signIn(chosen.email, chosen.password, 'own', 'a phone')).toBeNull();
});

test('AB-09: without passkeys, those there are go with their sign-ins, and no new one is kept by any way', async () => {
	const { mentor, parent, familyId } = await makeFamily();
	const { token } = await signedIn(mentor, familyId, parent);
	const keep = () =>
		owner`insert into passkeys (person_id, credential_id, public_key, name, made_at) values (${parent.id}, ${randomUUID()}, 'k', 'En telefon', ${now().toString()})`;
	await keep();
	await holds.stopPasskeys(mentor, familyId, parent.id);
	expect(await sessions.find(token)).toBeNull();
	expect(await passkeys.mine(parent)).toEqual([]);
	expect(await passkeys.areAllowed(parent)).toBe(false);
	await expect(passkeys.askAdd(parent, site)).rejects.toMatchObject({ code: 'noPasskeys' });
	await expect(keep()).rejects.toMatchObject({ code: 'SF002' });
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	expect(await invitations.find(code)).toMatchObject({ mayUsePasskeys: false });
	await expect(invitations.askPasskey(code, site)).rejects.toMatchObject({ code: 'noPasskeys' });
	await holds.allowPasskeys(mentor, familyId, parent.id);
	expect(await passkeys.areAllowed(parent)).toBe(true);
	await keep();
});
