import { today } from '../server/clock.ts';
import type { Column } from './list.ts';

/** Characters a cell may hold. */
export const longest: Partial<Record<Column, number>> = {
	caseNumber: 40,
	family: 120,
	name: 120,
	email: 200,
	phone: 40,
	address: 200,
	school: 80,
	class: 20
};

const parts: Readonly<Record<string, 'parent' | 'child'>> = {
	forælder: 'parent',
	foraelder: 'parent',
	mor: 'parent',
	far: 'parent',
	barn: 'child'
};
export const partOf = (text: string): 'parent' | 'child' | null => parts[text.toLowerCase()] ?? null;

/** A birthday as Danes write it, 24-12-2015, with dots or slashes too, as an ISO date; null when empty, undefined when it is none. */
export function bornOn(text: string): string | null | undefined {
	if (!text) return null;
	const [, day, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
	if (!day || !month || !year || Number(year) < 1900) return undefined;
	try {
		const date = Temporal.PlainDate.from(
			{ day: Number(day), month: Number(month), year: Number(year) },
			{ overflow: 'reject' }
		);
		return Temporal.PlainDate.compare(date, today()) > 0 ? undefined : date.toString();
	} catch {
		return undefined;
	}
}

export const isEmail = (text: string): boolean => /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text);

/** Digits with what people put between them; Excel takes nothing away from these. */
export const isPhone = (text: string): boolean =>
	/^\+?[\d ()/.-]+$/.test(text) && text.replaceAll(/\D/g, '').length >= 6;

/** Yes, no, or neither of them. Empty is no. */
export function yes(text: string): boolean | null {
	if (['', 'nej', 'n', 'falsk', '0'].includes(text.toLowerCase())) return false;
	return ['ja', 'j', 'x', 'sand', '1'].includes(text.toLowerCase()) ? true : null;
}
