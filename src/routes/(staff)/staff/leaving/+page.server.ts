import * as leaving from '#lib/leaving/leaving.server.ts';
import { holds } from '#lib/people/actor.ts';
import { now, zone } from '#lib/server/clock.ts';
import { NotFound } from '#lib/server/errors.ts';
import { longDay } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	if (!holds(actor!, 'coordinator', 'leader', 'administrator')) throw new NotFound();
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	return {
		leavers: (await leaving.leavers(actor!)).map(({ personId, name, lastOn, by, endedAt, left }) => ({
			...{ id: personId, name, by, left, hasEnded: endedAt !== null, day: day(lastOn) }
		}))
	};
};
