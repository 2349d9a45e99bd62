import * as v from 'valibot';
import type { Kind as AppointmentKind } from '../../appointments/kinds/index.ts';
import type { Kind } from '../../reminders/reminder.ts';

/** What a date of a calendar may become: a reminder of a kind, or an appointment that needs no child and no case. */
export const reminderKinds = ['school_meeting', 'bring', 'other'] as const satisfies readonly Kind[];
export const appointmentKinds = [
	'school_meeting',
	'mentor_meeting',
	'follow_up'
] as const satisfies readonly AppointmentKind[];
export const intos = [
	...reminderKinds,
	...appointmentKinds.map((kind) => `appointment:${kind}` as const)
] as const satisfies readonly string[];
export type Into = (typeof intos)[number];

/** The kind of appointment that is wanted; null for a reminder. */
export const appointmentKindOf = (into: Into): (typeof appointmentKinds)[number] | null =>
	appointmentKinds.find((kind) => into === `appointment:${kind}`) ?? null;

/** So many dates are shown at once, and may be taken. */
export const shownAtMost = 500;

/**
 * One date on its way from the preview to the choice. It travels in the form, not the file: what was seen is what is
 * taken, and it is no more trusted than any other words that staff write in a reminder.
 */
const Row = v.object({
	uid: v.pipe(v.string(), v.nonEmpty(), v.maxLength(255)),
	occurrence: v.pipe(v.string(), v.maxLength(40)),
	title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
	startsAt: v.pipe(v.string(), v.maxLength(40), v.check(isInstant)),
	wholeDay: v.boolean(),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
	when: v.pipe(v.string(), v.maxLength(120)),
	/** Whether the chosen families have it already: none, all as it is, some of them, or at another time. `blocked` can't be. */
	state: v.picklist(['new', 'known', 'partly', 'changed', 'blocked']),
	/** What stands in the way, in words. */
	obstacle: v.pipe(v.string(), v.maxLength(300))
});
export type Row = v.InferOutput<typeof Row>;

/** The rows of a preview as they come back; null when they are none of ours. */
export function rowsOf(text: string): Row[] | null {
	try {
		const rows = v.safeParse(v.pipe(v.array(Row), v.maxLength(shownAtMost)), JSON.parse(text));
		return rows.success ? rows.output : null;
	} catch {
		return null;
	}
}

function isInstant(text: string): boolean {
	try {
		return Boolean(Temporal.Instant.from(text));
	} catch {
		return false;
	}
}
