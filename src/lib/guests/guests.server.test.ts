import { beforeEach, describe, expect, test } from 'vitest';
import { insert, makeFamily, owner } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import type { Plan } from '../appointments/plan.ts';
import { now, travel } from '../server/clock.ts';
import { as, sql } from '../server/db.ts';
import { newsOf } from './guest.ts';
import * as guests from './guests.server.ts';

const gone = { name: 'NotFound' };
const refused = (code: string) => ({ name: 'Refusal', code });
const grandmother = { name: 'Karen Lund', relation: 'mormor', why: 'Hun henter om tirsdagen' };

let house: Awaited<ReturnType<typeof makeFamily>>;
let id: string;
const plan = (given: Partial<Plan> = {}) => {
	const startsAt = now().add({ hours: 48 });
	return appointments.plan(house.mentor, {
		...{ familyId: house.familyId, kind: 'network_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }) },
		...{ placeId: house.roomId, staffIds: [house.mentor.id], childIds: [], bring: null, details: {} },
		...{ parentIds: [house.parent.id, house.otherParent.id], ...given }
	});
};
const propose = (parent = house.parent, written = grandmother) =>
	guests.propose(house.mentor, id, { parentId: parent.id, ...written });

beforeEach(async () => {
	house = await makeFamily();
	id = await plan();
});

describe('a parent’s guests', () => {
	test('are proposed by staff, and invited by nobody before the parent has said yes', async () => {
		const guest = await propose();
		expect(await propose()).toBe(guest);
		expect(await guests.ofAppointment(house.parent, id)).toMatchObject([
			{ id: guest, name: 'Karen Lund', relation: 'mormor', proposedBy: 'Mona', reply: null, sharedVersion: null }
		]);
		expect((await guests.invitation(house.parent, id)).guests).toEqual([]);
		await expect(guests.share(house.parent, id, 1, [guest])).rejects.toMatchObject(gone);
		await guests.answer(house.parent, id, guest, 'yes');
		await guests.answer(house.parent, id, guest, 'yes');
		await guests.share(house.parent, id, 1, [guest]);
		await guests.answer(house.parent, id, guest, 'no');
		await expect(guests.share(house.parent, id, 1, [guest])).rejects.toMatchObject(gone);
		const kinds = await owner`select kind from events where subject_id = ${id} order by id`;
		expect(kinds.map(({ kind }) => kind).slice(1)).toEqual([
			...['guest_proposed', 'guest_answered', 'guests_told', 'guest_answered']
		]);
	});

	test('are each parent’s own: the other sees neither guests nor proposals, and staff see all', async () => {
		const guest = await propose();
		const theirs = await guests.add(house.otherParent, id, { name: 'Poul', relation: 'farfar' });
		const names = async (actor: typeof house.parent) =>
			(await guests.ofAppointment(actor, id)).map(({ name }) => name).toSorted();
		expect(await names(house.parent)).toEqual(['Karen Lund']);
		expect(await names(house.otherParent)).toEqual(['Poul']);
		expect((await guests.invitation(house.parent, id)).guests).toEqual([]);
		for (const staff of [house.mentor, house.coordinator, house.leader])
			expect(await names(staff)).toEqual(['Karen Lund', 'Poul']);
		for (const actor of [house.stranger, house.otherMentor, house.administrator])
			await expect(guests.ofAppointment(actor, id)).rejects.toMatchObject(gone);
		await expect(guests.answer(house.parent, id, theirs, 'no')).rejects.toMatchObject(gone);
		await expect(guests.answer(house.mentor, id, guest, 'yes')).rejects.toMatchObject(gone);
		await expect(guests.share(house.parent, id, 1, [theirs])).rejects.toMatchObject(gone);
		await expect(
			guests.propose(house.mentor, id, { ...grandmother, parentId: house.stranger.id })
		).rejects.toMatchObject(gone);
	});

	test('are behind the second wall too', async () => {
		const guest = await propose();
		await guests.answer(house.parent, id, guest, 'yes');
		await guests.share(house.parent, id, 1, [guest]);
		for (const actor of [house.otherParent, house.stranger, house.otherMentor, house.administrator])
			await as(actor, async () => {
				for (const table of ['guests', 'guest_replies', 'guest_shares'])
					expect(await sql`select 1 from ${sql(table)}`, `${actor.name} ${table}`).toHaveLength(0);
			});
		const forge = () =>
			as(house.otherParent, async () => {
				await sql`insert into guest_replies ${sql({ guestId: guest, reply: 'no', madeAt: now(), madeBy: house.otherParent.id })}`;
			});
		await expect(forge()).rejects.toMatchObject({ code: '42501' });
	});

	test('may be thought about again until it begins; an unanswered proposal may be taken back', async () => {
		const guest = await propose();
		await guests.withdraw(house.mentor, id, guest);
		expect(await guests.ofAppointment(house.parent, id)).toEqual([]);
		await expect(guests.answer(house.parent, id, guest, 'yes')).rejects.toMatchObject(gone);
		const next = await propose();
		await guests.answer(house.parent, id, next, 'no');
		await expect(guests.withdraw(house.mentor, id, next)).rejects.toMatchObject(refused('alreadyAnswered'));
		await expect(guests.withdraw(house.parent, id, next)).rejects.toMatchObject(gone);
		travel(now().add({ hours: 49 }));
		try {
			await expect(guests.answer(house.parent, id, next, 'yes')).rejects.toMatchObject(refused('past'));
			await expect(propose(house.parent, { ...grandmother, name: 'Ulla' })).rejects.toMatchObject(refused('past'));
		} finally {
			travel(null);
		}
	});

	test('are for meetings that have guests', async () => {
		const startsAt = now().add({ hours: 72 });
		const other = await plan({ kind: 'mentor_meeting', startsAt, endsAt: startsAt.add({ hours: 1 }) });
		await expect(guests.add(house.parent, other, { name: 'Ulla', relation: 'nabo' })).rejects.toMatchObject(gone);
		await expect(guests.invitation(house.parent, other)).rejects.toMatchObject(gone);
	});
});

describe('what guests were told', () => {
	test('is kept with the version: a moved or cancelled meeting asks for telling them anew', async () => {
		const guest = await guests.add(house.parent, id, { name: 'Karen', relation: 'mormor' });
		const news = async () => (await guests.ofAppointment(house.parent, id)).map(newsOf);
		expect(await news()).toEqual(['never']);
		await guests.share(house.parent, id, 1, [guest]);
		expect(await news()).toEqual(['current']);
		// Another worker is no news for a guest; another time is.
		await appointments.move(house.mentor, id, 1, { staffIds: [house.coordinator.id] });
		expect(await news()).toEqual(['current']);
		const startsAt = now().add({ hours: 60 });
		await appointments.move(house.mentor, id, 2, { startsAt, endsAt: startsAt.add({ hours: 1 }) });
		expect(await news()).toEqual(['again']);
		await expect(guests.share(house.parent, id, 2, [guest])).rejects.toMatchObject(refused('shareStale'));
		await guests.share(house.parent, id, 3, [guest]);
		expect(await guests.ofAppointment(house.mentor, id)).toMatchObject([{ sharedVersion: 3, isOutdated: false }]);
		await appointments.cancel(house.mentor, id, 'house', null);
		expect(await news()).toEqual(['again']);
		await guests.share(house.parent, id, 3, [guest]);
		expect(await news()).toEqual(['current']);
		await expect(guests.add(house.parent, id, { name: 'Ulla', relation: 'nabo' })).rejects.toMatchObject(
			refused('cancelled')
		);
	});

	test('is never a home, nor a place that carries the address of a protected one', async () => {
		expect(await guests.invitation(house.parent, id)).toMatchObject({ place: { name: 'Det gule rum' }, without: null });
		await expect(guests.invitation(house.mentor, id)).rejects.toMatchObject(gone);
		await owner`insert into contacts (person_id, address, protected_at) values (${house.parent.id}, 'Hemmelig Vej 7', now())`;
		const elsewhere = (name: string, address: string) =>
			insert('places', { unit_id: house.unitId, kind: 'elsewhere', name, address });
		let [version, hours] = [1, 100];
		const at = async (placeId: string | null) => {
			const startsAt = now().add({ hours: (hours += 2) });
			await appointments.move(house.mentor, id, version++, { placeId, startsAt, endsAt: startsAt.add({ hours: 1 }) });
			return guests.invitation(house.parent, id);
		};
		expect(await at(house.childHomeId)).toMatchObject({ place: null, without: 'private' });
		expect(await guests.invitation(house.otherParent, id)).toMatchObject({ place: null, without: 'private' });
		const home = await insert('places', {
			...{ unit_id: house.unitId, family_id: house.familyId, kind: 'family_home', name: 'Hjemme', address: 'Åvej 1' }
		});
		await owner`insert into place_knowers ${owner({ place_id: home, person_id: house.parent.id })}`;
		expect(await at(home)).toMatchObject({ place: null, without: 'private' });
		expect(await at(await elsewhere('Hos Ida', 'hemmeligvej 7, st.'))).toMatchObject({
			place: null,
			without: 'private'
		});
		expect(await at(await elsewhere('Kulturhuset', 'Torvet 1'))).toMatchObject({ place: { address: 'Torvet 1' } });
		expect(await at(null)).toMatchObject({ place: null, without: 'none' });
	});
});
