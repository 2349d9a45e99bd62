import * as appointments from '../../lib/appointments/appointments.server.ts';
import type { Appointment } from '../../lib/appointments/appointment.ts';
import * as attendance from '../../lib/attendance/attendance.server.ts';
import type { Outcome } from '../../lib/attendance/outcome.ts';
import * as cases from '../../lib/samvaer/cases.server.ts';
import * as descriptions from '../../lib/samvaer/descriptions.server.ts';
import { travel } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';
import { at, earlier } from './times.ts';

/** The decision of the demo's supervised samvær: it ends within six weeks. */
export const decisionOf = (today: Temporal.PlainDate) => ({
	decisionFrom: today.subtract({ months: 4 }),
	decisionTo: today.add({ days: 38 })
});

/** Two regular samvær: a supported one, and a supervised one. */
export async function openCases({ actors, families, children, places }: Cast, today: Temporal.PlainDate) {
	travel(at(today.subtract({ weeks: 50 }), '09:00'));
	await cases.open(actors.coordinator, {
		...{
			familyId: families.first,
			childId: children.first,
			parentIds: [actors.parent2.id],
			workerId: actors.mentor1.id
		},
		...{ supervision: 'supported', decisionFrom: null, decisionTo: null },
		...{ placeId: places.yellowRoom, minutes: 60, everyWeeks: 1 }
	});
	travel(at(today.subtract({ months: 4 }), '09:00'));
	await cases.open(actors.coordinator, {
		...{ familyId: families.second, childId: children.second, parentIds: [actors.parent3.id] },
		...{ workerId: actors.mentor2.id, supervision: 'supervised', ...decisionOf(today) },
		...{ placeId: places.blueRoom, minutes: 60, everyWeeks: 2 }
	});
	travel(null);
}

/** What became of the year's appointments: most were held. The last few of some families are still to be written. */
export async function fillAttendance(cast: Cast, start: Temporal.Instant): Promise<void> {
	const { actors, families } = cast;
	const from = start.subtract({ hours: 24 * 366 });
	const all = [families.first, families.second, ...families.others.map(({ familyId }) => familyId)];
	const described: Appointment[] = [];
	for (const [index, familyId] of all.entries()) {
		const past = (await appointments.ofFamily(actors.coordinator, familyId, from, start)).filter(
			({ endsAt, cancelled }) => Temporal.Instant.compare(endsAt, start) <= 0 && !cancelled
		);
		const meetings = past.filter(
			({ kind, people }) => kind === 'mentor_meeting' && people.some(({ id }) => id === actors.parent1.id)
		);
		// The newest of every second family waits to be written.
		for (const [n, appointment] of past.slice(0, index % 2 ? past.length : -1).entries()) {
			const writer = [actors.mentor1, actors.mentor2].find((one) => appointment.people.some(({ id }) => id === one.id));
			travel(earlier(appointment.endsAt.add({ minutes: 40 }), start.subtract({ minutes: 30 })));
			const outcome = outcomeOf(appointment, n, meetings.at(-4)?.id);
			await attendance.record(writer ?? actors.coordinator, [
				{ appointmentId: appointment.id, outcome, parentId: null }
			]);
			if (outcome === 'parent_absent') {
				travel(earlier(appointment.endsAt.add({ hours: 20 }), start.subtract({ minutes: 20 })));
				await attendance.addWords(
					actors.parent1,
					appointment.id,
					'Bussen kom ikke, og min telefon var løbet tør for strøm. Jeg stod ved stoppestedet i en time.'
				);
			}
			if (outcome === 'held' && appointment.details.supervision === 'supervised') described.push(appointment);
		}
	}
	// The description of the newest visit is due.
	for (const visit of described.slice(0, -1)) {
		travel(earlier(visit.endsAt.add({ hours: 26 }), start.subtract({ minutes: 20 })));
		await descriptions.done(actors.mentor2, visit.id);
	}
	travel(null);
}

/** Mostly held; what a parent said no to was not; now and then the house could not, and once a parent was not there. */
function outcomeOf({ id, answers }: Appointment, n: number, absent: string | undefined): Outcome {
	if (id === absent) return 'parent_absent';
	if (answers.some(({ answer }) => answer !== 'coming')) return 'cancelled_by_parent';
	return n % 17 === 8 ? 'cancelled_by_house' : 'held';
}
