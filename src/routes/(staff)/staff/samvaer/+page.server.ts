import { shown } from '#lib/appointments/shown.server.ts';
import * as samvaer from '#lib/samvaer/samvaer.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import { capitalised, longDay } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const actor = locals.actor!;
	const { language } = locals;
	const coming = await samvaer.coming(actor);
	const held = await samvaer.continuity(
		actor,
		365,
		coming.map(({ appointment }) => appointment.familyId)
	);
	const words = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	const days = Map.groupBy(coming, ({ appointment }) =>
		appointment.startsAt.toZonedDateTimeISO(zone).toPlainDate().toString()
	);
	return {
		days: [...days].map(([date, all]) => ({
			date,
			name: capitalised(words(Temporal.PlainDate.from(date))),
			appointments: all.map(({ appointment, familyName, worker, isOther, endsOn }) => ({
				appointment: { ...shown(appointment, language), familyName },
				worker: worker?.name ?? null,
				isOther,
				hasPlace: appointment.place !== null || appointment.placeHidden,
				ends: endsOn ? words(endsOn) : null
			}))
		})),
		continuity: held
	};
};
