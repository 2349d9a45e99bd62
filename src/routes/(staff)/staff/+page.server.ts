import * as attendance from '#lib/attendance/attendance.server.ts';
import { shown } from '#lib/appointments/shown.server.ts';
import * as suggestions from '#lib/appointments/suggestions.server.ts';
import * as corrections from '#lib/corrections/corrections.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as guard from '#lib/guard/guard.server.ts';
import * as help from '#lib/help/help.server.ts';
import * as messages from '#lib/messages/messages.server.ts';
import { snippetOf } from '#lib/messages/message.ts';
import * as notifications from '#lib/notifications/notifications.server.ts';
import * as overview from '#lib/overview/overview.server.ts';
import { followsFamilies, holds } from '#lib/people/actor.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import * as samvaer from '#lib/samvaer/samvaer.server.ts';
import { now } from '#lib/server/clock.ts';
import { longDay, moment, when } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

/** Rows of the day that the overview shows; the calendar has them all. */
const most = 30;

export const load: PageServerLoad = async ({ depends, locals }) => {
	depends('live:news');
	const actor = locals.actor!;
	const { language } = locals;
	const at = now();
	const date = longDay(at, at, language);
	if (!followsFamilies(actor)) return { date, work: null };

	const day = await overview.day(actor);
	const missing = await overview.missing(actor);
	const open = await suggestions.open(actor);
	// Where somebody else is asked first, the reader is not asked yet; nor again after a no.
	const wishes = (await help.open(actor)).filter(
		({ askedFirst, iPassed }) => !iPassed && (!askedFirst || askedFirst.passed || askedFirst.id === actor.id)
	);
	const stopped = await guard.waiting(actor);
	const released = (await guard.texts(actor)).asked.filter(({ allowed }) => allowed);
	const wrong = await corrections.open(actor);
	const unreached = await notifications.unreached(actor, 20);
	// The list of all conversations is asked for only when there is something new in it.
	const unread = (await messages.unreadCount(actor))
		? (await messages.conversations(actor)).filter((one) => one.unread > 0)
		: [];
	const unrecorded = await attendance.missing(actor, { limit: 20 });
	const visits = await samvaer.continuity(actor, 30);
	const refused = await reminders.planned(actor, true, 10);
	const names = await families.names(
		actor,
		[...day, ...open].map(({ familyId }) => familyId)
	);
	const [held, same] = [visits.reduce((sum, one) => sum + one.held, 0), visits.reduce((sum, one) => sum + one.same, 0)];
	const time = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) => {
		const words = when(startsAt, endsAt, at, language);
		return `${words.day} ${words.time}`;
	};

	return {
		date,
		work: {
			isUnit: holds(actor, 'coordinator', 'leader'),
			figures: {
				today: day.filter(({ cancelled }) => !cancelled).length,
				waiting: missing.length,
				toCall: unreached.length < 20 ? unreached.length : await overview.toCall(actor),
				continuity: held ? Math.round((100 * same) / held) : null,
				unread: unread.reduce((sum, one) => sum + one.unread, 0)
			},
			day: day.slice(0, most).map((one) => ({ ...shown(one, language), familyName: names.get(one.familyId) ?? null })),
			more: Math.max(0, day.length - most),
			unrecorded: {
				many: unrecorded.length,
				families: [...new Set(unrecorded.map((one) => one.familyName))].slice(0, 3)
			},
			unreached: unreached.map(({ id, name, phone, dueAt }) => ({
				id,
				name: name ?? '',
				phone,
				when: moment(dueAt, at, language)
			})),
			released: released.map(({ id, familyName, parentName }) => ({ id, familyName, parentName })),
			stopped: stopped.map(({ id, familyName, authorName, askedAt }) => ({
				...{ id, familyName, authorName, asked: moment(askedAt, at, language) }
			})),
			corrections: wrong.map(({ id, familyName, parentName, askedAt }) => ({
				...{ id, familyName, parentName: parentName ?? '', asked: moment(askedAt, at, language) }
			})),
			refused: refused.map(({ id, what, refusal }) => ({ id, what, refusal: refusal ?? '' })),
			missing: missing.slice(0, 20).map(({ id, kind, details, familyName, parents, ...times }) => ({
				...{ id, kind, supervision: details.supervision ?? null, familyName, parents, when: time(times) }
			})),
			suggestions: Map.groupBy(open, ({ appointmentId }) => appointmentId)
				.values()
				.map(([first, ...others]) => ({
					...{ id: first!.appointmentId, name: first!.personName ?? '' },
					familyName: names.get(first!.familyId) ?? '',
					times: [first!, ...others].map(time)
				}))
				.toArray(),
			wishes: wishes.slice(0, 20).map(({ id, wish, words, reminder, familyName, parentName, askedAt }) => ({
				...{ id, wish, text: words ?? reminder, familyName, parentName, asked: moment(askedAt, at, language) }
			})),
			unread: unread.slice(0, 10).map(({ id, parentName, familyName, lastBody, lastFromParent, lastAt }) => ({
				...{ id, parentName, familyName, snippet: lastFromParent && lastBody ? snippetOf(lastBody) : null },
				sent: lastAt && moment(lastAt, at, language)
			}))
		}
	};
};
