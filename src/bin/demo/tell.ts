import * as settings from '../../lib/notifications/settings.server.ts';
import type { Cast } from './people.ts';

/** Most parents have said yes to text messages at the first meeting; two have not, and are called when something is new. */
export async function fillTell({ actors, families: { others } }: Cast, today: Temporal.PlainDate): Promise<void> {
	for (const [index, { familyId, parent }] of others.entries()) {
		if (index === 3 || index === 6) continue;
		await settings.changeFor(actors.coordinator, familyId, parent.id, {
			...{ push: true, sms: true, email: true, quietFrom: '20:00', quietTo: '08:00' },
			...{ pushDetail: false, twoHours: index % 2 === 0 },
			agreedOn: today.subtract({ days: 60 + index }),
			phone: `20 00 00 ${20 + index}`
		});
	}
}
