import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Guest } from './guest.ts';
import { idsIn, type Form } from './page.ts';
import { fingerprint } from './theirs.ts';

/** What is put into a field in place of what belongs there. Longer than any field takes, but shorter than a request may be. */
const wrongs = {
	nothing: () => '',
	'too long': () => 'æ'.repeat(20_000),
	'another type': () => 'hverken dato, tal eller nøgle',
	'the past': (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? '2019-02-31' : '2019-02-01'),
	'a foreign id': (value: string) => (idsIn(value).length ? randomUUID() : null),
	'markup and a null': () => '<script>alert(1)</script>\u0000\ud800'
} satisfies Record<string, (value: string) => string | null>;

/**
 * Sends a form once for each field and each wrong value. It is never a fault of ours: 422, 404 or 409 with words, what
 * was typed in the other fields kept, and nothing written; or the field takes any text, and then it is accepted.
 * @returns what was not as it should be
 */
export async function sendBadInput(guest: Guest, form: Form, sql: postgres.Sql): Promise<string[]> {
	const complaints: string[] = [];
	for (const [index, [name, value]] of form.values.entries()) {
		for (const [wrong, make] of Object.entries(wrongs)) {
			const bad = make(value);
			if (bad === null || (bad === value && wrong !== 'nothing')) continue;
			const values = form.values.map((pair, at) => (at === index ? ([name, bad] as const) : pair));
			const before = await fingerprint(sql);
			const answer = await guest.post(form.action, values);
			const what = `${guest.name} ${form.action} ${name}: ${wrong} → ${answer.status}`;
			const isRefused = [404, 409, 422].includes(answer.status);
			if (!isRefused && answer.status !== 303) complaints.push(what);
			if (wrong === 'too long' && answer.status === 303 && !isIgnored(name)) complaints.push(`${what}, accepted`);
			if (isRefused && JSON.stringify(await fingerprint(sql)) !== JSON.stringify(before))
				complaints.push(`${what}, and something was written`);
			if (answer.status === 422 && !/class="[^"]*\b(error|notice stop)\b/.test(answer.body))
				complaints.push(`${what}, without words`);
			for (const [other, typed] of values) {
				const isTyped = other !== name && typed === 'Prøve';
				if (answer.status === 422 && isTyped && !answer.body.includes('Prøve'))
					complaints.push(`${what}, and ${other} was not kept`);
			}
		}
	}
	return complaints;
}

/** Fields that a form may leave out of account: where to go next, and which button was pressed. */
const isIgnored = (name: string) => ['next', 'from', 'back', 'kindNow'].includes(name);
