import * as v from 'valibot';
import type { Filter } from '#lib/security/event.ts';
import { id } from '#lib/server/fields.ts';

/** What an address narrows the list to. */
export function filterOf(search: URLSearchParams): Filter {
	const person = v.safeParse(id, search.get('person') ?? '');
	return {
		personId: person.success ? person.output : null,
		family: (search.get('family') ?? '').trim().slice(0, 100) || null
	};
}
