import * as families from '../families/families.server.ts';
import type { Actor } from '../people/actor.ts';
import { now, zone } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import type { Language } from '../texts/languages.ts';
import { longDay, moment, span, when } from '../time/words.ts';
import * as appointments from './appointments.server.ts';
import { rulesOf } from './kinds/index.ts';
import { shown } from './shown.server.ts';

/** Everything about one appointment for a staff page, in words. @throws NotFound when it is not the actor's */
export async function seen(actor: Actor, id: string, language: Language) {
	const { appointment, versions, suggestions } = await appointments.find(actor, id);
	const at = now();
	const family = (await families.names(actor, [appointment.familyId])).get(appointment.familyId);
	const rules = rulesOf(appointment.kind);
	const { details } = appointment;
	const day = (date: string | undefined) =>
		date ? longDay(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant(), at, language) : '';
	return {
		// A colleague who only takes part may see it, and not the family or its planning.
		family: family ? { id: appointment.familyId, name: family } : null,
		appointment: {
			...shown(appointment, language),
			bring: appointment.bring,
			address: appointment.place?.address ?? null,
			placeOptions: appointment.placeOptions,
			reason: appointment.cancelled?.reason ?? null,
			cancelledBy: appointment.cancelled?.madeBy ?? null,
			cancelledAt: appointment.cancelled && moment(Temporal.Instant.from(appointment.cancelled.madeAt), at, language),
			decision: details.decisionFrom ? `${day(details.decisionFrom)} – ${day(details.decisionTo)}` : null,
			otherWorkerReason: details.otherWorkerReason ?? null,
			isOpen: !appointment.cancelled && Temporal.Instant.compare(appointment.startsAt, at) > 0,
			isWritten: rules.written,
			may: rules.answers(details)
		},
		versions: versions.map((version) => ({
			...{ version: version.version, place: version.placeName, staff: version.staff, reason: version.reason },
			when: `${longDay(version.startsAt, at, language)} ${span(version.startsAt, version.endsAt, language)}`,
			made: moment(version.madeAt, at, language),
			answers: version.answers.map(({ name, answer, reason, givenAt }) => ({
				...{ name: name ?? '', answer, reason, given: moment(Temporal.Instant.from(givenAt), at, language) }
			}))
		})),
		suggestions: suggestions.map((suggestion) => ({
			...{ id: suggestion.id, name: suggestion.personName ?? '', reply: suggestion.reply, words: suggestion.words },
			when: when(suggestion.startsAt, suggestion.endsAt, at, language),
			isOpen:
				!suggestion.reply &&
				!appointment.cancelled &&
				suggestion.version === appointment.version &&
				Temporal.Instant.compare(appointment.startsAt, at) > 0
		}))
	};
}

/** As `seen`, for a page that changes it: only for those who plan for the family. @throws NotFound */
export async function changeable(actor: Actor, id: string, language: Language) {
	const { appointment, family } = await seen(actor, id, language);
	if (!family) throw new NotFound();
	return { appointment, family };
}
