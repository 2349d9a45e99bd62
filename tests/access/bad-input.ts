import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { Answer, Guest } from './guest.ts';
import { idsIn, type Form } from './page.ts';
import { fingerprint } from './theirs.ts';

/** What is put into a field in place of what belongs there. Longer than any field takes, but shorter than a request may be. */
const wrongs = {
	nothing: () => '',
	'too long': () => 'æ'.repeat(20_000),
	'another type': () => 'hverken dato, tal eller nøgle',
	'no such day': (value: string) => (/^\d{4}-\d\d/.test(value) ? '2019-02-31' : null),
	'the past': (value: string) => (/^\d{4}-\d\d/.test(value) ? '2019-02-01' : null),
	'a foreign id': (value: string) => (idsIn(value).length ? randomUUID() : null),
	'markup and a null': () => '<script>alert(1)</script>\u0000\ud800'
} satisfies Record<string, (value: string) => string | null>;

/** What is sent as without JavaScript: a page has to be drawn around such values. For the rest the few words of the answer do. */
const drawn = ['another type', 'no such day'];

/**
 * Sends a form once for each field and each wrong value. It is never a fault of ours: 422, 404 or 409 with words, what
 * was typed in the other fields kept, and nothing written; or the field takes any text, and then it is accepted.
 * @returns what was not as it should be
 */
export async function sendBadInput(guest: Guest, form: Form, writes: Writes): Promise<string[]> {
	const complaints: string[] = [];
	const seen = new Map<string, number>();
	for (const [index, [name, value]] of form.values.entries()) {
		// Of a list, and of rows that only their number tells apart, the first two.
		const many = (seen.get(nameShape(name)) ?? 0) + 1;
		seen.set(nameShape(name), many);
		if (many > 2) continue;
		for (const [wrong, make] of Object.entries(wrongs)) {
			const bad = make(value);
			if (bad === null || (bad === value && wrong !== 'nothing')) continue;
			if (form.hidden.has(name) && ['too long', 'markup and a null'].includes(wrong)) continue;
			const values = form.values.map((pair, at) => (at === index ? ([name, bad] as const) : pair));
			// Of what every field is asked, one answer is drawn for each form.
			const isDrawn = drawn.includes(wrong) || index === 0;
			const accept = isDrawn ? 'text/html' : 'application/json';
			const { status, body } = resultOf(await guest.post(form.action, values, { accept }));
			const what = `${guest.name} ${form.action} ${name}: ${wrong} → ${status}`;
			const isAccepted = status === 303 || (status === 200 && body.includes('role="status"'));
			if (isAccepted) {
				if (wrong !== 'too long') writes.expect();
				continue;
			}
			if (![404, 409, 422].includes(status)) complaints.push(what);
			if (status !== 422 || form.hidden.has(name)) continue;
			if (!(isDrawn ? /class="[^"]*\b(error|notice stop)\b/ : /"(errors|refusal)\\?":/).test(body))
				complaints.push(`${what}, without words`);
			const isTyped = values.some(([other, typed]) => other !== name && typed === 'Prøve');
			if (isTyped && !body.includes('Prøve')) complaints.push(`${what}, and what was typed was not kept`);
		}
	}
	return complaints;
}

/** An answer's own status, also where it comes as JSON: there a way elsewhere is told in the body. */
function resultOf({ status, body, type }: Answer): { status: number; body: string } {
	if (type !== 'application/json') return { status, body };
	const told = JSON.parse(body) as { type?: string; status?: number };
	return { status: told.type === 'redirect' || told.type === 'success' ? 303 : (told.status ?? status), body };
}

/** A field's name without ids and numbers. */
export const nameShape = (name: string) => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#');

/** Whether anything was written since it was last allowed: cheap while no transaction has changed a row. */
export class Writes {
	readonly #sql: postgres.Sql;
	#print: string | null = null;
	#transaction = '';

	constructor(sql: postgres.Sql) {
		this.#sql = sql;
	}

	/** What is written until the next question is fine. */
	expect(): void {
		this.#print = null;
	}

	async happened(): Promise<boolean> {
		const [row] = await this.#sql`select pg_snapshot_xmax(pg_current_snapshot())::text as transaction`;
		if (this.#print !== null && row!.transaction === this.#transaction) return false;
		const print = JSON.stringify(await fingerprint(this.#sql));
		const isChanged = this.#print !== null && this.#print !== print;
		[this.#print, this.#transaction] = [print, row!.transaction as string];
		return isChanged;
	}
}
