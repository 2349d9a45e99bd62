import { mostRows } from '#lib/reminders/rows.ts';
import type { StaffTexts } from '#lib/texts/staff/index.ts';

/** What the fields of a reminder are called, by their names: for the summary of what was wrong. */
export function fieldLabels({ form, posting }: StaffTexts['reminders']): Record<string, string> {
	const { translations, later, target, remind, templates } = posting;
	const rows = Array.from({ length: mostRows }, (_, n) => n + 1).flatMap((n) => [
		[`language${n}`, translations.language],
		[`whatIn${n}`, translations.text],
		[`bringIn${n}`, translations.bring],
		[`noteIn${n}`, translations.note]
	]);
	return {
		...form,
		...{ familyIds: form.families, note: posting.note, postOn: later.day, postTime: later.time },
		...{ classKey: target.classLegend, unitId: templates.unit, remind: remind.legend, remindAt: remind.legend },
		...(Object.fromEntries(rows) as Record<string, string>)
	};
}
