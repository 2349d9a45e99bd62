import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { NotFound } from '../server/errors.ts';
import * as members from './members.server.ts';

test('staff write down a child’s class and what a parent reads; nobody else’s family', async () => {
	const house = await makeFamily();
	const { familyId, child, parent, mentor } = house;
	await members.setClass(mentor, familyId, child.id, { school: 'Engskolen', class: ' 2b' });
	expect(await members.find(house.leader, familyId, child.id)).toMatchObject({ school: 'Engskolen', class: '2. B' });
	await members.setReads(house.coordinator, familyId, parent.id, 'ar');
	expect((await members.find(mentor, familyId, parent.id)).reads).toBe('ar');
	await members.setReads(mentor, familyId, parent.id, null);
	// What fits the other part only, another's family, and people who follow none.
	await expect(members.setReads(mentor, familyId, child.id, 'ar')).rejects.toThrow(NotFound);
	await expect(members.setClass(mentor, familyId, parent.id, { school: null, class: '2. B' })).rejects.toThrow(
		NotFound
	);
	for (const actor of [house.otherMentor, house.administrator, parent, house.stranger]) {
		await expect(members.setClass(actor, familyId, child.id, { school: null, class: null })).rejects.toThrow(NotFound);
		await expect(members.setReads(actor, familyId, parent.id, 'en')).rejects.toThrow(NotFound);
	}
	expect((await members.find(mentor, familyId, parent.id)).reads).toBeNull();
});
