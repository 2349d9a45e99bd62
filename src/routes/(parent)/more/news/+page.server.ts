import { redirect } from '@sveltejs/kit';
import { gather } from '#lib/notifications/gather.ts';
import { pageOf } from '#lib/notifications/letter.ts';
import * as notifications from '#lib/notifications/notifications.server.ts';
import { ownWords } from '#lib/reminders/words.ts';
import { now } from '#lib/server/clock.ts';
import { moment, when } from '#lib/time/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals: { actor, language } }) => {
	depends('live:news');
	const at = now();
	return {
		news: gather(await notifications.news(actor!)).map(
			({
				id,
				why,
				itemKind,
				itemId,
				seriesId,
				forAt,
				isSeen,
				startsAt,
				endsAt,
				what,
				translation,
				withdrawnAt,
				withdrawnBy,
				many
			}) => {
				const time = startsAt && endsAt ? when(startsAt, endsAt, at, language) : null;
				return {
					...{ id, why, isSeen, many, told: moment(forAt, at, language) },
					href: many > 1 && !seriesId ? '/appointments' : pageOf('parent', itemKind, itemId),
					about: time ? `${time.day} ${time.time}` : what,
					own:
						what && translation ? ownWords({ what, translation: { ...translation, bring: null, note: null } }) : null,
					withdrawn: withdrawnAt && { at: moment(withdrawnAt, at, language), by: withdrawnBy ?? '' }
				};
			}
		)
	};
};

export const actions: Actions = {
	default: async ({ locals }) => {
		await notifications.see(locals.actor!);
		redirect(303, '/more/news?done=seen');
	}
};
