import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as messages from '../messages/messages.server.ts';
import { now } from '../server/clock.ts';
import { copyOf } from './copy.server.ts';
import { mostItems } from './copy.ts';

test('a copy is small, near in time, without words for days that will be wrong, and holds only what its owner may know', async () => {
	const family = await makeFamily();
	const plan = (hours: number) =>
		appointments.plan(family.coordinator, {
			familyId: family.familyId,
			kind: 'mentor_meeting',
			placeId: family.childHomeId,
			staffIds: [family.mentor.id],
			parentIds: [family.parent.id, family.otherParent.id],
			childIds: [family.child.id],
			bring: null,
			details: {},
			startsAt: now().add({ hours }),
			endsAt: now().add({ hours: hours + 1 })
		});
	const near = await plan(20);
	await plan(24 * 15);
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	for (let n = 0; n < 60; n++)
		await messages.send(family.parent, id, { body: `Nummer ${n}`, clientKey: crypto.randomUUID() });

	const copy = await copyOf(family.parent, 'da');
	expect(copy.owner).toBe(family.parent.id);
	expect(copy.appointments.map(({ card }) => card.id)).toEqual([near]);
	expect(copy.appointments[0]!.card.place?.address).toBe('Hemmelig Vej 7');
	const [conversation] = copy.conversations;
	expect(conversation!.lines.at(-1)!.body).toBe('Nummer 59');
	expect(copy.appointments.length + copy.reminders.length + conversation!.lines.length).toBeLessThanOrEqual(mostItems);
	expect(JSON.stringify(copy)).not.toMatch(/i dag|i morgen|i går|"photo":"/i);

	const theirs = JSON.stringify(await copyOf(family.otherParent, 'da'));
	expect(theirs).toContain(near);
	expect(theirs).not.toMatch(/Hemmelig|Nummer/);
	expect((await copyOf(family.stranger, 'da')).appointments).toEqual([]);
});
