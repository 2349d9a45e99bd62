import * as v from 'valibot';
import { kindNames } from '../appointments/kinds/index.ts';
import * as fields from '../server/fields.ts';
import type { Bought } from './rules.ts';

/** Hours with a comma or a point, "34" or "12,5", as minutes. */
const hours = v.pipe(
	v.string('missing'),
	v.trim(),
	v.nonEmpty('missing'),
	v.regex(/^\d{1,3}([.,]\d{1,2})?$/, 'hours'),
	v.transform((text) => Math.round(Number(text.replace(',', '.')) * 60))
);

const entries = { hours, months: fields.whole(1, 36), startsOn: fields.date, renews: fields.tick };

/** What is bought for the families of a unit, and which kinds use of it. */
export const UnitHours = v.object({
	unitId: fields.id,
	...entries,
	kinds: v.pipe(
		v.optional(v.union([v.string(), v.array(v.string())]), []),
		v.transform((value) => [value].flat()),
		v.array(v.picklist(kindNames, 'choose')),
		v.minLength(1, 'choose')
	),
	lateHours: v.pipe(v.string('choose'), v.picklist(['0', '24', '48'], 'choose'), v.transform(Number))
});

/** What is bought for one family. */
export const FamilyHours = v.object(entries);

/** What the fields mean. */
export const boughtOf = (
	unitId: string,
	familyId: string | null,
	{ hours, months, startsOn, renews }: v.InferOutput<typeof FamilyHours>
): Bought => ({ unitId, familyId, minutes: hours, months, startsOn, renews: Boolean(renews) });
