import { times, usualTimes, type Kind, type Time } from '../reminders/reminder.ts';
import { zone } from '../server/clock.ts';
import { isHoliday, quietAround, whenAwake, type Quiet } from './quiet.ts';

type Instant = Temporal.Instant;
const { compare } = Temporal.Instant;

/** Why somebody is told: what the app says of it, and when it stops being worth telling, hangs off this. */
export const whys = [
	...[
		'new',
		'moved',
		'cancelled',
		'threeDays',
		'oneDay',
		'twoHours',
		'askedAgain',
		'unanswered',
		'answer',
		'suggestion'
	],
	...[
		'reminder',
		'week',
		'dayBefore',
		'evening',
		'message',
		'more',
		'help',
		'helped',
		'corrected',
		'absence',
		'access',
		'try'
	]
] as const;
export type Why =
	| 'new'
	| 'moved'
	| 'cancelled'
	| 'threeDays'
	| 'oneDay'
	| 'twoHours'
	| 'askedAgain'
	| 'unanswered'
	| 'answer'
	| 'suggestion'
	| 'reminder'
	| 'week'
	| 'dayBefore'
	| 'evening'
	| 'message'
	| 'more'
	| 'help'
	| 'helped'
	| 'corrected'
	| 'absence'
	| 'access'
	| 'try';

/** When something is to be told: news in the app from `forAt`, sent from `dueAt`, worth sending until `usefulUntil`. */
export type Moment = {
	readonly why: Why;
	readonly forAt: Instant;
	readonly dueAt: Instant;
	readonly usefulUntil: Instant;
};

/** How long before quiet hours begin an early visit is reminded of. */
const margin = { hours: 1 };

const wall = (instant: Instant) => instant.toZonedDateTimeISO(zone);
const dateOf = (instant: Instant) => wall(instant).toPlainDate();
const daysBefore = (instant: Instant, days: number) => wall(instant).subtract({ days }).toInstant();
const later = (one: Instant, other: Instant) => (compare(one, other) > 0 ? one : other);

/** Something just happened: at once, or when the quiet hours are over; as long as it is of use. */
export const atOnce = (why: Why, happened: Instant, usefulUntil: Instant, quiet: Quiet): Moment => ({
	why,
	forAt: happened,
	dueAt: whenAwake(happened, quiet),
	usefulUntil
});

/** What a reminder of an appointment hangs on. */
export type Appointment = {
	readonly startsAt: Instant;
	/** When this version was made: whoever was told of it an hour ago needs no reminder of it now. */
	readonly madeAt: Instant;
};

/**
 * Reminders of an appointment: three days and one day before, and two hours before for whoever wishes it (peers.md 4).
 * None in quiet hours: a visit at 07.00 is reminded of the evening before they begin. None on a holiday three days
 * before: then the day before that. What would come before the version was made, or at the same time as another, is left out.
 */
export function remindersOf({ startsAt, madeAt }: Appointment, quiet: Quiet, twoHours: boolean): Moment[] {
	const three = ordinaryDay(awakeOnTheDay(daysBefore(startsAt, 3), quiet), quiet);
	const one = dayBefore(startsAt, quiet);
	const two = twoHours ? shortlyBefore(startsAt, quiet) : null;
	const all: Moment[] = [moment('threeDays', three, one.subtract({ hours: 12 })), moment('oneDay', one, startsAt)];
	if (two && compare(two, one.add({ hours: 3 })) > 0) all.push(moment('twoHours', two, startsAt));
	return all.filter(({ dueAt }) => compare(dueAt, madeAt.add({ hours: 1 })) > 0 && compare(dueAt, startsAt) < 0);
}

const moment = (why: Why, dueAt: Instant, usefulUntil: Instant): Moment => ({ why, forAt: dueAt, dueAt, usefulUntil });

/** The day before; an early visit, that begins before the quiet hours are over, the evening before they begin. */
function dayBefore(startsAt: Instant, quiet: Quiet): Instant {
	const night = quietAround(startsAt, quiet);
	const isEarly = night && dateOf(night.begins).equals(dateOf(startsAt).subtract({ days: 1 }));
	return isEarly ? night.begins.subtract(margin) : awakeOnTheDay(daysBefore(startsAt, 1), quiet);
}

/** Two hours before; or when the quiet hours end, if that leaves an hour; or before they began. */
function shortlyBefore(startsAt: Instant, quiet: Quiet): Instant {
	const wanted = startsAt.subtract({ hours: 2 });
	const night = quietAround(wanted, quiet);
	if (!night) return wanted;
	return compare(night.ends.add({ hours: 1 }), startsAt) <= 0 ? night.ends : night.begins.subtract(margin);
}

/** The same day outside the quiet hours: a morning's waits for their end, an evening's comes before they begin. */
function awakeOnTheDay(wanted: Instant, quiet: Quiet): Instant {
	const night = quietAround(wanted, quiet);
	if (!night) return wanted;
	return dateOf(night.ends).equals(dateOf(wanted)) ? night.ends : night.begins.subtract(margin);
}

/** What can come a day sooner does not come on a holiday. */
function ordinaryDay(wanted: Instant, quiet: Quiet): Instant {
	let day = wanted;
	for (let tries = 0; tries < 5 && isHoliday(dateOf(day)); tries++) day = awakeOnTheDay(daysBefore(day, 1), quiet);
	return day;
}

/**
 * Samvær that a parent has not answered: asked again four days before, but not within a day of the first time; two days
 * before, and half a day after being asked at the least, the coordinator is told instead.
 */
export function unansweredSamvaer(
	{ startsAt, madeAt }: Appointment,
	quiet: Quiet
): { again: Moment | null; staff: Instant } {
	const staff = later(daysBefore(startsAt, 2), madeAt.add({ hours: 12 }));
	const again = whenAwake(later(daysBefore(startsAt, 4), madeAt.add({ hours: 24 })), quiet);
	const isOfUse = compare(again.add({ hours: 12 }), staff) <= 0;
	return { again: isOfUse ? moment('askedAgain', again, startsAt) : null, staff };
}

/** What is to be brought is told in the late afternoon, when the bag is packed; what is due all day long, too. */
const packing = new Temporal.PlainTime(17);

/** Days before a reminder is due. */
const daysOf = { week: 7, threeDays: 3, dayBefore: 1, evening: 1 } as const;

export type Task = {
	readonly kind: Kind;
	readonly dueAt: Instant;
	readonly wholeDay: boolean;
	/** When staff want it to remind; null is as is usual for its kind. */
	readonly remind: readonly Time[] | null;
	readonly toldAt: Instant;
};

/**
 * Reminders in *Husk*, at the times that staff chose, or by their kind. None in quiet hours; none right after it was told
 * of, and of two that would come within the same hours only the later one.
 */
export function remindersOfTask({ kind, dueAt, wholeDay, remind, toldAt }: Task, quiet: Quiet): Moment[] {
	const wanted = remind ?? usualTimes[kind];
	const all = times
		.filter((one) => wanted.includes(one) && !(one === 'twoHours' && wholeDay))
		.map((one) => ({ one, due: taskTime(one, dueAt, wholeDay, quiet) }))
		.toSorted((a, b) => compare(a.due, b.due));
	return all
		.filter(({ due }, n) => !all[n + 1] || compare(due.add({ hours: 3 }), all[n + 1]!.due) <= 0)
		.map(({ one, due }) => moment(one, due, one === 'week' || one === 'threeDays' ? daysBefore(dueAt, 1) : dueAt))
		.filter((one) => compare(one.dueAt, toldAt.add({ hours: 1 })) > 0 && compare(one.dueAt, dueAt) < 0);
}

function taskTime(time: Time, dueAt: Instant, wholeDay: boolean, quiet: Quiet): Instant {
	if (time === 'twoHours') return shortlyBefore(dueAt, quiet);
	if (time === 'dayBefore' && !wholeDay) return dayBefore(dueAt, quiet);
	const same = daysBefore(dueAt, daysOf[time]);
	const atPacking = wholeDay || time === 'evening';
	return awakeOnTheDay(atPacking ? wall(same).withPlainTime(packing).toInstant() : same, quiet);
}

/** While earlier messages are unread, newer ones wait this long and come as one. */
const bundle = { hours: 3 };

/**
 * A new message: at once when nothing of the conversation was told and is still unread; else with the others, three hours
 * after the last time.
 * @param lastTold when the last one about what is still unread is, or was, to be sent; null when there is none
 */
export function ofMessage(sentAt: Instant, lastTold: Instant | null, quiet: Quiet): Moment {
	const usefulUntil = sentAt.add({ hours: 24 * 7 });
	if (!lastTold) return atOnce('message', sentAt, usefulUntil, quiet);
	return { ...atOnce('more', later(sentAt, lastTold.add(bundle)), usefulUntil, quiet), forAt: sentAt };
}

/** Days after an absence on which one is asked kindly how it goes: three at the most (peers.md 4). */
const kindly = [1, 4, 11];

/**
 * After an absence: one kind message, then silence for days; never more than three.
 * @param before how many have been told since the person was last met
 */
export function afterAbsence(endedAt: Instant, before: number, quiet: Quiet): Moment | null {
	const days = kindly[before];
	if (days === undefined) return null;
	const wanted = wall(endedAt).add({ days }).withPlainTime(new Temporal.PlainTime(10)).toInstant();
	return atOnce('absence', wanted, wanted.add({ hours: 24 * 3 }), quiet);
}
