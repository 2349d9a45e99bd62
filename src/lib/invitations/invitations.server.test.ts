import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as invitations from './invitations.server.ts';

afterEach(() => travel(null));

const gone = { name: 'NotFound' };
const notInvited = { name: 'Refusal', code: 'notInvited' };
const later = (minutes: number) => travel(now().add({ minutes }));
const from = () => randomUUID();
const choice = (email = `${randomUUID()}@demo.example`) => ({
	...{ email, password: 'tre ord i rækkefølge', language: 'en' as const }
});
const accept = (code: string, chosen = choice()) => invitations.accept(code, chosen, 'own', 'Firefox on Android');

test('R-29: a parent comes in by the code once, reads the chosen language, and everybody else is out', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const { code, token } = await invitations.invite(mentor, familyId, parent.id);
	expect(await invitations.open(code, from())).toMatchObject({
		...{ personId: parent.id, name: 'Ida', invitedBy: 'Mona', house: 'Børnehuset', email: null }
	});
	const chosen = choice();
	const session = await accept(code, chosen);
	expect((await sessions.find(session))?.actor).toMatchObject({ id: parent.id, kind: 'parent', language: 'en' });
	expect(await sessions.signIn(chosen.email, chosen.password, 'own', 'a phone')).not.toBeNull();
	for (const used of [code, token]) {
		await expect(invitations.open(used, from())).rejects.toMatchObject(notInvited);
		await expect(accept(used)).rejects.toMatchObject(notInvited);
	}

	const again = await invitations.invite(mentor, familyId, parent.id);
	const fresh = await accept(again.token, { ...chosen, password: 'tre helt andre ord' });
	expect(await sessions.find(session)).toBeNull();
	expect(await sessions.find(fresh)).not.toBeNull();
	expect(await sessions.signIn(chosen.email, chosen.password, 'own', 'a phone')).toBeNull();
	const rows = await owner`select kind, actor_id, family_id from events where subject_id = ${parent.id} order by id`;
	expect(rows.map(({ kind }) => kind)).toEqual([
		...['parent_invited', 'invitation_used', 'parent_invited', 'invitation_used', 'sign_in_refused']
	]);
	expect(rows[1]).toMatchObject({ actor_id: parent.id, family_id: familyId });
});

test('the database keeps neither the code nor the token', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const { code, token } = await invitations.invite(mentor, familyId, parent.id);
	const rows = JSON.stringify(await owner`select * from invitations where person_id = ${parent.id}`);
	for (const secret of [code, code.replace('-', ''), token]) expect(rows).not.toContain(secret);
});

test('it lasts a day, ends with the next one, and can be taken back', async () => {
	const { mentor, coordinator, familyId, parent } = await makeFamily();
	const first = await invitations.invite(mentor, familyId, parent.id);
	const second = await invitations.invite(coordinator, familyId, parent.id);
	expect(await invitations.find(first.code)).toBeNull();
	expect((await invitations.state(mentor, familyId, parent.id)).open).toMatchObject({ by: 'Kit' });
	later(24 * 60 - 1);
	expect(await invitations.find(second.token)).not.toBeNull();
	later(2);
	expect(await invitations.find(second.token)).toBeNull();
	await expect(accept(second.token)).rejects.toMatchObject(notInvited);
	travel(null);
	await invitations.revoke(mentor, familyId, parent.id);
	expect(await invitations.find(second.code)).toBeNull();
	await expect(invitations.revoke(mentor, familyId, parent.id)).rejects.toMatchObject(gone);
});

test('of twelve at once with one code, one comes in', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	const all = await Promise.allSettled(Array.from({ length: 12 }, () => accept(code)));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(await owner`select 1 from sessions where person_id = ${parent.id}`).toHaveLength(1);
});

test('R-29, AB-17: whoever guesses waits, and a right code from elsewhere still works', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	const guesser = from();
	for (let i = 0; i < 10; i++) await expect(invitations.open('AAAA-AAAA', guesser)).rejects.toMatchObject(notInvited);
	await expect(invitations.open(code, guesser)).rejects.toMatchObject({ name: 'TooMany' });
	expect(await invitations.open(code, from())).toMatchObject({ personId: parent.id });
});

test('an address that is somebody else’s is refused, and the invitation is still good', async () => {
	const { mentor, familyId, parent, otherParent } = await makeFamily();
	const chosen = choice();
	await accept((await invitations.invite(mentor, familyId, otherParent.id)).code, chosen);
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	await expect(accept(code, chosen)).rejects.toMatchObject({ code: 'emailTaken' });
	expect(await sessions.find(await accept(code))).not.toBeNull();
});

test('a lost phone: the session, the password and the calendar end at once', async () => {
	const { mentor, familyId, parent } = await makeFamily();
	const chosen = choice();
	const session = await accept((await invitations.invite(mentor, familyId, parent.id)).code, chosen);
	const { code } = await invitations.invite(mentor, familyId, parent.id);
	await owner`insert into calendar_feeds (person_id, token_hash, device, made_at) values (${parent.id}, ${randomUUID()}, 'iphone', now())`;
	await invitations.endWaysIn(mentor, familyId, parent.id);
	expect(await sessions.find(session)).toBeNull();
	expect(await sessions.signIn(chosen.email, chosen.password, 'own', 'a phone')).toBeNull();
	expect(await invitations.find(code)).toBeNull();
	expect(await owner`select 1 from calendar_feeds where person_id = ${parent.id} and revoked_at is null`).toHaveLength(
		0
	);
	expect((await invitations.state(mentor, familyId, parent.id)).way).toMatchObject({ hasPassword: false, devices: 0 });
});

test('only who works with the family invites, sees or ends; and a closed access stays closed', async () => {
	const { mentor, coordinator, leader, everyone, familyId, otherFamilyId, parent, child } = await makeFamily();
	const may = [mentor, coordinator, leader];
	for (const actor of everyone.filter((one) => !may.includes(one))) {
		for (const verb of [invitations.invite, invitations.state, invitations.revoke, invitations.endWaysIn])
			await expect(verb(actor, familyId, parent.id)).rejects.toMatchObject(gone);
	}
	for (const [family, person] of [
		[familyId, child.id],
		[familyId, mentor.id],
		[otherFamilyId, parent.id]
	] as const)
		await expect(invitations.invite(mentor, family, person)).rejects.toMatchObject(gone);
	await accept((await invitations.invite(leader, familyId, parent.id)).code);
	const open = await invitations.invite(coordinator, familyId, parent.id);
	await owner`update accounts set disabled_at = now() where person_id = ${parent.id}`;
	await expect(accept(open.code)).rejects.toMatchObject(notInvited);
	await expect(invitations.invite(mentor, familyId, parent.id)).rejects.toMatchObject({ code: 'accessClosed' });
});
