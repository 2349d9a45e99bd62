import { expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as notifications from '../notifications/notifications.server.ts';
import * as reminders from '../reminders/reminders.server.ts';
import { now } from '../server/clock.ts';
import { weekOf } from './week.server.ts';

test('a translated reminder stands in the week and in the news in the language that the parent reads', async () => {
	const { parent, otherParent, mentor, familyId, unitId } = await makeFamily();
	await owner`update people set reads = 'ar' where id = ${parent.id}`;
	const dueAt = now().add({ minutes: 1 });
	const translations = { ar: { what: 'رحلة إلى الغابة', bring: 'معطف', note: null } };
	const content = {
		kind: 'bring',
		what: 'Tur i skoven',
		bring: 'Regntøj',
		link: null,
		wholeDay: false,
		dueAt
	} as const;
	const id = await reminders.post(mentor, { ...content, translations, familyIds: [familyId] });
	const inWeek = async (who: typeof parent) =>
		(await weekOf(who, null, 'da')).days.flatMap(({ items }) => items).find((item) => item.id === id);
	expect(await inWeek(parent)).toMatchObject({
		...{ what: 'رحلة إلى الغابة', bring: 'معطف' },
		own: { lang: 'ar', dir: 'rtl', danish: 'Tur i skoven · Regntøj' }
	});
	expect(await inWeek(otherParent)).toMatchObject({ what: 'Tur i skoven', bring: 'Regntøj', own: null });

	const at = now().toString();
	for (const { id: personId } of [parent, otherParent])
		await insert('notifications', {
			...{
				person_id: personId,
				unit_id: unitId,
				family_id: familyId,
				why: 'reminder',
				item_kind: 'reminder',
				item_id: id
			},
			...{ version: 1, made_at: at, for_at: at, due_at: at, since: at, useful_until: dueAt.toString() }
		});
	expect(await notifications.news(parent)).toMatchObject([
		{ what: 'Tur i skoven', translation: { what: 'رحلة إلى الغابة', language: 'ar' } }
	]);
	expect(await notifications.news(otherParent)).toMatchObject([{ what: 'Tur i skoven', translation: null }]);
});
