import * as v from 'valibot';
import { familyKinds } from '#lib/places/place.ts';
import { choice, line, optionalText } from '#lib/server/fields.ts';

const facts = { name: line(120), address: optionalText(200), directions: optionalText(500) };

/** A place, and for each of the family's parents whether they may know it: nobody is passed over (rule 5). */
const withKnowers = <Own extends v.ObjectEntries>(own: Own, parents: readonly { id: string }[]) =>
	v.pipe(
		v.object({
			...own,
			...facts,
			...Object.fromEntries(parents.map(({ id }) => [`know-${id}`, choice(['yes', 'no'])]))
		}),
		v.transform((input) => {
			const given = input as Record<string, unknown>;
			return {
				input: input as v.InferOutput<v.ObjectSchema<Own & typeof facts, undefined>>,
				knowerIds: parents.map(({ id }) => id).filter((id) => given[`know-${id}`] === 'yes')
			};
		})
	);

export const newPlace = (parents: readonly { id: string }[]) => withKnowers({ kind: choice(familyKinds) }, parents);
export const changedPlace = (parents: readonly { id: string }[]) => withKnowers({}, parents);
