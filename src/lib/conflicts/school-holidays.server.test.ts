import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { today } from '../server/clock.ts';
import * as schoolHolidays from './school-holidays.server.ts';

const days = { startsOn: today().add({ days: 10 }), endsOn: today().add({ days: 16 }) };

test('school holidays are kept by coordinators and administrators of the unit, and nobody else', async () => {
	const [family, elsewhere] = [await makeFamily(), await makeFamily()];
	await schoolHolidays.add(family.coordinator, { name: 'Vinterferie', ...days });
	const [found] = await schoolHolidays.coming(family.administrator);
	expect(found).toMatchObject({ name: 'Vinterferie' });
	expect(await schoolHolidays.coming(elsewhere.coordinator)).toEqual([]);
	for (const actor of [family.mentor, family.parent])
		await expect(schoolHolidays.add(actor, { name: 'Fri', ...days })).rejects.toMatchObject({ name: 'NotFound' });
	for (const actor of [family.mentor, elsewhere.coordinator])
		await expect(schoolHolidays.remove(actor, found!.id)).rejects.toMatchObject({ name: 'NotFound' });
	await schoolHolidays.remove(family.administrator, found!.id);
	expect(await schoolHolidays.coming(family.coordinator)).toEqual([]);
});
