import postgres from 'postgres';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as families from '../families/families.server.ts';
import * as looks from '../looks/looks.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import * as security from '../security/security.server.ts';
import { now, travel } from '../server/clock.ts';
import * as access from './access.server.ts';

afterEach(() => travel(null));
const web = postgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} });
afterAll(() => web.end());

const gone = { name: 'NotFound' };
const wish = { cause: 'worry', reason: 'Naboen har ringet om støj' } as const;
/** As the session says of whoever has an access open. */
const special = (actor: Actor): Actor => ({
	...actor,
	roles: [...actor.roles, { unitId: actor.unitId, role: 'special' }]
});
const sees = async (actor: Actor, familyId: string) =>
	families.find(special(actor), familyId).then(
		() => true,
		() => false
	);

describe('AB-13: access in a special situation', () => {
	test('AB-13: nothing of a family is told before, and only the exact words find it', async () => {
		const { otherMentor, mentor, parent, familyId } = await makeFamily();
		const none = { name: 'Refusal', code: 'noSuchFamily' };
		for (const words of ['Familie', 'familie 1%', 'Familie 2', '%', familyId, 'Mona'])
			await expect(access.seek(otherMentor, words), words).rejects.toMatchObject(none);
		expect(await access.seek(otherMentor, 'familie 1')).toBeUndefined();
		expect(await access.seek(otherMentor, 'IDA')).toBeUndefined();
		// One's own is no special situation, and a parent has none.
		await expect(access.seek(mentor, 'Familie 1')).rejects.toMatchObject(none);
		await expect(access.seek(parent, 'Familie 1')).rejects.toMatchObject(gone);
		await expect(access.open(otherMentor, { ...wish, words: 'Ida B' })).rejects.toMatchObject(none);
		expect(await sees(otherMentor, familyId)).toBe(false);
	});

	test('AB-13: two families of one name are found by neither', async () => {
		const { otherMentor, unitId } = await makeFamily();
		for (let n = 0; n < 2; n++) await insert('families', { unit_id: unitId, name: 'Familie Ens' });
		await expect(access.seek(otherMentor, 'Familie Ens')).rejects.toMatchObject({ code: 'noSuchFamily' });
	});

	test('AB-13: opens the family for sixty minutes, and not for one more', async () => {
		const { otherMentor, familyId, parent } = await makeFamily();
		const begun = now();
		expect(await access.open(otherMentor, { ...wish, words: 'Familie 1' })).toBe(familyId);
		expect(await sees(otherMentor, familyId)).toBe(true);
		const [conversation] = await messages.ofFamily(parent, familyId);
		await messages.find(special(otherMentor), conversation!.id);
		travel(begun.add({ minutes: 59 }));
		expect(await sees(otherMentor, familyId)).toBe(true);
		expect(await access.mine(otherMentor)).toMatchObject([{ familyName: 'Familie 1' }]);
		travel(begun.add({ minutes: 60, seconds: 5 }));
		expect(await sees(otherMentor, familyId)).toBe(false);
		await expect(messages.find(special(otherMentor), conversation!.id)).rejects.toMatchObject(gone);
		expect(await appointments.ofFamily(otherMentor, familyId, begun, begun.add({ hours: 1 }))).toEqual([]);
		expect(await access.mine(otherMentor)).toEqual([]);
	});

	test('AB-13: ends when its owner says so, and nobody else can', async () => {
		const { otherMentor, mentor, familyId } = await makeFamily();
		await access.open(otherMentor, { ...wish, words: 'Familie 1' });
		const { id } = (await access.mine(otherMentor))[0]!;
		await expect(access.end(mentor, id)).rejects.toMatchObject(gone);
		await access.end(otherMentor, id);
		expect(await sees(otherMentor, familyId)).toBe(false);
		await expect(access.end(otherMentor, id)).rejects.toMatchObject(gone);
	});

	test('AB-15: an administrator sees no content without it, and that family’s alone with it', async () => {
		const { administrator, familyId, otherFamilyId } = await makeFamily();
		expect(await sees(administrator, familyId)).toBe(false);
		await access.open(administrator, { ...wish, words: 'Familie 1' });
		expect(await sees(administrator, familyId)).toBe(true);
		expect(await sees(administrator, otherFamilyId)).toBe(false);
		const { families: all } = await families.all(special(administrator));
		expect(all.map(({ name }) => name)).toEqual(['Familie 1']);
	});

	test('AB-13: the leader reads who and why, the parents who and when in our words, others nothing', async () => {
		const { otherMentor, leader, coordinator, administrator, parent, stranger, familyId } = await makeFamily();
		await access.open(otherMentor, { ...wish, words: 'Familie 1' });
		await sees(otherMentor, familyId);
		expect(await access.all(leader)).toMatchObject([{ name: 'Niels', familyName: 'Familie 1', ...wish }]);
		for (const actor of [coordinator, administrator, parent]) expect(await access.all(actor)).toEqual([]);
		const mine = await looks.ofMine(parent);
		expect(mine.special).toMatchObject([{ personId: otherMentor.id, cause: 'worry' }]);
		expect(JSON.stringify(mine)).not.toContain('Naboen');
		expect(mine.looks).toMatchObject([{ name: 'Niels', ground: 'special' }]);
		expect((await looks.ofMine(stranger)).special).toEqual([]);
		const events = (await security.page(leader, { personId: null, family: null })).events.map(({ kind }) => kind);
		expect(events).toContain('special_access_opened');
	});

	test('AB-13: is written once and stays as it was written', async () => {
		const { otherMentor } = await makeFamily();
		await access.open(otherMentor, { ...wish, words: 'Familie 1' });
		for (const words of [
			"update special_accesses set ends_at = now() + interval '1 day'",
			'delete from special_accesses',
			'insert into special_accesses default values'
		])
			await expect(
				web.begin(async (one) => {
					await one`select app.enter(${otherMentor.id}, current_date, now())`;
					await one.unsafe(words);
				}),
				words
			).rejects.toMatchObject({ code: '42501' });
		await expect(
			owner`update special_accesses set reason = 'noget helt andet' where person_id = ${otherMentor.id}`
		).rejects.toMatchObject({ code: '42501' });
	});
});
