import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as own from './own.server.ts';
import * as sessions from './sessions.server.ts';

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1';
const laptop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

test('a person sees the own sign-ins, and what is ended is out with the next request (R-15)', async () => {
	const { parent, otherParent } = await makeFamily();
	const tokens = [
		await sessions.open(parent.id, 'own', phone),
		await sessions.open(parent.id, 'shared', laptop),
		await sessions.open(parent.id, 'shared', 'who knows')
	];
	const foreign = await sessions.open(otherParent.id, 'own', phone);
	const [here, there] = await Promise.all(tokens.map(async (token) => (await sessions.find(token))!.session.sessionId));
	const { signIns } = await own.mine(parent);
	expect(signIns.map(({ browser, system }) => `${browser} ${system}`).toSorted()).toEqual([
		...['Firefox Windows', 'Safari iPhone', 'null null']
	]);
	expect(JSON.stringify(signIns)).not.toContain(tokens[0]);

	const theirs = (await sessions.find(foreign))!.session.sessionId;
	for (const id of [theirs, randomUUID()])
		await expect(own.end(parent, id)).rejects.toMatchObject({ name: 'NotFound' });
	const before = performance.now();
	await own.end(parent, there!);
	expect(await sessions.find(tokens[1]!)).toBeNull();
	expect(performance.now() - before).toBeLessThan(2_000);
	await own.endOthers(parent, here!);
	expect(await Promise.all(tokens.map(async (token) => Boolean(await sessions.find(token))))).toEqual([
		...[true, false, false]
	]);
	expect(await sessions.find(foreign)).not.toBeNull();
	expect((await own.mine(parent)).news.map(({ kind }) => kind)).toEqual(['sign_ins_ended', 'sign_in_ended']);
});

test('what happened at the door is told once, however many families, and to nobody else', async () => {
	const { parent, otherParent, stranger, otherFamilyId } = await makeFamily();
	await owner`insert into family_people (family_id, person_id, part, starts_on) values (${otherFamilyId}, ${parent.id}, 'parent', '2020-01-01')`;
	await owner`select app.note_door('invitation_used', ${parent.id}, now(), '{}')`;
	expect((await own.mine(parent)).news).toMatchObject([{ kind: 'invitation_used', own: true }]);
	for (const other of [otherParent, stranger]) expect((await own.mine(other)).news).toEqual([]);
});

test('a new password puts everybody else out, and is not one’s own name', async () => {
	const { parent, otherParent } = await makeFamily();
	const email = `${randomUUID()}@demo.example`;
	await owner`insert into accounts (person_id, email, password_hash) values (${parent.id}, ${email}, 'none')`;
	const [here, there] = [await sessions.open(parent.id, 'own', phone), await sessions.open(parent.id, 'own', laptop)];
	const { sessionId } = (await sessions.find(here))!.session;
	await expect(own.changePassword(parent, sessionId, 'idaida-1990')).rejects.toMatchObject({ code: 'passwordGuessed' });
	await expect(own.changePassword(otherParent, sessionId, 'tre ord mere')).rejects.toMatchObject({ code: 'noEmail' });
	await own.changePassword(parent, sessionId, 'tre ord i rækkefølge');
	expect([Boolean(await sessions.find(here)), Boolean(await sessions.find(there))]).toEqual([true, false]);
	expect(await sessions.signIn(email, 'tre ord i rækkefølge', 'own', 'a phone')).not.toBeNull();
	expect((await own.mine(parent)).news).toMatchObject([{ kind: 'password_changed', own: true }]);
});
