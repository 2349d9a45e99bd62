import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as messages from '../messages/messages.server.ts';
import type { Actor } from '../people/actor.ts';
import { mostADay } from './attachment.ts';
import * as attachments from './attachments.server.ts';

const drawing = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#d8e0d0' } });
const photo = await drawing(900, 600)
	.withExif({ IFD0: { Copyright: 'Skjult 12' }, IFD3: { GPSLatitude: '55/1 40/1 0/1', GPSLatitudeRef: 'N' } })
	.withMetadata({ orientation: 6 })
	.jpeg()
	.toBuffer();
const located = await drawing(90, 60)
	.withExif({ IFD0: { Copyright: 'Skjult 12' }, IFD3: { GPSLatitude: '55/1 40/1 0/1', GPSLatitudeRef: 'N' } })
	.jpeg()
	.toBuffer();
const paper = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const with_ = (words: string) => Buffer.from(paper.toString().replace('/Type', `${words} /Type`));

async function begin() {
	const family = await makeFamily();
	const { id } = await messages.conversationOf(family.parent, family.familyId);
	const send = (actor: Actor, files: Uint8Array[], body = '', clientKey: string = randomUUID()) =>
		messages.send(actor, id, { body, clientKey, files });
	const last = async (actor: Actor) => (await messages.find(actor, id)).messages.at(-1)!;
	return { ...family, id, send, last };
}

describe('a photographed letter', () => {
	test('R-39, AB-03: comes upright, cleaned of place and camera, with its pages in order', async () => {
		expect(located.includes('Skjult')).toBe(true);
		const { parent, mentor, send, last } = await begin();
		await send(parent, [photo, located, paper]);
		const { body, files } = await last(mentor);
		expect(body).toBe('2 billeder og 1 PDF');
		expect(files).toMatchObject([
			{ kind: 'picture', width: 600, height: 900 },
			{ kind: 'picture', width: 90, height: 60 },
			{ kind: 'pdf', width: null }
		]);
		for (const [n, size] of [
			[0, 'whole'],
			[0, 'small'],
			[1, 'whole']
		] as const) {
			const { content } = await attachments.open(mentor, files[n]!.id, size);
			const { exif, iptc, xmp, orientation, format } = await sharp(content).metadata();
			expect({ exif, iptc, xmp, orientation }).toEqual({});
			expect(format).toBe(size === 'small' ? 'webp' : 'jpeg');
			expect(Buffer.from(content).includes('Skjult')).toBe(false);
		}
		expect(Buffer.from((await attachments.open(parent, files[2]!.id, 'whole')).content).equals(paper)).toBe(true);
		await expect(attachments.open(parent, files[2]!.id, 'small')).rejects.toMatchObject({ name: 'NotFound' });
		expect((await attachments.find(parent, files[0]!.id)).siblings).toEqual([files[0]!.id, files[1]!.id]);
	});

	test('is for the conversation only, and nobody else may add to it', async () => {
		const { parent, otherParent, stranger, otherMentor, administrator, coordinator, id, send, last } = await begin();
		await send(parent, [located], 'Brevet');
		const { files, id: messageId } = await last(parent);
		for (const actor of [otherParent, stranger, otherMentor, administrator]) {
			await expect(attachments.open(actor, files[0]!.id, 'whole')).rejects.toMatchObject({ name: 'NotFound' });
			await expect(attachments.findIn(actor, id, files[0]!.id)).rejects.toMatchObject({ name: 'NotFound' });
			await expect(send(actor, [located])).rejects.toMatchObject({ name: 'NotFound' });
			await expect(attachments.keep(actor, { messageId, conversationId: id }, [])).resolves.toBeUndefined();
		}
		await attachments.open(coordinator, files[0]!.id, 'small');
		const prepared = await attachments.prepareAll(coordinator, [located]);
		await expect(attachments.keep(coordinator, { messageId, conversationId: id }, prepared)).rejects.toThrow(
			/row-level/
		);
		await expect(attachments.findIn(parent, randomUUID(), files[0]!.id)).rejects.toMatchObject({ name: 'NotFound' });
	});

	test('sent twenty times is one message with its files once; other files with the same key are refused', async () => {
		const { parent, mentor, send, last } = await begin();
		const key = randomUUID();
		const answers = await Promise.all(Array.from({ length: 20 }, () => send(parent, [located, paper], '', key)));
		expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
		expect((await last(mentor)).files).toHaveLength(2);
		await expect(send(parent, [paper], '', key)).rejects.toMatchObject({ code: 'keyReused' });
		await expect(send(parent, [], 'Hej', key)).rejects.toMatchObject({ code: 'keyReused' });
	});
});

describe('what is not taken', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>';
	test.each([
		['a drawing that may hold code', Buffer.from(svg), 'notALetter'],
		['the same with a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`), 'notALetter'],
		['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notALetter'],
		['a program', Buffer.from('MZ\x90\0'), 'notALetter'],
		['half a picture', located.subarray(0, 300), 'notALetter'],
		['a page that begins as a picture', Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;'), 'notALetter'],
		['a PDF that acts', with_('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'notALetter'],
		['a PDF that hides that it acts', with_('/OpenAction << /S /J#61vaScript >>'), 'notALetter'],
		['a PDF that carries files', with_('/EmbeddedFiles 3 0 R'), 'notALetter'],
		['half a PDF', paper.subarray(0, 60), 'notALetter'],
		['a page before a PDF', Buffer.concat([Buffer.from('<script>1</script>'), paper]), 'notALetter'],
		['a PDF that is an archive too', Buffer.concat([paper, Buffer.from('PK\x05\x06%%EOF')]), 'notALetter'],
		['more than ten megabytes', Buffer.alloc(10_000_001, 'a'), 'fileTooLarge']
	])('%s', async (_, file, code) => {
		await expect(attachments.prepareAll({} as Actor, Array(6).fill(file))).rejects.toMatchObject({
			code: 'tooManyFiles'
		});
		const { parent, id, send } = await begin();
		await expect(send(parent, [file])).rejects.toMatchObject({ code });
		expect((await messages.find(parent, id)).messages).toEqual([]);
	});

	test('R-39: thirty thousand points a side, and the page that hides behind a picture is gone', async () => {
		const { parent, send, last } = await begin();
		// As its head says: nobody needs to unpack it to know.
		const huge = await drawing(9, 9).png().toBuffer();
		huge.writeUInt32BE(30_000, 16);
		huge.writeUInt32BE(30_000, 20);
		huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
		await expect(send(parent, [huge])).rejects.toMatchObject({ code: 'pictureTooLarge' });
		await send(parent, [Buffer.concat([located, Buffer.from('<script>alert(1)</script>')])]);
		const { content } = await attachments.open(parent, (await last(parent)).files[0]!.id, 'whole');
		expect(Buffer.from(content).includes('<script>')).toBe(false);
	});

	test('R-39: more than a person sends in a day', async () => {
		const { parent, mentor, id, send } = await begin();
		const { id: messageId } = await send(parent, [], 'Hej');
		for (let n = 0; n < mostADay - 1; n++) {
			const made = randomUUID();
			await owner`insert into messages (id, conversation_id, author_id, body, sent_at, number, client_key)
				values (${made}, ${id}, ${parent.id}, 'x', now(), ${n + 100}, gen_random_uuid())`;
			await owner`insert into attachments (message_id, conversation_id, author_id, position, kind, bytes, made_at)
				values (${made}, ${id}, ${parent.id}, 1, 'pdf', 10, now())`;
		}
		expect(messageId).toBeTruthy();
		await send(parent, [paper]);
		await expect(send(parent, [paper])).rejects.toMatchObject({ code: 'filesToday' });
		await send(mentor, [paper]);
	});
});
