import type { Language } from '../texts/languages.ts';
import { paperTexts } from '../texts/papers/index.ts';
import { said, type Item } from './paper.ts';
import type { AppointmentRow } from './rows.ts';
import { dayOn, period, stamp } from './words.ts';

/** An appointment on paper, with all that happened to it, oldest first. @param isOwn leaves out the name of whose paper it is */
export function appointmentItem(row: AppointmentRow, language: Language, isOwn: boolean): Item {
	const texts = paperTexts(language);
	const t = texts.appointment;
	const { details, place, cancelled, attended } = row;
	const at = (instant: Temporal.Instant | string) => stamp(instant, language);
	const name = (given: string | null) => (isOwn ? '' : (given ?? ''));
	const title = details.supervision ? t[details.supervision] : texts.kindNames[row.kind];
	return {
		title: `${period(row.startsAt, row.endsAt, language)} – ${title}`,
		lines: said(
			details.decisionFrom &&
				details.decisionTo &&
				t.decision(dayOn(details.decisionFrom, language), dayOn(details.decisionTo, language)),
			row.people.length > 0 && t.people(row.people.map((one) => one.name).join(', ')),
			place && t.place(said(place.name, place.address).join(', ')),
			place?.directions && t.directions(place.directions),
			row.bring && t.bring(row.bring),
			...row.versions.map(({ version, startsAt, endsAt, place: then, staff, reason, madeAt }) =>
				version === 1
					? t.planned(at(madeAt))
					: said(
							t.changed(at(madeAt), said(period(startsAt, endsAt, language), then, staff.join(', ')).join(', ')),
							reason && t.reason(reason)
						).join('. ')
			),
			...row.answers.map((one) =>
				said(
					t.answered(name(one.name), t.answers[one.answer], at(one.givenAt)),
					one.reason && `“${one.reason}”`,
					one.recordedBy && t.recordedBy(one.recordedBy),
					one.version !== row.version && t.before
				).join('. ')
			),
			...row.suggestions.map((one) =>
				said(
					t.suggested(name(one.name), period(one.startsAt, one.endsAt, language)),
					one.reply && t.replies[one.reply],
					one.words && `“${one.words}”`
				).join('. ')
			),
			cancelled &&
				said(
					`${t.cancelled[cancelled.byWhom ?? 'other']}, ${at(cancelled.madeAt)}`,
					cancelled.reason && t.reason(cancelled.reason)
				).join('. '),
			attended && t.attended(texts.outcomes[attended.outcome], attended.by, at(attended.at)),
			...row.words.map((one) => t.words(name(one.name), one.words, at(one.madeAt))),
			...row.guests.map((one) =>
				said(
					t.guest(one.name, one.relation),
					name(one.parentName),
					one.withdrawnAt ? t.removed : t.guestReplies[one.reply ?? 'none'],
					one.why && `“${one.why}”`
				).join(', ')
			)
		)
	};
}
