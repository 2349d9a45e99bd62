import { kindNames, rulesOf, type Kind } from './kinds/index.ts';

type Values = Record<string, string | string[]>;

const isKind = (value: unknown): value is Kind => kindNames.includes(value as Kind);

/** The text fields of a form as they were typed; a name that comes more than once is a list. */
export function typedIn(data: FormData): Values {
	const values: Values = {};
	for (const name of new Set(data.keys())) {
		const all = data.getAll(name).filter((value) => typeof value === 'string');
		values[name] = all.length === 1 ? all[0]! : all;
	}
	return values;
}

/** What was typed, for a form with another kind: a length that is the old kind's usual one becomes the new kind's. */
export function withKind(values: Values): Values {
	const { kind, kindBefore, minutes } = values;
	return isKind(kind) && isKind(kindBefore) && minutes === String(rulesOf(kindBefore).minutes)
		? { ...values, minutes: String(rulesOf(kind).minutes) }
		: values;
}
