import * as v from 'valibot';
import { kindNames, rulesOf, type Kind } from '#lib/appointments/kinds/index.ts';
import * as freeTimes from '#lib/free-times/free-times.server.ts';
import { followsFamilies, holds } from '#lib/people/actor.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { id } from '#lib/server/fields.ts';
import { capitalised, clockTime, dayInWords } from '#lib/time/words.ts';
import { read, type Found } from './search.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language }, url }) => {
	if (!followsFamilies(actor!)) throw new NotFound();
	const familyId = url.searchParams.get('family') || null;
	if (familyId && !v.is(id, familyId)) throw new NotFound();
	const kind = kindNames.find((one) => one === url.searchParams.get('kind')) ?? null;
	const { family, staff, places, parents, children } = await freeTimes.choices(actor!, familyId);
	const { search, form } = read(url.searchParams, language);
	const days = search
		? await freeTimes.find(actor!, {
				...{ familyId, staffIds: search.staff, placeId: search.place, personIds: search.person },
				...{ minutes: search.minutes, from: search.from, days: Number(search.days) },
				...{ earliest: search.earliest, latest: search.latest, weekends: search.weekends === true }
			})
		: null;
	return {
		...{ family, kind, staff, places, people: [...parents, ...children], form },
		keepsHours: holds(actor!, 'coordinator', 'leader', 'administrator'),
		given: search ? given(search) : { ...usual(kind), person: [...parents, ...children].map(({ id }) => id) },
		days: days?.map(({ date, slots }) => ({
			date: date.toString(),
			day: capitalised(dayInWords(slots[0]!.startsAt, now(), language)),
			slots: slots.map(({ startsAt, endsAt }) => ({
				time: `${clockTime(startsAt, language)}–${clockTime(endsAt, language)}`,
				href: planning(familyId, kind, search!, startsAt)
			}))
		}))
	};
};

const usual = (kind: Kind | null) => ({
	...{ staff: [] as string[], place: '', days: '14', weekends: false },
	minutes: String(kind ? rulesOf(kind).minutes : 60),
	from: today().toString(),
	...{ earliest: '08:00', latest: '17:00' }
});

const given = (search: Found) => ({
	...{ staff: search.staff, person: search.person, place: search.place ?? '', days: search.days },
	...{ minutes: String(search.minutes), from: search.from.toString(), weekends: search.weekends === true },
	earliest: search.earliest.toString({ smallestUnit: 'minute' }),
	latest: search.latest.toString({ smallestUnit: 'minute' })
});

/** The planning form with this time, these people and this place filled in. */
function planning(family: string | null, kind: Kind | null, search: Found, startsAt: Temporal.Instant): string {
	const starts = startsAt.toZonedDateTimeISO(zone);
	const query = new URLSearchParams({
		...(family ? { family } : {}),
		...(kind ? { kind } : {}),
		...{ date: starts.toPlainDate().toString(), start: starts.toPlainTime().toString({ smallestUnit: 'minute' }) },
		...{ minutes: String(search.minutes), ...(search.place ? { place: search.place } : {}) }
	});
	for (const one of search.staff) query.append('staff', one);
	for (const one of search.person) query.append('person', one);
	return `/staff/appointments/new?${query}`;
}
