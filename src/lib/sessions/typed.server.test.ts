import { afterEach, expect, test } from 'vitest';
import { makeFamily } from '../../../tests/family.ts';
import { now, travel } from '../server/clock.ts';
import * as sessions from './sessions.server.ts';
import * as typed from './typed.server.ts';

afterEach(() => travel(null));

const draft = { from: '/messages/1?/send', fields: [['body', 'Vi kommer lidt senere']] } as const;

test('R-14: what was typed when the sign-in ran out waits for the same person, and for nobody else', async () => {
	const { parent, otherParent } = await makeFamily();
	const token = await sessions.open(parent.id, 'shared', '');
	travel(now().add({ minutes: 6 }));
	expect(await sessions.find(token)).toBeNull();
	const key = await typed.keep(token, { ...draft, fields: [...draft.fields, ['password', 'hemmelig']] });
	expect(await typed.find(parent, key!)).toEqual(draft);
	expect(await typed.find(otherParent, key!)).toBeNull();
	travel(now().add({ minutes: 61 }));
	expect(await typed.find(parent, key!)).toBeNull();
});

test('what is ended, unknown, empty or for another site keeps nothing', async () => {
	const { parent } = await makeFamily();
	const token = await sessions.open(parent.id, 'shared', '');
	expect(await typed.keep(token, { from: '/messages', fields: [['body', '  ']] })).toBeNull();
	expect(await typed.keep(token, { ...draft, from: '//evil.example' })).toBeNull();
	expect(await typed.keep('nobody', draft)).toBeNull();
	await sessions.signOut(token);
	expect(await typed.keep(token, draft)).toBeNull();
});
