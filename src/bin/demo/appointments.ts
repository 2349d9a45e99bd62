import * as answers from '../../lib/appointments/answers.server.ts';
import * as appointments from '../../lib/appointments/appointments.server.ts';
import { travel, zone } from '../../lib/server/clock.ts';
import { linesOf, type Line } from './lines.ts';
import type { Cast } from './people.ts';
import { fillAttendance, openCases } from './samvaer.ts';
import { specials } from './specials.ts';
import { at, earlier } from './times.ts';

/** A year of appointments of every kind, each planned, answered, moved and cancelled when it would have been. */
export async function fillAppointments(cast: Cast, start: Temporal.Instant): Promise<void> {
	const today = start.toZonedDateTimeISO(zone).toPlainDate();
	await openCases(cast, today);
	for (const line of linesOf(cast, today)) await fillLine(cast, line, today, start);
	await specials(cast, today, start);
	await answerSome(cast, start);
	await fillAttendance(cast, start);
}

async function fillLine(cast: Cast, line: Line, today: Temporal.PlainDate, start: Temporal.Instant): Promise<void> {
	const planner = cast.actors.coordinator;
	let n = 0;
	for (let day = line.from; day <= line.to; day += line.every, n++) {
		const startsAt = at(today.add({ days: day }), line.at);
		const planned = earlier(startsAt.subtract({ hours: 24 * 20 }), start.subtract({ hours: 30 }));
		travel(planned);
		const id = await appointments
			.plan(planner, {
				...{
					familyId: line.familyId,
					kind: line.kind,
					startsAt,
					endsAt: startsAt.add({ minutes: line.minutes ?? 60 }),
					placeId: line.placeId
				},
				...{ staffIds: [line.staff.id], parentIds: line.parents.map(({ id }) => id), childIds: line.childIds ?? [] },
				...{ bring: line.bring ?? null, details: line.details ?? {} }
			})
			.catch((error: Error & { code?: string }) => {
				if (error.name === 'Refusal') return null;
				throw error;
			});
		if (!id) continue;
		const isComing = day >= 0;
		const given = line.answer?.(n);
		if (given && !isComing) {
			travel(earlier(planned.add({ hours: 26 }), start.subtract({ hours: 1 })));
			for (const parent of line.parents)
				await answers.give(parent, id, {
					version: 1,
					answer: given.answer,
					reason: given.reason ?? null,
					suggestions: []
				});
		}
		if (!isComing && n % 9 === 4) {
			travel(startsAt.subtract({ hours: 22 }));
			await appointments.cancel(
				planner,
				id,
				n % 2 ? 'house' : 'parent',
				n % 2 ? 'Din kontaktperson er syg' : 'Barnet er sygt'
			);
		}
	}
	travel(null);
}

/** Some of what comes is answered, and the very next is left to try. */
async function answerSome({ actors, families }: Cast, start: Temporal.Instant): Promise<void> {
	travel(start.subtract({ minutes: 50 }));
	for (const parent of [
		actors.parent1,
		actors.parent2,
		actors.parent3,
		...families.others.map(({ parent }) => parent)
	]) {
		const coming = await appointments.upcoming(parent, 5);
		for (const { id, version, answers: given, cancelled, startsAt } of coming.slice(1)) {
			const isSoon = Temporal.Instant.compare(startsAt, start.add({ hours: 24 * 12 })) < 0;
			if (isSoon && version === 1 && !given.length && !cancelled)
				await answers.give(parent, id, { version, answer: 'coming', reason: null, suggestions: [] });
		}
	}
	travel(null);
}
