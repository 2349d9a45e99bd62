import { expect, test } from 'vitest';
import * as v from 'valibot';
import { isKnownToOthers, newPin } from './pin.ts';

const isGood = (pin: string) => v.safeParse(newPin, pin).success;

test.each([
	'123456',
	'654321',
	'000000',
	'111111',
	'121212',
	'123123',
	'112233',
	'123321',
	'198512',
	'121987',
	'147258'
])('AB-05: %s is tried first', (pin) => expect(isGood(pin)).toBe(false));
test.each(['12345', '1234567', 'abcdef', '', '12 456'])('“%s” is no PIN', (pin) => expect(isGood(pin)).toBe(false));
test.each(['482915', '730264', '159263', '906418'])('%s will do', (pin) => expect(isGood(pin)).toBe(true));

test('a birthday of the family and a part of the own phone number are known to others', () => {
	const born = [Temporal.PlainDate.from('1991-04-07')];
	for (const pin of ['070491', '040791', '910407']) expect(isKnownToOthers(pin, born, null)).toBe(true);
	expect(isKnownToOthers('204060', born, '+45 30 20 40 60')).toBe(true);
	expect(isKnownToOthers('482915', born, '+45 30 20 40 60')).toBe(false);
});
