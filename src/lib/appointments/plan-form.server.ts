import * as v from 'valibot';
import { scopes } from '../series/scope.ts';
import * as fields from '../server/fields.ts';
import { instantOf, now, today } from '../server/clock.ts';
import { kindNames, rulesOf, type Kind } from './kinds/index.ts';
import type { Details } from './kinds/kind.ts';

// The fields that a new appointment and a changed one share, and what they mean together.

/** People to choose among, each once; the empty choice of a list is nobody. */
export const chosen = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((value) => [...new Set([value].flat().filter(Boolean))]),
	v.array(fields.id),
	v.maxLength(30, 'invalid')
);

const entries = {
	kind: fields.choice(kindNames),
	date: fields.date,
	start: fields.time,
	minutes: fields.whole(5, 720),
	placeId: fields.optionalId,
	placeOptions: chosen,
	staffIds: chosen,
	bring: fields.optionalText(500),
	supervision: v.optional(v.picklist(['supported', 'supervised', ''], 'choose'), ''),
	decisionFrom: fields.optionalDate,
	decisionTo: fields.optionalDate,
	otherWorkerReason: fields.optionalText(300),
	holdAnyway: fields.tick
};

type Shared = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

/** When it begins. */
export const startOf = ({ date, start }: Pick<Shared, 'date' | 'start'>) => instantOf(date, start);

const decided = ({ kind, supervision }: Pick<Shared, 'kind' | 'supervision'>) =>
	rulesOf(kind).supervision && supervision === 'supervised';

type Rule = v.BaseValidation<Shared, Shared, v.BaseIssue<unknown>>;

/** A rule that fields have together: it is asked when those it needs can be read, and complains beside one of them. */
const rule = (at: keyof Shared, needs: (keyof Shared)[], message: string, holds: (input: Shared) => boolean) =>
	v.forward(v.partialCheck(needs.map((name) => [name]) as never, holds as never, message), [
		at
	] as never) as unknown as Rule;

const lastDay = () => today().add({ years: 3 });

const rules: Rule[] = [
	rule('date', ['date', 'start'], 'past', (input) => Temporal.Instant.compare(startOf(input), now()) > 0),
	rule('date', ['date'], 'date', ({ date }) => Temporal.PlainDate.compare(date, lastDay()) < 0),
	rule(
		'staffIds',
		['kind', 'staffIds'],
		'choose',
		({ kind, staffIds }) => !rulesOf(kind).staffed || staffIds.length > 0
	),
	rule(
		'placeOptions',
		['placeOptions'],
		'twoOrThree',
		({ placeOptions: { length } }) => !length || length === 2 || length === 3
	),
	rule(
		'placeOptions',
		['placeId', 'placeOptions'],
		'placeAndOptions',
		({ placeId, placeOptions }) => !placeId || !placeOptions.length
	),
	rule(
		'supervision',
		['kind', 'supervision'],
		'choose',
		({ kind, supervision }) => !rulesOf(kind).supervision || supervision !== ''
	),
	...(['decisionFrom', 'decisionTo'] as const).map((name) =>
		rule(name, ['kind', 'supervision', name], 'missing', (input) => !decided(input) || input[name] !== null)
	),
	rule(
		'decisionTo',
		['decisionFrom', 'decisionTo'],
		'endsBefore',
		({ decisionFrom, decisionTo }) =>
			!decisionFrom || !decisionTo || Temporal.PlainDate.compare(decisionFrom, decisionTo) <= 0
	)
];

/** The schema of a form with the shared fields and some of its own. */
export const together = <Own extends v.ObjectEntries>(own: Own) =>
	v.pipe(v.object({ ...entries, ...own }) as never, ...(rules as never[])) as unknown as v.GenericSchema<
		unknown,
		Shared & v.InferOutput<v.ObjectSchema<Own, undefined>>
	>;

/** A new appointment. */
export const NewAppointment = together({
	parentIds: v.pipe(chosen, v.minLength(1, 'choose')),
	childIds: chosen
});

/** Which dates of its series; one that is in none has only itself. */
export const scope = v.optional(v.picklist(scopes, 'choose'), 'one');

/** A changed one: the version that was seen, and the reason that the parents are told. */
export const MovedAppointment = together({
	version: fields.whole(1, 100_000),
	reason: fields.optionalText(300),
	scope,
	keep: fields.tick
});

/** What the fields mean for an appointment. A kind keeps only its own details, and no words where none are written (rule 11). */
export function meaningOf(input: Shared) {
	const rules = rulesOf(input.kind);
	const startsAt = startOf(input);
	return {
		kind: input.kind as Kind,
		startsAt,
		endsAt: startsAt.add({ minutes: input.minutes }),
		placeId: input.placeId,
		placeOptions: input.placeOptions,
		staffIds: input.staffIds,
		bring: input.bring,
		holdAnyway: input.holdAnyway,
		details: {
			...(rules.supervision ? { supervision: input.supervision || undefined } : {}),
			...(decided(input)
				? { decisionFrom: input.decisionFrom!.toString(), decisionTo: input.decisionTo!.toString() }
				: {}),
			...(rules.fixedWorker && input.otherWorkerReason ? { otherWorkerReason: input.otherWorkerReason } : {})
		} as Details
	};
}
