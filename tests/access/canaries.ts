import type { House } from './house.ts';
import { idsIn } from './page.ts';

/** A piece of text that belongs to somebody, and who may read it. */
export type Canary = { readonly text: string; mayRead(personId: string): boolean };

/**
 * What would tell that something got out: every text in the demo that is one family's or one parent's, and a word of each
 * parent's own that is written now, into their conversation.
 */
export async function findCanaries({ owner, theirs, people }: House): Promise<Canary[]> {
	const canaries: Canary[] = [];
	const add = (raw: string | null, mayRead: Canary['mayRead']) => {
		// As it stands in a page: up to what would be written otherwise there.
		const text = (raw ?? '')
			.split(/[&<>"'\\\n\r]/)[0]!
			.trim()
			.slice(0, 60);
		// A single word may stand anywhere.
		if (text.length >= 8 && /[\s@\d]/.test(text)) canaries.push({ text, mayRead });
	};
	const staff = new Set((await owner`select id from people where kind = 'staff'`).map(({ id }) => id as string));
	const ofStaff = (id: string, of: string) => staff.has(id) && theirs.isFor(id, of);

	for (const { guest, kind, found } of people.values()) {
		if (kind !== 'parent') continue;
		const form = found.forms.find(({ action, values }) => /^\/messages\//.test(action) && hasField(values, 'body'))!;
		const text = `Kanariefugl ${Math.random().toString(36).slice(2, 12)}`;
		const [conversation] = idsIn(form.action);
		await guest.post(
			form.action,
			form.values.map(([name, value]) => [name, name === 'body' ? text : value] as const)
		);
		add(text, (id) => theirs.isFor(id, conversation!));
	}
	for (const { id, text } of await owner<{ id: string; text: string }[]>`
		select id, body as text from messages union all select id, words from help_requests union all select id, bring from appointments
		union all select id, name from guests union all select id, address from places where family_id is not null
		union all select id, name from places where family_id is not null`)
		add(text, (person) => theirs.isFor(person, id));
	for (const { id, text, whose } of await owner<{ id: string; text: string; whose: string }[]>`
		select appointment_id as id, reason as text, person_id as whose from answers`)
		add(text, (person) => person === whose || ofStaff(person, id));
	for (const { id, text } of await owner<{ id: string; text: string }[]>`
		select p.id, c.phone as text from contacts c join people p on p.id = c.person_id where p.kind = 'parent'
		union all select p.id, c.address from contacts c join people p on p.id = c.person_id where p.kind = 'parent'
		union all select p.id, a.email from accounts a join people p on p.id = a.person_id where p.kind = 'parent'`)
		add(text, (person) => person === id || ofStaff(person, id));
	// A name is known in the family, and by whoever goes to meet them.
	const together = new Map<string, Set<string>>();
	for (const { id, at } of await owner<{ id: string; at: string }[]>`
		select person_id as id, family_id as at from family_people union all select person_id, appointment_id from appointment_people`)
		together.set(id, (together.get(id) ?? new Set()).add(at));
	for (const { id, text } of await owner<{ id: string; text: string }[]>`
		select id, name as text from people where kind = 'parent'`)
		add(text, (person) => ofStaff(person, id) || !together.get(id)!.isDisjointFrom(together.get(person) ?? new Set()));
	return canaries;
}

/** What this person may not read anywhere: a text that is somebody's they don't know, and nowhere in what they do know. */
export function forbiddenTo(canaries: readonly Canary[], personId: string): string[] {
	const known = canaries
		.filter((one) => one.mayRead(personId))
		.map(({ text }) => text)
		.join('\n');
	return [...new Set(canaries.filter((one) => !one.mayRead(personId)).map(({ text }) => text))].filter(
		(text) => !known.includes(text)
	);
}

const hasField = (values: readonly (readonly [string, string])[], field: string) =>
	values.some(([name]) => name === field);
