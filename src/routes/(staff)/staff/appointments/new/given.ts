import { kindNames, type Kind } from '#lib/appointments/kinds/index.ts';

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the address fills in beforehand, such as a free time that was found. What can't be read is left out. */
export function given(query: URLSearchParams) {
	const matching = (name: string, form: RegExp) => query.getAll(name).filter((value) => form.test(value));
	const one = (name: string, form: RegExp) => matching(name, form)[0] ?? '';
	return {
		date: one('date', /^\d{4}-\d\d-\d\d$/),
		start: one('start', /^\d\d:\d\d$/),
		minutes: one('minutes', /^\d{1,3}$/),
		place: one('place', isId),
		staff: matching('staff', isId),
		person: matching('person', isId)
	};
}
export type Given = ReturnType<typeof given>;

/** The same as a part of an address, to take along while the family is found. */
export function carried({ staff, person, ...facts }: Given): string {
	const query = new URLSearchParams(Object.entries(facts).filter(([, value]) => value));
	for (const id of staff) query.append('staff', id);
	for (const id of person) query.append('person', id);
	return query.toString();
}

export const isKind = (value: unknown): value is Kind => kindNames.includes(value as Kind);
