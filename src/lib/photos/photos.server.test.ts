import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import * as appointments from '../appointments/appointments.server.ts';
import { now } from '../server/clock.ts';
import * as photos from './photos.server.ts';

const picture = (colour: string, exif = {}) =>
	sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
		.withExif(exif)
		.jpeg()
		.toBuffer();

test('a staff member’s own picture is cut, cleaned of all else, and seen by the family before they meet', async () => {
	const family = await makeFamily();
	const file = await picture('#a06040', { IFD0: { Copyright: 'Skjult Allé 12' } });
	expect(file.includes('Skjult')).toBe(true);
	await photos.set(family.mentor, family.mentor.id, file);
	const seen = await photos.find(family.parent, family.mentor.id);
	const { width, height, format, exif } = await sharp(seen).metadata();
	expect({ width, height, format, exif }).toEqual({ width: 160, height: 160, format: 'webp', exif: undefined });
	expect(Buffer.from(seen).includes('Skjult')).toBe(false);
	const startsAt = now().add({ hours: 30 });
	const id = await appointments.plan(family.mentor, {
		...{
			familyId: family.familyId,
			kind: 'mentor_meeting',
			placeId: null,
			startsAt,
			endsAt: startsAt.add({ hours: 1 })
		},
		...{ staffIds: [family.mentor.id], parentIds: [family.parent.id], childIds: [], bring: null, details: {} }
	} as Parameters<typeof appointments.plan>[1]);
	const photoOf = async () =>
		(await appointments.one(family.parent, id)).people.find((person) => person.id === family.mentor.id)!.photo;
	const first = await photoOf();
	expect(first).toMatch(/^[0-9a-f]{8}$/);
	await photos.set(family.administrator, family.mentor.id, await picture('#406080'));
	expect(await photoOf()).not.toBe(first);
	await photos.remove(family.mentor, family.mentor.id);
	expect(await photoOf()).toBeNull();
	await expect(photos.find(family.parent, family.mentor.id)).rejects.toMatchObject({ name: 'NotFound' });
});

test('nobody sets another’s picture, and parents and children have none', async () => {
	const family = await makeFamily();
	const file = await picture('#333');
	for (const [actor, target] of [
		[family.parent, family.mentor],
		[family.otherMentor, family.mentor],
		[family.leader, family.mentor],
		[family.parent, family.parent],
		[family.administrator, family.parent],
		[family.administrator, family.child]
	] as const)
		await expect(photos.set(actor, target.id, file)).rejects.toMatchObject({ name: 'NotFound' });
	const elsewhere = await makeFamily();
	await photos.set(elsewhere.mentor, elsewhere.mentor.id, file);
	for (const stranger of [family.parent, family.mentor, family.administrator])
		await expect(photos.find(stranger, elsewhere.mentor.id)).rejects.toMatchObject({ name: 'NotFound' });
});

test.each([
	['words', Buffer.from('<svg onload=alert(1)>')],
	['a drawing that may hold code', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')],
	['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
	['half a picture', Buffer.from('ffd8ffe000104a46494600', 'hex')]
])('what is no photo is refused: %s', async (_, file) => {
	const { mentor } = await makeFamily();
	await expect(photos.set(mentor, mentor.id, file)).rejects.toMatchObject({ code: 'notAPicture' });
});
