import { shown } from '#lib/appointments/shown.server.ts';
import * as attendance from '#lib/attendance/attendance.server.ts';
import { holds } from '#lib/people/actor.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import * as descriptions from '#lib/samvaer/descriptions.server.ts';
import * as samvaer from '#lib/samvaer/samvaer.server.ts';
import { caseRow, dayWords } from '#lib/samvaer/view.server.ts';
import { now, today, zone } from '#lib/server/clock.ts';
import { capitalised, longDay, span } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals }) => {
	depends('live:news');
	const actor = locals.actor!;
	const { language } = locals;
	const at = now();
	const coming = await samvaer.coming(actor);
	const open = await cases.all(actor, { open: true });
	const families = [...coming.map(({ appointment }) => appointment.familyId), ...open.map(({ familyId }) => familyId)];
	const held = await samvaer.continuity(actor, 365, families);
	const words = (date: Temporal.PlainDate) => longDay(date.toZonedDateTime(zone).toInstant(), at, language);
	const days = Map.groupBy(coming, ({ appointment }) =>
		appointment.startsAt.toZonedDateTimeISO(zone).toPlainDate().toString()
	);
	const last = samvaer.followUpUntil(today());
	const ofCase = (id: string | null) => open.find((one) => one.id === id);
	return {
		leads: holds(actor, 'coordinator', 'leader'),
		days: [...days].map(([date, all]) => ({
			date,
			name: capitalised(words(Temporal.PlainDate.from(date))),
			appointments: all.map(({ appointment, familyName, worker, isOther, endsOn, caseId, time }) => ({
				appointment: { ...shown(appointment, language), familyName },
				...{ worker: worker?.name ?? null, isOther, caseId, time, why: appointment.details.otherWorkerReason ?? null },
				hasPlace: appointment.place !== null || appointment.placeHidden,
				ends: endsOn ? words(endsOn) : null
			}))
		})),
		continuity: held.map((one) => {
			const found = ofCase(one.caseId);
			const next = coming.find(({ appointment, caseId, isOther }) =>
				one.caseId ? caseId === one.caseId && !isOther && !appointment.cancelled : false
			);
			return {
				...{ familyId: one.familyId, caseId: found?.id ?? null, held: one.held, same: one.same },
				name: found ? `${found.childName}, ${found.parents.map(({ name }) => name).join(', ')}` : one.familyName,
				next: next?.worker ? { time: next.time, worker: next.worker.name } : null
			};
		}),
		ending: open
			.filter(({ decisionTo }) => decisionTo && Temporal.PlainDate.compare(decisionTo, last) <= 0)
			.map((one) => ({ ...caseRow(one, at, language), ends: dayWords(one.decisionTo!, at, language) })),
		due: (await descriptions.due(actor)).map(({ startsAt, endsAt, ...one }) => ({
			...{ id: one.id, familyName: one.familyName, child: one.childName, staff: one.staff.join(', ') },
			when: `${longDay(startsAt, at, language)} ${span(startsAt, endsAt, language)}`
		})),
		unrecorded: (await attendance.missing(actor, { kind: 'samvaer', limit: 20 })).length
	};
};
