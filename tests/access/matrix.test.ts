import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillDemo } from '../../src/bin/seed.ts';
import { startServer, type OwnServer } from '../faults/server.ts';
import { startWeb, type Web } from '../faults/web.ts';
import { nameShape, sendBadInput, Writes } from './bad-input.ts';
import { dataOf, Guest, shapeOf, type Answer, type Found } from './guest.ts';
import { hearAll } from './heard.ts';
import { idsIn, type Form } from './page.ts';
import { fingerprint, readTheirs, type Theirs } from './theirs.ts';

/**
 * The access matrix (R-01 to R-04, R-25): eight people follow every link there is; then each address and each form that one of
 * them met is tried by all the others and by a stranger. It walks what it finds, so a new page is covered the day it lands.
 */
const names = ['foraelder1', 'foraelder2', 'foraelder3', 'mentor1', 'mentor2', 'koordinator', 'leder', 'admin'];
/** Who may not know where the first family's child lives. */
const mayNotKnow = ['foraelder2', 'foraelder3', 'stranger', 'admin'];
/** Of one shape of address or form, so many are replayed for each who met it; ACCESS_SAMPLES=4 looks twice as closely. */
const samples = Number(process.env.ACCESS_SAMPLES ?? 2);

/** Every address without an id, also those that no page links to. */
const addresses = readdirSync(new URL('../../src/routes', import.meta.url), { recursive: true, encoding: 'utf8' })
	.filter((file) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file) && !file.includes('['))
	.map(
		(file) =>
			`/${file
				.split('/')
				.slice(0, -1)
				.filter((part) => !part.startsWith('('))
				.join('/')}`
	);

let own: OwnServer;
let web: Web;
let owner: postgres.Sql;
let theirs: Theirs;
let before: Record<string, string>;
const people = new Map<string, { guest: Guest; id: string; kind: string; found: Found }>();
const leaks: string[] = [];
const faults: string[] = [];
let stranger: Guest;

beforeAll(async () => {
	own = await startServer();
	await fillDemo(own.owner, own.addresses.web, () => {});
	web = await startWeb(own);
	owner = postgres(own.owner, { max: 1, onnotice: () => {} });
	theirs = await readTheirs(owner);
	const guests = names.map((name) => new Guest(name, web.origin, (path, answer) => hear(name, path, answer)));
	stranger = new Guest('stranger', web.origin, (path, answer) => hear('stranger', path, answer));
	await Promise.all(guests.map((guest) => guest.signIn()));
	before = await fingerprint(owner);
	// All at once: what one finds changes nothing for another.
	const crawled = await Promise.all(
		guests.map(async (guest) => {
			const [row] =
				await owner`select p.id, p.kind from accounts a join people p on p.id = a.person_id where a.email = ${`${guest.name}@demo.example`}`;
			return { guest, id: row!.id as string, kind: row!.kind as string, found: await guest.crawl(addresses) };
		})
	);
	for (const one of crawled) people.set(one.guest.name, one);
}, 300_000);

afterAll(async () => {
	await owner?.end();
	await web?.stop();
	await own?.stop();
});

/** No answer is a fault, and none tells the other parent where the child lives, however it is written. */
function hear(name: string, path: string, { status, body, headers }: Answer) {
	// No worker runs here, and /readyz says so.
	if (status >= 500 && !path.endsWith('/readyz')) faults.push(`${name} ${path}: ${status}`);
	if (!mayNotKnow.includes(name)) return;
	const text = body + decodeURIComponent((headers.get('location') ?? '').replace(/%(?![0-9a-f]{2})/gi, ''));
	if (/skjult(\s|%20|\+|&nbsp;|\\u0020|&#32;)*all/i.test(text)) leaks.push(`${name} ${path}`);
}

test('everybody finds the way around', () => {
	for (const [name, { found }] of people) {
		console.log(`${name}: ${found.pages.size} pages, ${found.forms.length} forms`);
		expect(found.pages.size, name).toBeGreaterThan(0);
	}
});

test('nobody would be told of anything that is another’s, were it to happen now', async () => {
	const heard = await hearAll(
		owner,
		own.addresses.web,
		[...people].map(([name, { id, kind }]) => ({ name, id, kind })),
		theirs
	);
	console.log(heard.many);
	expect(heard.wrong).toEqual([]);
	for (const [name, many] of Object.entries(heard.many)) expect(many > 0, name).toBe(name !== 'admin');
});

test('looking changes nothing', async () => {
	expect(await fingerprint(owner)).toEqual(before);
});

describe('what is not yours does not exist', { timeout: 300_000, concurrent: true }, () => {
	test.each([...names, 'stranger'])('for %s', async (name) => {
		const wrong: string[] = [];
		const own = people.get(name);
		const guest = own?.guest ?? stranger;
		const untouched = await fingerprint(owner);
		let tried = 0;
		// What two others met is asked for once.
		const asked = new Set<string>();
		const isNew = (what: string) => !asked.has(what) && Boolean(asked.add(what));
		// What does not exist is answered alike each time: once for each address and body that differ in more than ids.
		const unknowns = new Map<string, Promise<Answer>>();
		const once = (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
			const known = unknowns.get(masked(key)) ?? ask();
			unknowns.set(masked(key), known);
			return known;
		};
		/** The answer for what is another's is word for word the one for what does not exist (R-03). */
		const same = (what: string, answer: Answer, unknown: Answer) => {
			const [one, two] = [plain(answer), plain(unknown)];
			if (one === two) return;
			const at = [...one].findIndex((letter, n) => letter !== two[n]);
			wrong.push(
				`${what}: unlike an unknown id: ${one.slice(Math.max(0, at - 60), at + 120)} <> ${two.slice(Math.max(0, at - 60), at + 120)}`
			);
		};
		for (const [other, { found, kind }] of people) {
			if (other === name) continue;
			const isForeignPage = (path: string) =>
				!own || (kind !== own.kind && !isForBoth(path)) || isForeignTo(own.id, path);
			// One's own page was read on the way here; asked again only of whoever may not know a place.
			const pages = [...found.pages].filter((path) => isForeignPage(path) || mayNotKnow.includes(name));
			for (const path of few(pages, (path) => `${isForeignPage(path)} ${shapeOf(path)}`)) {
				if (isPublic(path) || !isNew(path)) continue;
				const isForeign = isForeignPage(path);
				const [answer, data] = await Promise.all([guest.get(path), guest.get(dataOf(path))]);
				tried += 2;
				if (!isForeign) continue;
				const unknown = elsewhere(path);
				if (!own) {
					if (answer.status !== 303 || !answer.headers.get('location')?.startsWith('/sign-in'))
						wrong.push(`GET ${path}: ${answer.status}`);
					if (!data.body.includes('/sign-in')) wrong.push(`GET ${dataOf(path)}: ${data.body.slice(0, 80)}`);
				} else {
					if (answer.status !== 404 && !(kind === own.kind && isOnlyAsked(path)))
						wrong.push(`GET ${path} of ${other}: ${answer.status}`);
					same(`GET ${path}`, answer, await once(path, () => guest.get(unknown)));
					same(`GET ${dataOf(path)}`, data, await once(dataOf(path), () => guest.get(dataOf(unknown))));
				}
			}
			const isForeignPath = (form: Form) => !own || kind !== own.kind || isForeignTo(own.id, form.action);
			const forms = found.forms.filter(
				// An address to go back to is no id that is acted upon.
				(form) =>
					isForeignPath(form) || form.values.some(([, value]) => !value.startsWith('/') && isForeignTo(own!.id, value))
			);
			for (const form of few(forms, formShape)) {
				if (isPublic(form.action) || form.action.startsWith('/sign-out')) continue;
				if (!isNew(`POST ${form.action} ${JSON.stringify(form.values)}`)) continue;
				const answer = await guest.post(form.action, form.values);
				tried++;
				if (!own) {
					if (answer.status !== 303 || !answer.headers.get('location')?.startsWith('/sign-in'))
						wrong.push(`POST ${form.action}: ${answer.status}`);
				} else if (isForeignPath(form)) {
					const unknown = elsewhere(form.action);
					if (answer.status !== 404 && answer.status !== 422 && !(kind === own.kind && isOnlyAsked(form.action)))
						wrong.push(`POST ${form.action} of ${other}: ${answer.status}`);
					const key = `POST ${form.action} ${JSON.stringify(form.values)}`;
					same(`POST ${form.action}`, answer, await once(key, () => guest.post(unknown, form.values)));
				} else if (![403, 404, 409, 422].includes(answer.status)) {
					wrong.push(`POST ${form.action} of ${other} with ids of others: ${answer.status}`);
				}
			}
		}
		console.log(`${name}: ${tried} requests`);
		expect(wrong).toEqual([]);
		expect(await fingerprint(owner)).toEqual(untouched);
	});
});

test('bad input is told kindly, keeps what was typed, and changes nothing', { timeout: 300_000 }, async () => {
	const complaints: string[] = [];
	const seen = new Set<string>();
	const writes = new Writes(owner);
	for (const { guest, found } of people.values()) {
		for (const form of found.forms) {
			// A wrong password is noted, and that is no complaint.
			if (/^\/(sign-out|confirm)/.test(form.action) || seen.has(formShape(form))) continue;
			seen.add(formShape(form));
			complaints.push(...(await sendBadInput(guest, form, writes)));
		}
	}
	expect(complaints, complaints.slice(0, 20).join('\n')).toEqual([]);
});

test('where the child lives reaches nobody who may not know it', () => {
	expect(leaks).toEqual([]);
});

test('nothing that was tried is a fault of ours', () => {
	expect(faults, faults.slice(0, 20).join('\n')).toEqual([]);
});

test('a form from another site, or from nowhere, is refused', async () => {
	const untouched = await fingerprint(owner);
	for (const { guest, found } of people.values()) {
		for (const form of few(found.forms, formShape)) {
			for (const origin of ['https://evil.example', 'null', null])
				expect((await guest.post(form.action, form.values, origin)).status, `${form.action} from ${origin}`).toBe(403);
		}
	}
	expect(await fingerprint(owner)).toEqual(untouched);
});

const isForeignTo = (personId: string, text: string) =>
	idsIn(text).some((id) => theirs.isOfAFamily(id) && !theirs.isFor(personId, id));
const isPublic = (path: string) => /^\/(sign-in|set-up|offline|invitation)/.test(path);
/** Parents and staff alike have a front page, and confirm who they are. */
const isForBoth = (path: string) => /^\/(confirm)?(\?|$)/.test(path);
/** Another's id that only narrows a page of one's own: it must find nothing, and say nothing. */
const isOnlyAsked = (path: string) => path.includes('?') && !idsIn(path.split('?')[0]!).length;
/** Rows that only their number tells apart are one shape, however many there are. */
const formShape = ({ action, values }: Form) =>
	`${shapeOf(action)} ${[...new Set(values.map(([name]) => nameShape(name)))].join()}`;
const elsewhere = (path: string) => idsIn(path).reduce((text, id) => text.replaceAll(id, randomUUID()), path);
/** A text with its ids covered. */
const masked = (text: string) => idsIn(text).reduce((covered, id) => covered.replaceAll(id, 'ID'), text);
/** A body without what differs from answer to answer. */
const plain = ({ status, body }: Answer) => `${status} ${masked(body).replace(/nonce="[^"]*"/g, '')}`;

function few<T>(all: readonly T[], shape: (one: T) => string): T[] {
	const seen = new Map<string, number>();
	return all.filter((one) => {
		const many = seen.get(shape(one)) ?? 0;
		seen.set(shape(one), many + 1);
		return many < samples;
	});
}
