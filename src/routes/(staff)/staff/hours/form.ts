import * as v from 'valibot';
import { weekdays, type OwnHours } from '#lib/hours/hours.ts';
import { line, optionalText, tick, time, whole } from '#lib/server/fields.ts';

const wall = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
const optionalTime = v.optional(v.pipe(v.string('invalid'), v.trim()), '');

const entries = Object.fromEntries(
	weekdays.flatMap((n) => [
		[`from${n}`, optionalTime],
		[`to${n}`, optionalTime],
		[`closed${n}`, tick]
	])
) as Record<`from${number}` | `to${number}`, typeof optionalTime> & Record<`closed${number}`, typeof tick>;

/** A room's own hours: for each weekday two times or none, or a tick for closed. */
export const RoomHours = v.pipe(
	v.object(entries),
	v.rawTransform(({ dataset: { value }, addIssue, NEVER }): OwnHours[] => {
		const own: OwnHours[] = [];
		let isWrong = false;
		const wrong = (key: keyof typeof value, message: string) => {
			isWrong = true;
			addIssue({ message, path: [{ type: 'object', origin: 'value', input: value, key, value: value[key] }] });
		};
		for (const weekday of weekdays) {
			const [from, to] = [value[`from${weekday}`], value[`to${weekday}`]];
			if (value[`closed${weekday}`]) own.push({ weekday, open: null });
			else if (from || to) {
				const [opens, closes] = [v.safeParse(time, from), v.safeParse(time, to)];
				if (!opens.success) wrong(`from${weekday}`, opens.issues[0].message);
				if (!closes.success) wrong(`to${weekday}`, closes.issues[0].message);
				if (!opens.success || !closes.success) continue;
				if (Temporal.PlainTime.compare(opens.output, closes.output) >= 0) wrong(`to${weekday}`, 'endsBefore');
				else own.push({ weekday, open: { opensAt: wall(opens.output), closesAt: wall(closes.output) } });
			}
		}
		return isWrong ? NEVER : own;
	})
);

/** A house's facts, and what the municipality calls the school's intranet. */
export const HouseFacts = v.pipe(
	v.object({
		houseName: line(120),
		phone: optionalText(40),
		opensAt: time,
		closesAt: time,
		answerBy: time,
		travelMinutes: whole(0, 120),
		schoolIntra: line(60)
	}),
	v.forward(
		v.partialCheck(
			[['opensAt'], ['closesAt']],
			({ opensAt, closesAt }) => Temporal.PlainTime.compare(opensAt, closesAt) < 0,
			'endsBefore'
		),
		['closesAt']
	),
	v.transform(({ houseName, opensAt, closesAt, answerBy, ...facts }) => ({
		...facts,
		...{ name: houseName, opensAt: wall(opensAt), closesAt: wall(closesAt), answerBy: wall(answerBy) }
	}))
);
