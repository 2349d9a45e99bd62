import { randomUUID } from 'node:crypto';
import { dataOf, shapeOf, type Answer } from './guest.ts';
import { formShape, mayNotKnow, type House } from './house.ts';
import { idsIn, type Form } from './page.ts';
import { routeOf } from './routes.ts';

/**
 * Lets one of them, or a stranger, try every sort of address and form that the others met and that is not theirs. The
 * answer is word for word the one for what does not exist, and a stranger is sent to the way in.
 * @param samples how many of each sort, of each who met it
 * @returns what was answered otherwise
 */
export async function tryDoors(
	house: House,
	name: string,
	samples: number
): Promise<{ tried: number; wrong: string[] }> {
	const { people, theirs } = house;
	const isForeignTo = (personId: string, text: string) =>
		idsIn(text).some((id) => theirs.isOfAFamily(id) && !theirs.isFor(personId, id));
	const wrong: string[] = [];
	const own = people.get(name);
	const guest = own?.guest ?? house.stranger;
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
		// Whole sides of the house are closed by their routes, or to an administrator, whatever is asked for there.
		const isOtherSide = kind !== own?.kind || name === 'admin';
		const many = isOtherSide ? 1 : samples;
		const isForeignPage = (path: string) =>
			!own || (kind !== own.kind && !isForBoth(path)) || isForeignTo(own.id, path);
		// One's own page was read on the way here; asked again only of whoever may not know a place.
		const pages = [...found.pages].filter((path) => isForeignPage(path) || mayNotKnow.includes(name));
		for (const path of few(
			pages,
			(path) => `${isForeignPage(path)} ${isOtherSide ? routeOf(path)?.id : shapeOf(path)}`,
			many
		)) {
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
				if (answer.status !== 404 && !isOnlyAsked(path, kind === own.kind))
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
		for (const form of few(forms, isOtherSide ? doorOf : formShape, many)) {
			if (isPublic(form.action) || form.action.startsWith('/sign-out')) continue;
			if (!isNew(`POST ${form.action} ${JSON.stringify(form.values)}`)) continue;
			const answer = await guest.post(form.action, form.values);
			tried++;
			if (!own) {
				if (answer.status !== 303 || !answer.location?.startsWith('/sign-in'))
					wrong.push(`POST ${form.action}: ${answer.status}`);
			} else if (isForeignPath(form)) {
				const unknown = elsewhere(form.action);
				if (answer.status !== 404 && answer.status !== 422 && !isOnlyAsked(form.action, kind === own.kind))
					wrong.push(`POST ${form.action} of ${other}: ${answer.status}`);
				const key = `POST ${form.action} ${JSON.stringify(form.values)}`;
				same(`POST ${form.action}`, answer, await once(key, () => guest.post(unknown, form.values)));
			} else if (![403, 404, 409, 422].includes(answer.status)) {
				wrong.push(`POST ${form.action} of ${other} with ids of others: ${answer.status}`);
			}
		}
	}
	return { tried, wrong };
}

const isPublic = (path: string) => /^\/(sign-in|set-up|offline|invitation)/.test(path);
/** A form by its route and its name there. */
const doorOf = ({ action }: Form) => `${routeOf(action)?.id} ${/\?\/\w+/.exec(action)?.[0]}`;
/** Parents and staff alike have a front page, and confirm who they are. */
const isForBoth = (path: string) => /^\/(confirm)?(\?|$)/.test(path);
/** Another's id that only narrows a page of one's own, or says where to go on: it must find nothing, and say nothing. */
const isOnlyAsked = (path: string, isOwnSide: boolean) =>
	(isOwnSide || isForBoth(path)) && path.includes('?') && !idsIn(path.split('?')[0]!).length;
const elsewhere = (path: string) => idsIn(path).reduce((text, id) => text.replaceAll(id, randomUUID()), path);
/** A text with its ids covered. */
const masked = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID');
/** A body without what differs from answer to answer. */
const plain = ({ status, body }: Answer) => `${status} ${masked(body).replace(/nonce="[^"]*"/g, '')}`;

/** Some of each shape. */
export function few<T>(all: readonly T[], shape: (one: T) => string, samples: number): T[] {
	const seen = new Map<string, number>();
	return all.filter((one) => {
		const many = seen.get(shape(one)) ?? 0;
		seen.set(shape(one), many + 1);
		return many < samples;
	});
}
