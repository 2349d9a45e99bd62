/** Whom a reminder is posted to. A mentor's class or unit is those of the own families who are in it (rule 6). */
export type Aim =
	| { readonly kind: 'families'; readonly ids: readonly string[] }
	| { readonly kind: 'class'; readonly school: string | null; readonly class: string }
	| { readonly kind: 'unit' };

export const aims = ['families', 'class', 'unit'] as const;

/** An aim, and the unit it is within; chosen families may be of several. */
export type Target = { readonly unitId: string | null; readonly aim: Aim };

/** A class as one value of a form: unit, school and class. */
export const classKey = (unitId: string, school: string | null, name: string): string =>
	JSON.stringify([unitId, school, name]);

/** @returns null for what is none */
export function ofClassKey(text: string): Target | null {
	try {
		const [unitId, school, name] = JSON.parse(text) as unknown[];
		const isSchool = school === null || typeof school === 'string';
		if (typeof unitId !== 'string' || !isSchool || typeof name !== 'string') return null;
		return /^[0-9a-f-]{36}$/.test(unitId) ? { unitId, aim: { kind: 'class', school, class: name } } : null;
	} catch {
		return null;
	}
}

/** "2b", "2.B" and "2. b" are one class: "2. B". What is written otherwise stays as it is. */
export function className(text: string): string {
	const plain = text.trim().replaceAll(/\s+/g, ' ');
	const [, year, letter] = /^(\d{1,2}) ?\.? ?(\p{L}{1,2})$/u.exec(plain) ?? [];
	return year && letter ? `${year}. ${letter.toLocaleUpperCase('da')}` : plain;
}
