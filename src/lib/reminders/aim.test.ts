import { expect, test } from 'vitest';
import { classKey, className, ofClassKey } from './aim.ts';

test.each([
	['2b', '2. B'],
	['2.B', '2. B'],
	[' 2 .  b', '2. B'],
	['10. ø', '10. Ø'],
	['Solsikken', 'Solsikken'],
	['0.  klasse', '0. klasse']
])('%s is the class %s', (typed, name) => expect(className(typed)).toBe(name));

test('a class goes through a form and back, and nothing else does', () => {
	const unitId = '7be77add-478e-4df1-9857-4c879651f22b';
	expect(ofClassKey(classKey(unitId, null, '2. B'))).toEqual({
		unitId,
		aim: { kind: 'class', school: null, class: '2. B' }
	});
	for (const bad of ['', '[]', '{}', 'null', '["x",null,"2. B"]', `["${unitId}",7,"2. B"]`])
		expect(ofClassKey(bad)).toBeNull();
});
