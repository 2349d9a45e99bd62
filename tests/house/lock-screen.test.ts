import { expect, test } from 'vitest';
import { mailOf } from '../../src/lib/notifications/channels/email.ts';
import { payloadOf } from '../../src/lib/notifications/channels/push.ts';
import { letterOf } from '../../src/lib/notifications/letter.ts';
import { whys } from '../../src/lib/notifications/when.ts';
import type { Claimed, Standing } from '../../src/lib/notifications/worker-queries.server.ts';
import { languages } from '../../src/lib/texts/languages.ts';
import { outward } from '../../src/lib/texts/notifications/index.ts';
import { files, importsOf } from './files.ts';

// What a stranger must not read: whom, where, what kind, which child, which school (rule 7, R-34, R-35). Every text that
// leaves the house is looked through, also one that is added tomorrow; and there is no other way out than the channels.

const words =
	/alma|ida|skjult|all[ée]|vej\b|samvær|mentor|møde|meeting|støtte|support|overvåg|supervis|børn|barn|child|søn|son\b|datter|daughter|skole|school|lærer|teacher|klasse|forældre|parent|intra|aula|kommune|municipal|sag\b|sager|case|plan|hjem|home|mor\b|far\b|mother|father|familien? \d|besøg|visit/i;
/** Whoever chose to see day and time sees that there is an appointment, and no more. */
const chosenWords = /aftale|appointment/i;
const planted = [
	...['Alma har samvær', 'Husk forældremødet', 'Ny besked fra din mentor', 'Skjult Allé 12', 'Meeting at school'],
	...['Støttet samvær kl. 10', 'Din datter', 'Familie 12', 'Varde Kommune', 'Home visit', 'Din sag']
];
const plain = (text: string) => text.replaceAll('Sammen om Familien', '');
const isSilent = (text: string) => !words.test(plain(text));

/** Each text under a name, whatever is added; what takes arguments is given a day and a time. */
const leaves = (value: unknown, path: string): [string, string][] =>
	typeof value === 'string'
		? [[path, value]]
		: typeof value === 'function'
			? [[path, String((value as (...args: string[]) => string)('i morgen', 'kl. 16.00'))]]
			: Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
const all = languages.flatMap((language) => leaves(outward(language), language));

test('the net catches what is planted', () => {
	expect(planted.filter(isSilent)).toEqual([]);
});

test('R-34, R-35, AB-04: no text that leaves the house tells a stranger anything', () => {
	expect(all.length).toBeGreaterThanOrEqual(30);
	expect(all.filter(([, text]) => !isSilent(text))).toEqual([]);
	// That it is an appointment stands in what the person chose alone.
	const told = all.filter(([path, text]) => chosenWords.test(text) && !path.includes('.push.detail.'));
	expect(told).toEqual([]);
});

const id = '5f0c0000-0000-4000-8000-000000000001';
const at = Temporal.Instant.from('2031-02-03T09:00:00Z');
const kinds = ['appointment', 'reminder', 'conversation', 'help', 'try', 'access'] as const;

test('R-05, R-34, AB-04: whatever it is about, the push and the e-mail say the same few words', () => {
	const bodies = new Set<string>();
	for (const language of languages)
		for (const why of whys)
			for (const itemKind of kinds)
				for (const personKind of ['parent', 'staff'] as const) {
					const claimed = { id, personId: id, unitId: id, why, itemKind, itemId: id, version: 1, usefulUntil: at };
					const standing = {
						language,
						personKind,
						pushDetail: false,
						itemAt: at,
						email: 'ida@skjult.example',
						badge: 1
					};
					const letter = letterOf(claimed as Claimed, standing as Standing, id, at);
					const payload = payloadOf(letter);
					expect(Object.keys(payload).sort()).toEqual(['badge', 'body', 'id', 'language', 'path', 'tag', 'title']);
					const { subject, text, html } = mailOf(letter, 'https://familie.example');
					for (const one of [payload.title, payload.body, subject, text, html]) bodies.add(one);
				}
	expect([...bodies].filter((text) => !isSilent(text) || chosenWords.test(text))).toEqual([]);
	// Three tones in each language, five places to stand in: a new one is a text of its own, in the list above.
	expect(bodies.size).toBeLessThanOrEqual(languages.length * (2 + 3 * 3));
});

test('R-35, AB-11: a text message is one message, without a link', () => {
	const texts = languages.flatMap((language) => Object.values(outward(language).sms));
	expect(texts.filter((text) => text.length > 160 || /https?:|www\.|\.dk/.test(text))).toEqual([]);
	// The letters of a plain text message (GSM 03.38): others would make it twice as long.
	expect(texts.filter((text) => !/^[A-Za-z0-9 .,:?@æøåÆØÅéÉäöüÄÖÜ'()-]*$/.test(text))).toEqual([]);
});

test('only the channels lead out of the house, and they know no other texts', () => {
	const programs = files(['src'], /\.(ts|svelte)$/).filter(({ path }) => !path.endsWith('.test.ts'));
	const ways = /^(nodemailer|web-push)$|notifications\/call\.ts$|^\.\.?\/call\.ts$/;
	// Only makes keys.
	const isKeys = (path: string) => path === 'src/bin/rotate.ts';
	const leading = programs.filter(({ path, text }) => !isKeys(path) && importsOf(text).some((from) => ways.test(from)));
	expect(leading.map(({ path }) => path).filter((path) => !/^src\/lib\/notifications\/channels\//.test(path))).toEqual(
		[]
	);
	const outside = programs.filter(({ path }) => /^src\/lib\/notifications\/channels\/|service-worker\/push/.test(path));
	const texts = outside.flatMap(({ text }) => importsOf(text).filter((from) => /\/texts\//.test(from)));
	expect(new Set(texts)).toEqual(new Set(['../../texts/notifications/index.ts']));
});
