import * as appointments from '#lib/appointments/appointments.server.ts';
import * as attendance from '#lib/attendance/attendance.server.ts';
import * as caseFiles from '#lib/case-files/case-files.server.ts';
import { shown } from '#lib/appointments/shown.server.ts';
import * as families from '#lib/families/families.server.ts';
import * as messages from '#lib/messages/messages.server.ts';
import * as reminders from '#lib/reminders/reminders.server.ts';
import * as cases from '#lib/samvaer/cases.server.ts';
import { caseRow } from '#lib/samvaer/view.server.ts';
import * as road from '#lib/series/road.server.ts';
import { now, zone } from '#lib/server/clock.ts';
import { nameOfLanguage } from '#lib/texts/reading.ts';
import { dayInWords, longDay, moment } from '#lib/time/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, locals, params }) => {
	depends('live:news');
	const actor = locals.actor!;
	const { language } = locals;
	const family = await families.find(actor, params.id);
	const at = now();
	const [before, after] = [at.subtract({ hours: 24 * 91 }), at.add({ hours: 24 * 200 })];
	const all = await appointments.ofFamily(actor, family.id, before, after);
	const isOver = ({ endsAt }: { endsAt: Temporal.Instant }) => Temporal.Instant.compare(endsAt, at) <= 0;
	const words = (day: Temporal.PlainDate) => longDay(day.toZonedDateTime(zone).toInstant(), at, language);
	const conversations = await messages.ofFamily(actor, family.id);
	return {
		family: {
			...{ id: family.id, name: family.name, caseNumber: family.caseNumber },
			members: family.members.map(({ bornOn, reads, ...member }) => ({
				...{ ...member, reads: reads && nameOfLanguage(reads, language) },
				born: bornOn && member.part === 'child' ? words(bornOn) : null
			})),
			looks: family.looks.map(({ at: looked, name, title }) => ({ name, title, when: moment(looked, at, language) }))
		},
		coming: all.filter((one) => !isOver(one)).map((one) => shown(one, language)),
		series: await road.ofFamilyInWords(actor, family.id, language),
		past: all
			.filter(isOver)
			.toReversed()
			.map((one) => shown(one, language)),
		cases: (await cases.all(actor, { familyId: family.id })).map((one) => caseRow(one, at, language)),
		mayOpen: cases.leads(actor, family.unitId),
		summaries: await attendance.ofFamily(actor, family.id),
		reminders: (await reminders.ofFamily(actor, family.id, 5)).map(({ id, what, dueAt, done, receivers }) => ({
			...{ id, what, done, receivers, due: dayInWords(dueAt, at, language) }
		})),
		receipts: (await caseFiles.receipts(actor, family.id, 3)).map(({ id, parentId, parentName, name, madeAt }) => ({
			...{ id, what: parentId && (parentName ?? ''), name: name ?? '', made: moment(madeAt, at, language) }
		})),
		conversations: conversations.map(({ id, parentName, unread }) => ({ id, parentName, unread }))
	};
};
