import * as access from '#lib/access/access.server.ts';
import * as security from '#lib/security/security.server.ts';
import type { SecurityEvent } from '#lib/security/event.ts';
import { instantOf, now } from '#lib/server/clock.ts';
import { loadStaffTexts } from '#lib/texts/staff/index.ts';
import { capitalised, clockTime, dayInWords, moment } from '#lib/time/words.ts';
import { filterOf } from './filter.ts';
import type { PageServerLoad } from './$types';

const noon = Temporal.PlainTime.from('12:00');

export const load: PageServerLoad = async ({ locals, url }) => {
	const actor = locals.actor!;
	const { language } = locals;
	const t = (await loadStaffTexts(language)).security;
	const filter = filterOf(url.searchParams);
	const { oddities, events, seen, staff } = await security.page(actor, filter);
	const at = now();
	const said = ({ id, kind, at: happened, name, subjectName, familyName }: SecurityEvent) => {
		const [who, whom] = [name ?? t.someone, subjectName ?? t.someone];
		const words = (t.kinds[kind] ?? t.other)(who, familyName ?? t.family, whom);
		return {
			...{ id, words: capitalised(words), when: capitalised(moment(happened, at, language)) },
			by: name && subjectName && name !== subjectName ? t.by(name) : null
		};
	};
	const time = (instant: Temporal.Instant) => clockTime(instant, language);
	return {
		filter,
		staff,
		oddities: oddities.map(said),
		events: events.map(said),
		special: seen
			? (await access.all(actor)).map(({ id, name, familyName, cause, reason, openedAt, endedAt }) => ({
					...{ id, name, familyName, cause, reason },
					when: t.specialTime(capitalised(moment(openedAt, at, language)), time(endedAt))
				}))
			: null,
		seen:
			seen &&
			seen.map(({ day, name, familyId, familyName, whats, ground, firstAt, lastAt, many }) => ({
				...{ name, familyId, familyName, whats, ground, many },
				day: capitalised(dayInWords(instantOf(day, noon), at, language)),
				time: firstAt.equals(lastAt) ? time(firstAt) : `${time(firstAt)}–${time(lastAt)}`
			}))
	};
};
