import { randomUUID } from 'node:crypto';
import * as posting from '../../lib/reminders/posting.server.ts';
import { travel, zone } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';

/** Posted to a class in several languages; and planned for later: for a class, and for everybody. */
export async function fillPostings({ unitId, actors, families }: Cast, start: Temporal.Instant): Promise<void> {
	const at = (days: number, time: string) =>
		start.toZonedDateTimeISO(zone).add({ days }).withPlainTime(time).toInstant();
	const ofClass = (name: string) => ({ unitId, aim: { kind: 'class', school: 'Engskolen', class: name } }) as const;

	travel(start.subtract({ hours: 26 }));
	await posting.post(actors.coordinator, {
		key: randomUUID(),
		target: ofClass('1. A'),
		content: {
			...{ kind: 'bring', what: 'Husk madpakke og regntøj', bring: 'Madpakke, regntøj og gummistøvler', link: null },
			...{
				note: 'Klassen er ude hele dagen.',
				dueAt: at(5, '08:00'),
				wholeDay: false,
				remind: ['dayBefore', 'evening']
			},
			translations: {
				ar: {
					what: 'تذكّر وجبة الغداء وملابس المطر',
					bring: 'وجبة غداء وملابس مطر وحذاء مطاطي',
					note: 'الصف في الخارج طوال اليوم.'
				},
				en: { what: 'Remember a packed lunch and rainwear', bring: 'Packed lunch, rainwear and rubber boots' }
			}
		}
	});
	travel(start.subtract({ hours: 3 }));
	await posting.post(actors.coordinator, {
		key: randomUUID(),
		target: ofClass('2. B'),
		postAt: at(4, '09:00'),
		content: {
			...{ kind: 'school_meeting', what: 'Forældremøde om foråret', bring: 'Kalenderen', link: null },
			...{ note: 'Vi taler om klassen. Du kan få en med fra huset.', dueAt: at(16, '17:00'), wholeDay: false },
			translations: { en: { what: 'Parents’ meeting about the spring', bring: 'Your calendar' } }
		}
	});
	await posting.post(actors.mentor1, {
		key: randomUUID(),
		target: { unitId: null, aim: { kind: 'families', ids: [families.first] } },
		postAt: at(2, '15:00'),
		content: {
			...{ kind: 'bring', what: 'Julefrokost i klassen', bring: 'Et fad til bordet', link: null },
			...{ dueAt: at(18, '12:00'), wholeDay: true }
		}
	});
	travel(null);
}
