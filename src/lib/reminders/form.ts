import * as v from 'valibot';
import { instantOf, now } from '../server/clock.ts';
import { date, id, ids, line, optionalId, optionalLink, optionalText, tick, time } from '../server/fields.ts';
import { aims, ofClassKey, type Target } from './aim.ts';
import { kinds, times, type Content, type Text } from './reminder.ts';
import { languageRows, problemsOfRows, translationsOf } from './translations.ts';

const endOfDay = new Temporal.PlainTime(23, 59);

const several = v.pipe(
	v.union([v.string('choose'), v.array(v.string('choose'))], 'choose'),
	v.transform((value) => [value].flat())
);
const text = {
	kind: v.pipe(v.optional(v.string('choose'), ''), v.picklist(kinds, 'choose')),
	what: line(120),
	wholeDay: tick,
	bring: optionalText(200),
	note: optionalText(600),
	link: optionalLink,
	/** As is usual for the kind, or at the times that are ticked: none of them is only when it is new. */
	remind: v.optional(v.picklist(['usual', 'own'], 'choose'), 'usual'),
	remindAt: v.optional(v.pipe(several, v.array(v.picklist(times, 'choose'))), []),
	...(languageRows as object)
};
const timed = {
	...text,
	date,
	/** Empty for a whole day. */
	time: v.optional(v.union([v.literal(''), time], 'time'), '')
};
/** When it is to be seen: at once, or on a day at a time. */
const later = {
	post: v.optional(v.picklist(['now', 'later'], 'choose'), 'now'),
	postOn: v.optional(v.union([v.literal(''), date], 'date'), ''),
	postTime: v.optional(v.union([v.literal(''), time], 'time'), '')
};
const whom = {
	target: v.optional(v.picklist(aims, 'choose'), 'families'),
	familyIds: v.pipe(ids, v.maxLength(1000, 'invalid')),
	classKey: v.optional(v.string('choose'), ''),
	unitId: optionalId
};

type TypedText = Omit<Text, 'wholeDay' | 'remind' | 'translations'> & {
	wholeDay?: boolean | undefined;
	remind: 'usual' | 'own';
	remindAt: NonNullable<Text['remind']>;
};
type Timed = TypedText & { date: Temporal.PlainDate; time: '' | Temporal.PlainTime };
type Later = { post: 'now' | 'later'; postOn: '' | Temporal.PlainDate; postTime: '' | Temporal.PlainTime };
type Whom = { target: (typeof aims)[number]; familyIds: string[]; classKey: string; unitId: string | null };

/** What is wrong with fields that hang together, by the name of the field. */
type Problems = Record<string, string>;
const sound = <Typed extends object>(problems: (typed: Typed) => Problems) =>
	v.rawCheck<Typed>(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const input = dataset.value as Record<string, unknown>;
		for (const [key, message] of Object.entries(problems(dataset.value)))
			addIssue({ message, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] });
	});

const dueOf = ({ date, time, wholeDay }: Timed) => instantOf(date, wholeDay || time === '' ? endOfDay : time);
const isAhead = (instant: Temporal.Instant) => Temporal.Instant.compare(instant, now()) > 0;
const postAtOf = ({ post, postOn, postTime }: Later) =>
	post === 'later' && postOn !== '' && postTime !== '' ? instantOf(postOn, postTime) : null;

const ofText = (typed: object): Problems => problemsOfRows(typed);
const ofTime = (typed: Timed): Problems => ({
	...ofText(typed),
	...(typed.wholeDay || typed.time !== '' ? {} : { time: 'missing' }),
	...(isAhead(dueOf(typed)) ? {} : { date: 'past' })
});
function ofLater(typed: Timed & Later): Problems {
	if (typed.post === 'now') return {};
	const at = postAtOf(typed);
	const isLate = at && Temporal.Instant.compare(at, dueOf(typed)) >= 0;
	return {
		...(typed.postOn === '' && { postOn: 'missing' }),
		...(typed.postTime === '' && { postTime: 'missing' }),
		...(isLate && { postOn: 'afterDue' }),
		...(at && !isAhead(at) && { postOn: 'past' })
	};
}
const targetOf = ({ target, familyIds, classKey, unitId }: Whom): Target | null =>
	target === 'class'
		? ofClassKey(classKey)
		: target === 'unit'
			? unitId
				? { unitId, aim: { kind: 'unit' } }
				: null
			: familyIds.length
				? { unitId: null, aim: { kind: 'families', ids: familyIds } }
				: null;
const fieldOf = { families: 'familyIds', class: 'classKey', unit: 'unitId' } as const;
const ofWhom = (typed: Whom): Problems => (targetOf(typed) ? {} : { [fieldOf[typed.target]]: 'choose' });

const textOf = ({ kind, what, wholeDay = false, bring, note, link, remind, remindAt, ...typed }: TypedText): Text => ({
	...{ kind, what, wholeDay, bring, note, link },
	remind: remind === 'usual' ? null : times.filter((one) => remindAt.includes(one)),
	translations: translationsOf(typed)
});
const contentOf = (typed: Timed): Content => ({ ...textOf(typed), dueAt: dueOf(typed) });

const editedFields = v.object({ ...timed, ...later }, 'missing');
const postedFields = v.object({ ...timed, ...later, ...whom, key: id, seen: v.optional(v.string(), '') }, 'missing');
const templateFields = v.object({ ...text, unitId: optionalId }, 'missing');

/** What staff write when they edit a reminder; a planned one with when it is to be posted. */
export const Edited = v.pipe(
	editedFields,
	sound<v.InferOutput<typeof editedFields>>((typed) => ({ ...ofTime(typed), ...ofLater(typed) })),
	v.transform((typed) => ({ content: contentOf(typed), postAt: postAtOf(typed) }))
);

/** What staff write when they post one: the same, whom to, and the key that makes a form sent twice one posting. */
export const Posted = v.pipe(
	postedFields,
	sound<v.InferOutput<typeof postedFields>>((typed) => ({ ...ofTime(typed), ...ofLater(typed), ...ofWhom(typed) })),
	v.transform((typed) => ({
		...{ content: contentOf(typed), postAt: postAtOf(typed), target: targetOf(typed)! },
		...{ key: typed.key, seen: typed.seen }
	}))
);

/** What a template holds: all but when and whom. */
export const Template = v.pipe(
	templateFields,
	sound<v.InferOutput<typeof templateFields>>(ofText),
	v.transform((typed) => ({ text: textOf(typed), unitId: typed.unitId }))
);
