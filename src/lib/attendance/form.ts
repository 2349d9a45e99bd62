import * as v from 'valibot';
import { entryOf, written } from './choices.ts';

/** One or many appointments with what became of them; those without a choice are left out. */
export const Recorded = v.object({
	recorded: v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => [value].flat().filter(Boolean)),
		v.array(v.pipe(v.string(), v.regex(written, 'invalid'), v.transform(entryOf))),
		v.minLength(1, 'choose'),
		v.maxLength(100, 'invalid')
	)
});
