import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameShape, sendBadInput, Writes } from './bad-input.ts';
import { notAskedAgain } from './fresh.ts';
import { dataOf, shapeOf, type Answer } from './guest.ts';
import { hearAll, type Heard } from './heard.ts';
import { mayNotKnow, names, openHouse, type House } from './house.ts';
import { namesOf, unseen } from './looked.ts';
import { idsIn, type Form } from './page.ts';
import { elsewhereTried, routes } from './routes.ts';
import { fingerprint, type Theirs } from './theirs.ts';

/**
 * The access matrix: eight people follow every link there is; then each address and each form that one of them met is
 * tried by all the others and by a stranger. It walks what it finds, so a new page is covered the day it lands.
 */
/** Of one shape of address or form, so many are replayed for each who met it; ACCESS_SAMPLES=4 looks twice as closely. */
const samples = Number(process.env.ACCESS_SAMPLES ?? 2);

let house: House;
let owner: House['owner'];
let theirs: Theirs;
let people: House['people'];
let heard: Heard;

beforeAll(async () => {
	house = await openHouse();
	({ owner, theirs, people } = house);
	heard = await hearAll(
		owner,
		house.addresses.web,
		[...people].map(([name, { id, kind }]) => ({ name, id, kind })),
		theirs
	);
}, 300_000);

afterAll(() => house?.close());

test('everybody finds the way around', () => {
	for (const [name, { found }] of people) {
		console.log(`${name}: ${found.pages.size} pages, ${found.forms.length} forms`);
		expect(found.pages.size, name).toBeGreaterThan(0);
	}
});

test('R-06, R-09: nobody would be told of anything that is another’s, were it to happen now', async () => {
	console.log(heard.many);
	expect(heard.wrong).toEqual([]);
	for (const [name, many] of Object.entries(heard.many)) expect(many > 0, name).toBe(name !== 'admin');
});

test('R-05: nobody is sent anything that was not reviewed', () => {
	for (const [name, topics] of Object.entries(heard.topics))
		for (const topic of topics) house.shapes.note(name, 'the live stream', topic, 'text');
	const { UPDATE_SHAPES } = process.env;
	if (UPDATE_SHAPES) house.shapes.write(UPDATE_SHAPES === 'anew');
	expect(house.shapes.news(), 'read them, then `npm run shapes`').toEqual([]);
});

test('R-25, AB-12: looking changes nothing, nor does asking what a look would bring', async () => {
	await Promise.all(
		[...people.values()].map(async ({ guest: { cookie, origin }, found }) => {
			for (const path of new Map([...found.pages].map((path) => [shapeOf(path), path])).values())
				await fetch(origin + path, { method: 'HEAD', headers: { cookie }, redirect: 'manual' });
		})
	);
	expect(await fingerprint(owner)).toEqual(house.before);
});

test('R-41: every page of staff that shows a family leaves a look at it', { timeout: 120_000 }, async () => {
	const names = await namesOf(owner);
	for (const name of ['koordinator', 'mentor2', 'admin']) {
		const { guest, id, found } = people.get(name)!;
		const wrong = await unseen(owner, { guest, id }, found.pages, names);
		expect(wrong, wrong.join('\n')).toEqual([]);
	}
});

test('R-16: what matters most asks again who it is', async () => expect(await notAskedAgain(house)).toEqual([]));

describe('R-01, R-02, R-03, AB-02: what is not yours does not exist', { timeout: 300_000, concurrent: true }, () => {
	test.each([...names, 'stranger'])('for %s', async (name) => {
		const wrong: string[] = [];
		const own = people.get(name);
		const guest = own?.guest ?? house.stranger;
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
		/** The answer for what is another's is word for word the one for what does not exist. */
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
					if (answer.status !== 303 || !answer.location?.startsWith('/sign-in'))
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
					if (answer.status !== 303 || !answer.location?.startsWith('/sign-in'))
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

test('what the browser’s own code sends is no fault, whatever it is', async () => {
	const bodies = ['', '{', '{}', '[]', 'null', '"x"', '1e999', '{"id":"x","endpoint":"http://127.0.0.1/","keys":{}}'];
	const guests = [house.stranger, ...['foraelder1', 'mentor1'].map((name) => people.get(name)!.guest)];
	for (const { address, methods } of routes)
		for (const method of address ? methods : [])
			for (const guest of guests)
				for (const body of bodies)
					expect(
						(await guest.send(method, address!, body)).status,
						`${guest.name} ${method} ${address} ${body}`
					).toBeLessThan(500);
});

test('R-04, AB-03: where the child lives reaches nobody who may not know it', () => {
	expect(house.leaks).toEqual([]);
});

test('R-02: every route is visited by somebody who may', () => {
	const missed = routes.filter(({ id }) => !house.visited.has(id) && !(id in elsewhereTried)).map(({ id }) => id);
	expect(missed).toEqual([]);
});

test('nothing that was tried is a fault of ours', () => {
	expect(house.faults, house.faults.slice(0, 20).join('\n')).toEqual([]);
});

test('R-24: a form from another site, or from nowhere, is refused', async () => {
	const untouched = await fingerprint(owner);
	for (const { guest, found } of people.values()) {
		for (const form of few(found.forms, formShape)) {
			for (const origin of ['https://evil.example', 'null', null])
				expect((await guest.post(form.action, form.values, { origin })).status, `${form.action} from ${origin}`).toBe(
					403
				);
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
