import { asked } from '#lib/calendar/asked.server.ts';
import * as calendar from '#lib/calendar/calendar.server.ts';
import { MoveForm, movedOf } from '#lib/calendar/move-form.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import { submit } from '#lib/server/submit.ts';
import { capitalised, longDay, span } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

const locale = { da: 'da-DK', en: 'en-GB' } as const;

export const load: PageServerLoad = async ({ depends, locals, url }) => {
	depends('live:news');
	const actor = locals.actor!;
	const { language } = locals;
	const { look, side, date, filter } = asked(actor, url.searchParams);
	const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
	const monday = date.subtract({ days: date.dayOfWeek - 1 });
	const week = [0, 1, 2, 3, 4, 5, 6].map((n) => monday.add({ days: n }));
	// A whole house has hundreds of appointments a week: as a list, one day at a time.
	const isNarrow = !calendar.leads(actor) || Boolean(filter.staffId || filter.placeId || filter.family);
	const days = look !== 'day' && isNarrow ? week : [date];
	const [first, last] = [start(days[0]!), start(days.at(-1)!.add({ days: 1 }))];
	const { units, staff, rooms, found } = await calendar.page(actor, first, last, filter);
	const isOn = (day: Temporal.PlainDate, at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().equals(day);
	const short = (day: Temporal.PlainDate) =>
		`${day.toLocaleString(locale[language], { weekday: 'short' }).replace('.', '')} ${day.day}`;
	const { unitId, kind, staffId, placeId, family } = filter;
	return {
		keepsHours: calendar.leads(actor),
		...{ look, side, units, staff, rooms, date: date.toString(), isWeekListed: days.length > 1 },
		now: now().toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }),
		filter: { unit: unitId ?? '', kind: kind ?? '', staff: staffId ?? '', room: placeId ?? '', family: family ?? '' },
		own: actor.id,
		grid: { from: (look === 'day' ? date : monday).toString() },
		number: monday.weekOfYear ?? 0,
		span: look === 'day' ? capitalised(longDay(start(date), now(), language)) : weekInWords(monday, language),
		today: today().toString(),
		strip: week.map((day) => ({ date: day.toString(), name: capitalised(short(day)), isToday: day.equals(today()) })),
		previous: { day: date.subtract({ days: 1 }).toString(), week: date.subtract({ days: 7 }).toString() },
		next: { day: date.add({ days: 1 }).toString(), week: date.add({ days: 7 }).toString() },
		days: days.map((day) => ({
			date: day.toString(),
			name: capitalised(longDay(start(day), now(), language)),
			isToday: day.equals(today()),
			appointments: found
				.filter(({ startsAt }) => isOn(day, startsAt))
				.map(({ startsAt, endsAt, ...one }) => ({
					...one,
					time: span(startsAt, endsAt, language),
					iso: startsAt.toString(),
					isOver: Temporal.Instant.compare(endsAt, now()) <= 0
				}))
		}))
	};
};

/** "23. november – 29. november 2026" */
function weekInWords(monday: Temporal.PlainDate, language: 'da' | 'en'): string {
	const words = (day: Temporal.PlainDate, year: boolean) =>
		day.toLocaleString(locale[language], { day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) });
	return `${words(monday, false)} – ${words(monday.add({ days: 6 }), true)}`;
}

export const actions: Actions = {
	/** A drop, or the small form: the calendar asks for its events again afterwards. */
	move: (event) =>
		submit(event, MoveForm, async (input) => {
			await calendar.move(event.locals.actor!, input.id, movedOf(input));
			return { moved: input.id };
		})
};
