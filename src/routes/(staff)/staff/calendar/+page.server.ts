import * as v from 'valibot';
import * as appointments from '#lib/appointments/appointments.server.ts';
import { shown } from '#lib/appointments/shown.server.ts';
import * as families from '#lib/families/families.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { capitalised, longDay } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = locals.actor!;
	const { language } = locals;
	const asked = v.safeParse(fields.date, url.searchParams.get('week') ?? '');
	const date = asked.success ? asked.output : today();
	const monday = date.subtract({ days: date.dayOfWeek - 1 });
	const { staff, rooms } = await families.colleaguesAndRooms(actor);
	const known = (name: string, all: readonly { id: string }[]) =>
		all.find(({ id }) => id === url.searchParams.get(name))?.id ?? '';
	const [staffId, roomId] = [known('staff', staff), known('room', rooms)];

	const start = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
	const found = await appointments.between(actor, start(monday), start(monday.add({ days: 7 })), {
		...(staffId && { staffId }),
		...(roomId && { placeId: roomId })
	});
	const names = await families.names(
		actor,
		found.map(({ familyId }) => familyId)
	);
	const days = [0, 1, 2, 3, 4, 5, 6].map((n) => monday.add({ days: n }));
	const isOn = (day: Temporal.PlainDate, at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate().equals(day);
	return {
		...{ staff, rooms, staffId, roomId, week: monday.toString(), number: monday.weekOfYear ?? 0 },
		span: `${longDay(start(monday), now(), language)} – ${longDay(start(days[6]!), now(), language)}`,
		isThis: Temporal.PlainDate.compare(monday, today()) <= 0 && Temporal.PlainDate.compare(days[6]!, today()) >= 0,
		previous: monday.subtract({ days: 7 }).toString(),
		next: monday.add({ days: 7 }).toString(),
		days: days.map((day) => ({
			date: day.toString(),
			name: capitalised(longDay(start(day), now(), language)),
			isToday: day.equals(today()),
			appointments: found
				.filter(({ startsAt }) => isOn(day, startsAt))
				.map((one) => ({ ...shown(one, language), familyName: names.get(one.familyId) ?? null }))
		}))
	};
};
