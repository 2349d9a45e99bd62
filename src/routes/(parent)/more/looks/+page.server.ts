import * as v from 'valibot';
import { instantOf, now } from '#lib/server/clock.ts';
import { date } from '#lib/server/fields.ts';
import * as looks from '#lib/looks/looks.server.ts';
import { capitalised, clockTime, dayInWords } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

const noon = Temporal.PlainTime.from('12:00');

export const load: PageServerLoad = async ({ locals: { actor, language }, url }) => {
	const asked = v.safeParse(date, url.searchParams.get('before') ?? '');
	const found = await looks.ofMine(actor!, asked.success ? asked.output : null);
	const at = now();
	const time = (instant: Temporal.Instant) => clockTime(instant, language);
	const names = new Map(found.looks.map(({ personId, name }) => [personId, name]));
	const days = Map.groupBy(found.looks, ({ day }) => day.toString());
	return {
		days: [...days].map(([key, all]) => {
			const day = Temporal.PlainDate.from(key);
			return {
				key,
				day: capitalised(dayInWords(instantOf(day, noon), at, language)),
				special: found.special
					.filter(({ openedAt }) => openedAt.toZonedDateTimeISO('Europe/Copenhagen').toPlainDate().equals(day))
					.map(({ personId, cause, openedAt, endedAt }) => ({
						...{ name: names.get(personId) ?? null, cause, from: time(openedAt), to: time(endedAt) }
					})),
				// What was more than a line in a list comes first.
				looks: all
					.map(({ name, title, parts, whats, ground, firstAt, lastAt, many }) => ({
						...{ name, title, part: parts[0] ?? null, ground, many },
						whats: whats.filter((what) => what !== 'lists' || whats.length === 1),
						from: time(firstAt),
						to: time(lastAt)
					}))
					.toSorted((a, b) => Number(a.whats[0] === 'lists') - Number(b.whats[0] === 'lists'))
			};
		}),
		next: found.next?.toString() ?? null
	};
};
