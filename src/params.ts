import { defineParams } from '@sveltejs/kit/params';

const form = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * An id in a path; anything else is no page. By hand, as a Standard Schema: this goes to every phone with the routes,
 * and a library's schema would bring the library along.
 */
const id = {
	'~standard': {
		version: 1 as const,
		vendor: 'sammen-om-familien',
		validate: (value: unknown) =>
			typeof value === 'string' && form.test(value) ? { value } : { issues: [{ message: 'not an id' }] }
	}
};

export const params = defineParams({ id });
