import * as v from 'valibot';
import { today } from '../server/clock.ts';
import * as fields from '../server/fields.ts';

// The forms about a case, and what their fields mean together.

const entries = {
	parentIds: v.pipe(fields.ids, v.minLength(1, 'choose'), v.maxLength(10, 'invalid')),
	supervision: fields.choice(['supported', 'supervised']),
	decisionFrom: fields.optionalDate,
	decisionTo: fields.optionalDate,
	placeId: fields.optionalId,
	minutes: fields.whole(5, 720),
	everyWeeks: fields.whole(1, 26)
};
type Shared = v.InferOutput<v.ObjectSchema<typeof entries, undefined>>;

/** Supervised samvær rests on a decision with a period (rule 2). */
const together = <Own extends v.ObjectEntries>(own: Own) => {
	const says = (at: keyof Shared, needs: (keyof Shared)[], message: string, holds: (input: Shared) => boolean) =>
		v.forward(v.partialCheck(needs.map((name) => [name]) as never, holds as never, message), [at] as never);
	const isThere = (at: 'decisionFrom' | 'decisionTo') =>
		says(at, ['supervision', at], 'missing', (input) => input.supervision === 'supported' || input[at] !== null);
	const rules = [
		isThere('decisionFrom'),
		isThere('decisionTo'),
		says(
			'decisionTo',
			['decisionFrom', 'decisionTo'],
			'endsBefore',
			({ decisionFrom, decisionTo }) =>
				!decisionFrom || !decisionTo || Temporal.PlainDate.compare(decisionFrom, decisionTo) <= 0
		)
	];
	return v.pipe(v.object({ ...entries, ...own }) as never, ...(rules as never[])) as unknown as v.GenericSchema<
		unknown,
		Shared & v.InferOutput<v.ObjectSchema<Own, undefined>>
	>;
};

export const NewCase = together({ childId: fields.id, workerId: fields.id });
export const EditedCase = together({});

const fromToday = v.pipe(
	fields.date,
	v.check((day) => Temporal.PlainDate.compare(day, today()) >= 0, 'past'),
	v.check((day) => Temporal.PlainDate.compare(day, today().add({ years: 3 })) < 0, 'date')
);

export const EndedCase = v.object({ on: fromToday });

/** `agreed` names the visits that were seen and may be cancelled. */
export const PausedCase = v.pipe(
	v.object({
		...{ from: fromToday, until: fromToday },
		agreed: v.optional(v.pipe(v.string('invalid'), v.maxLength(15_000, 'tooLong')), '')
	}),
	v.forward(
		v.partialCheck(
			[['from'], ['until']],
			({ from, until }) => Temporal.PlainDate.compare(from, until) <= 0,
			'endsBefore'
		),
		['until']
	)
);

export const LiftedPause = v.object({ pauseId: fields.id });
export const ToldPlace = v.object({ knowers: fields.ids });

const optionalTime = v.optional(
	v.union(
		[
			v.pipe(
				v.literal(''),
				v.transform(() => null)
			),
			fields.time
		],
		'time'
	),
	''
);

const handOver = v.object({
	...{ newWorkerId: fields.id, fromDay: fromToday, reason: fields.optionalText(300), noIntroduction: fields.tick },
	...{ introDate: fields.optionalDate, introStart: optionalTime, introMinutes: fields.whole(5, 720) },
	introPlaceId: fields.optionalId
});
type HandOver = v.InferOutput<typeof handOver>;
const met = (at: 'introDate' | 'introStart') =>
	v.forward(
		v.partialCheck(
			[['noIntroduction'], [at]],
			(input: HandOver) => input.noIntroduction || input[at] !== null,
			'missing'
		),
		[at]
	);

/** A new worker, and the meeting where they are introduced unless they know each other. */
export const HandedOver = v.pipe(
	handOver,
	met('introDate') as never,
	met('introStart') as never
) as unknown as v.GenericSchema<unknown, HandOver>;
