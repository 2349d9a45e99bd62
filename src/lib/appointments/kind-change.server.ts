import type { Values } from '../server/values.ts';
import { kindNames, rulesOf, type Kind } from './kinds/index.ts';

const isKind = (value: unknown): value is Kind => kindNames.includes(value as Kind);

/** What was typed, for a form with another kind: a length that is the old kind's usual one becomes the new kind's. */
export function withKind(values: Values): Values {
	const { kind, kindBefore, minutes } = values;
	return isKind(kind) && isKind(kindBefore) && minutes === String(rulesOf(kindBefore).minutes)
		? { ...values, minutes: String(rulesOf(kind).minutes) }
		: values;
}
