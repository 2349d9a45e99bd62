import * as appointments from '../../lib/appointments/appointments.server.ts';
import * as guests from '../../lib/guests/guests.server.ts';
import { travel } from '../../lib/server/clock.ts';
import type { Cast } from './people.ts';

/** The next network meeting has guests: one who has been told, one the parent added, one to say yes or no to. */
export async function fillGuests({ actors }: Cast, start: Temporal.Instant): Promise<void> {
	const { parent1, mentor1 } = actors;
	travel(start.subtract({ hours: 40 }));
	const meeting = (await appointments.upcoming(parent1)).find(({ kind }) => kind === 'network_meeting');
	if (!meeting) return travel(null);
	const propose = (name: string, relation: string, why: string) =>
		guests.propose(mentor1, meeting.id, { parentId: parent1.id, name, relation, why });
	const grandmother = await propose('Karen Lund', 'mormor', 'Hun henter Noah om tirsdagen');
	await propose('Henrik Juhl', 'klasselærer', 'Så kan vi tale om de nye skoledage');
	travel(start.subtract({ hours: 20 }));
	await guests.answer(parent1, meeting.id, grandmother, 'yes');
	await guests.share(parent1, meeting.id, meeting.version, [grandmother]);
	await guests.add(parent1, meeting.id, { name: 'Lone', relation: 'nabo' });
	travel(null);
}
