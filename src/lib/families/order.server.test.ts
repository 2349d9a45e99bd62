import { expect, test } from 'vitest';
import { owner } from '../../../tests/family.ts';

test('names stand in Danish order, and å is found by Å', async () => {
	const rows =
		await owner`select name from unnest(array['Øst', 'Aagaard', 'Zita', 'Ærø', 'Åse', 'Anna']) as name order by name`;
	expect(rows.map(({ name }) => name)).toEqual(['Anna', 'Zita', 'Ærø', 'Øst', 'Aagaard', 'Åse']);
	const [found] = await owner`select 'Åse Ærø' ilike 'åse æRø' as found`;
	expect(found).toMatchObject({ found: true });
});
