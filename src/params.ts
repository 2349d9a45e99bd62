import { defineParams } from '@sveltejs/kit/params';
import * as v from 'valibot';

/** An id in a path. Anything else is no page. */
export const params = defineParams({
	id: v.pipe(v.string(), v.uuid())
});
