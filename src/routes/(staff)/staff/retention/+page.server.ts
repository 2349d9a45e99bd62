import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as retention from '#lib/retention/retention.server.ts';
import { kinds } from '#lib/retention/rules.ts';
import { now, zone } from '#lib/server/clock.ts';
import * as fields from '#lib/server/fields.ts';
import { submit } from '#lib/server/submit.ts';
import { longDay, moment } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, language } }) => {
	const { rules, runs, lastAt } = await retention.page(actor!);
	const day = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), now(), language);
	const number = (many: number) => many.toLocaleString(language);
	return {
		rules: rules.map(({ keptFromOn, many, ...rule }) => ({
			...{ ...rule, before: day(keptFromOn), many: many ? number(many) : null }
		})),
		runs: runs.map(({ kind, untilOn, many, ranAt }) => ({
			...{ kind, many: number(many), before: day(untilOn), when: moment(ranAt, now(), language) }
		})),
		last: lastAt && moment(lastAt, now(), language)
	};
};

export const actions: Actions = {
	default: async (event) => {
		await retention.page(event.locals.actor!);
		return submit(
			event,
			v.object({ kind: fields.choice(kinds), days: fields.whole(1, 100_000) }),
			async ({ kind, days }) => {
				await retention.setDays(event.locals.actor!, kind, days);
				redirect(303, `${event.url.pathname}?done=saved`);
			}
		);
	}
};
