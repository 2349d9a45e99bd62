import * as v from 'valibot';

const rows = ['01234567890', '98765432109', '147258369', '159357', '258000'];

/** Whether somebody who finds the phone would try it early: rows, repetitions, and years at either end (R-17 for six digits). */
function isCommon(pin: string): boolean {
	const isRepeated = [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(6 / length));
	const isDoubled = /^(\d)\1(\d)\2(\d)\3$/.test(pin);
	const isMirrored = pin === [...pin].reverse().join('');
	const isYear = /^(19[3-9]\d|20[0-3]\d)|(19[3-9]\d|20[0-3]\d)$/.test(pin);
	return isRepeated || isDoubled || isMirrored || isYear || rows.some((row) => row.includes(pin));
}

/** The six digits that open the app, as a person chooses them. */
export const newPin = v.pipe(
	v.string('missing'),
	v.trim(),
	v.nonEmpty('missing'),
	v.regex(/^\d{6}$/, 'pin'),
	v.check((pin) => !isCommon(pin), 'pinCommon')
);

/** Whether it is what the people around one know: a birthday of the family, or a part of one's own phone number. */
export function isKnownToOthers(pin: string, birthdays: readonly Temporal.PlainDate[], phone: string | null): boolean {
	const two = (n: number) => String(n % 100).padStart(2, '0');
	const dates = birthdays.flatMap(({ day, month, year }) => {
		const [d, m, y] = [two(day), two(month), two(year)];
		return [d + m + y, m + d + y, y + m + d];
	});
	return dates.includes(pin) || Boolean(phone?.replace(/\D/g, '').includes(pin));
}
