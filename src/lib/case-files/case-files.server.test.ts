import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import { everything, pdfText, unpacked } from '../../../tests/papers.ts';
import * as answers from '../appointments/answers.server.ts';
import * as appointments from '../appointments/appointments.server.ts';
import * as attendance from '../attendance/attendance.server.ts';
import * as corrections from '../corrections/corrections.server.ts';
import * as journal from '../journal/journal.server.ts';
import * as looks from '../looks/looks.server.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import * as cases from '../samvaer/cases.server.ts';
import { now, travel } from '../server/clock.ts';
import { NotFound } from '../server/errors.ts';
import * as caseFiles from './case-files.server.ts';

const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#aabbcc' } })
	.jpeg()
	.toBuffer();

/** A case with words of both parents, a visit that was held, and a samvær of the first parent alone. */
async function begin() {
	const family = await makeFamily();
	const { familyId, parent, otherParent, mentor, coordinator, child, roomId } = family;
	for (const [who, sign] of [
		[parent, 'IDAS'],
		[otherParent, 'BOS']
	] as const) {
		await owner`insert into contacts ${owner({ person_id: who.id, phone: `${sign}-telefon`, address: `${sign}-vej` })}`;
		const { id } = await messages.conversationOf(who, familyId);
		await messages.send(who, id, { body: `${sign}-besked på ære`, clientKey: randomUUID(), files: [picture] });
		await messages.send(mentor, id, { body: `${sign}-svar`, clientKey: randomUUID() });
		await corrections.ask(who, { kind: 'other', words: `${sign}-forkert` });
	}
	const startsAt = now().add({ hours: 24 });
	const id = await appointments.plan(coordinator, {
		...{ familyId, kind: 'follow_up', startsAt, endsAt: startsAt.add({ hours: 1 }), placeId: roomId, bring: null },
		...{ parentIds: [parent.id, otherParent.id], childIds: [], staffIds: [mentor.id], details: {} }
	});
	await answers.give(parent, id, { version: 1, answer: 'cannot', reason: 'IDAS-grund', suggestions: [] });
	await answers.give(otherParent, id, { version: 1, answer: 'cannot', reason: 'BOS-grund', suggestions: [] });
	travel(startsAt.add({ hours: 2 }));
	await attendance.record(mentor, [{ appointmentId: id, outcome: 'held', parentId: null }]);
	await attendance.addWords(otherParent, id, 'BOS-ord');
	travel(null);
	await cases.open(coordinator, {
		...{ familyId, childId: child.id, workerId: mentor.id, parentIds: [parent.id], supervision: 'supported' },
		...{ decisionFrom: null, decisionTo: null, placeId: roomId, minutes: 90, everyWeeks: 2 }
	});
	return family;
}

const open = async (actor: Actor, familyId: string, parentId: string | null) => {
	const packed = await caseFiles.fetch(actor, familyId, parentId);
	return { packed, files: await unpacked(packed) };
};

test('AB-25: the papers of one parent have nothing of the other’s, by construction; the whole case has both', async () => {
	const { coordinator, mentor, familyId, parent, otherParent } = await begin();
	const one = await open(mentor, familyId, parent.id);
	expect(Object.keys(one.files).sort()).toEqual(['case.pdf', 'data.json', 'files/1-1-1.jpg', 'messages-1.pdf']);
	const text = everything(one.files);
	expect(text.match(/BOS|\bBo\b/g)).toBeNull();
	expect(text).not.toContain(otherParent.id);
	const main = pdfText(one.files['case.pdf']!);
	for (const words of [
		'IDAS-vej',
		'IDAS-telefon',
		'IDAS-grund',
		'IDAS-forkert',
		'I mødtes',
		'Samvær med Alma',
		'Kun det, som Ida må se'
	])
		expect(main, words).toContain(words);
	expect(pdfText(one.files['messages-1.pdf']!)).toContain('IDAS-besked på ære');

	const other = everything((await open(mentor, familyId, otherParent.id)).files);
	expect(other.match(/IDAS|\bIda\b|Hemmelig Vej|Samvær med Alma/g)).toBeNull();
	expect(other).toContain('BOS-ord');

	const whole = everything((await open(coordinator, familyId, null)).files);
	for (const sign of ['IDAS', 'BOS'])
		for (const word of ['vej', 'besked', 'svar', 'grund', 'forkert']) expect(whole, word).toContain(`${sign}-${word}`);
	expect(whole).toContain('BOS-ord');
});

test('a receipt tells who, when, of whom and the sum of the very file; the parents can see it', async () => {
	const { mentor, leader, familyId, parent, otherParent } = await begin();
	const packed = await caseFiles.fetch(mentor, familyId, parent.id);
	const bytes = Buffer.from(await new Response(packed.stream()).arrayBuffer());
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const [receipt] = await caseFiles.receipts(leader, familyId, 3);
	expect(receipt).toMatchObject({ name: 'Mona', parentName: 'Ida', sha256, pieces: 4, bytes: bytes.length });
	expect((await looks.ofMine(parent)).looks.flatMap(({ whats }) => whats)).toContain('file');
	expect((await looks.ofMine(otherParent)).looks.flatMap(({ whats }) => whats)).not.toContain('file');
	const [event] = await owner`select data from events where kind = 'case_file_fetched' and family_id = ${familyId}`;
	expect(event!.data).toEqual({ parentId: parent.id, sha256, pieces: 4 });
});

test('R-01: nobody has the papers of a family that is not theirs, and a mentor never the whole case', async () => {
	const { mentor, otherMentor, administrator, parent, stranger, coordinator, familyId } = await makeFamily();
	for (const who of [otherMentor, administrator, parent, stranger])
		await expect(caseFiles.fetch(who, familyId, parent.id)).rejects.toThrow(NotFound);
	await expect(caseFiles.fetch(mentor, familyId, null)).rejects.toThrow(NotFound);
	for (const id of [stranger.id, mentor.id, randomUUID()])
		await expect(caseFiles.fetch(coordinator, familyId, id)).rejects.toThrow(NotFound);
	const special: Actor = { ...coordinator, roles: [{ unitId: coordinator.unitId, role: 'special' }] };
	await expect(caseFiles.find(special, familyId)).rejects.toThrow(NotFound);
	expect(await owner`select 1 from case_files where family_id = ${familyId}`).toHaveLength(0);
});

test('a conversation is filed as PDF/A, with its pictures beside it', async () => {
	const { mentor, otherMentor, familyId, parent } = await makeFamily();
	const { id } = await messages.conversationOf(parent, familyId);
	await messages.send(parent, id, { body: 'Kære Mona, vi når det på onsdag.', clientKey: randomUUID() });
	const alone = await journal.file(mentor, id);
	if (!('pdf' in alone)) throw new Error('no PDF');
	expect(pdfText(alone.pdf)).toContain('Kære Mona, vi når det på onsdag.');
	expect(Buffer.from(alone.pdf).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
	await messages.send(parent, id, { body: '', clientKey: randomUUID(), files: [picture] });
	const both = await journal.file(mentor, id);
	if (!('zip' in both)) throw new Error('no zip');
	const files = await unpacked(both.zip);
	expect(Object.keys(files)).toEqual(['messages-1.pdf', 'files/1-2-1.jpg']);
	expect(pdfText(files['messages-1.pdf']!)).toContain('Vedlagt: files/1-2-1.jpg');
	await expect(journal.file(otherMentor, id)).rejects.toThrow(NotFound);
});
