import { randomUUID } from 'node:crypto';
import { unitOf } from '../administration/administration.ts';
import * as events from '../events/events.server.ts';
import type { Actor } from '../people/actor.ts';
import { now } from '../server/clock.ts';
import { as } from '../server/db.ts';
import { impossibleHash } from '../sessions/passwords.server.ts';
import { bornOn } from './cells.ts';
import { check, type Family, type Fault } from './check.ts';
import { read, type Line, type Problem } from './list.ts';
import * as queries from './queries.server.ts';

export type { Family, Fault, Problem };

/** What a list would make, or why it can't be read. Nothing of it is trusted when the list is loaded. */
export type Preview =
	| { readonly problem: Problem }
	| {
			readonly counts: {
				readonly rows: number;
				readonly families: number;
				readonly parents: number;
				readonly children: number;
				readonly signIns: number;
				readonly withoutMentor: number;
			};
			readonly faults: readonly Fault[];
			readonly moreFaults: number;
			readonly ignored: readonly string[];
			/** The first families, to look at. */
			readonly sample: readonly { name: string; caseNumber: string; people: string[] }[];
	  };

/** Milliseconds that 5,000 rows may take on a busy machine. */
const aWhile = 20_000;

const shown = { faults: 200, families: 8 };

/** Whether the list may be loaded as it stands. */
export const isSound = (preview: Preview): boolean => !('problem' in preview) && !preview.faults.length;

/** Reads and checks a list; changes nothing. @throws NotFound for whoever does not administer the unit */
export async function preview(actor: Actor, unitId: string | null, text: string): Promise<Preview> {
	const unit = unitOf(actor, unitId);
	return (await examine(actor, unit, text)).preview;
}

/**
 * Loads a list of families, parents, children and their staff: everything or nothing, checked anew.
 * @returns the preview with its faults when there are any; then nothing was changed
 * @throws NotFound for whoever does not administer the unit
 */
export async function load(actor: Actor, unitId: string | null, text: string): Promise<Preview> {
	const unit = unitOf(actor, unitId);
	return as(
		actor,
		async () => {
			await queries.hold(unit);
			const { preview, families } = await examine(actor, unit, text);
			if ('problem' in preview || !isSound(preview)) return preview;
			await queries.insert(unit, actor.id, now(), rowsOf(families));
			await events.record(actor, 'families_imported', { unitId: unit, data: preview.counts });
			return preview;
		},
		aWhile
	);
}

async function examine(actor: Actor, unitId: string, text: string): Promise<{ preview: Preview; families: Family[] }> {
	const list = read(text);
	if ('code' in list) return { preview: { problem: list }, families: [] };
	const known = await as(actor, () => queries.known(unitId, asked(list.lines)));
	const { families, faults } = check(list.lines, known);
	const { people, accounts } = rowsOf(families);
	const count = (kind: string) => people.filter((person) => person.kind === kind).length;
	const counts = {
		rows: list.lines.length,
		families: families.length,
		parents: count('parent'),
		children: count('child'),
		signIns: accounts.length,
		withoutMentor: families.filter(({ mentorIds }) => !mentorIds.length).length
	};
	const sample = families.slice(0, shown.families).map(({ name, caseNumber, people }) => ({
		...{ name, caseNumber },
		people: people.map((person) => person.name)
	}));
	const moreFaults = Math.max(0, faults.length - shown.faults);
	const preview = { counts, faults: faults.slice(0, shown.faults), moreFaults, ignored: list.ignored, sample };
	return { preview, families };
}

/** What to look up, once for the whole list. */
function asked(lines: readonly Line[]) {
	const all = (of: (line: Line) => string | null | undefined) =>
		[...new Set(lines.map(of))].filter(Boolean) as string[];
	return {
		caseNumbers: all(({ caseNumber }) => caseNumber),
		emails: all(({ email }) => email.toLowerCase()),
		staff: [...all(({ mentor }) => mentor.toLowerCase()), ...all(({ worker }) => worker.toLowerCase())],
		dates: all(({ born }) => bornOn(born))
	};
}

/** The rows of the tables. A parent with the same e-mail in two families is one person. */
function rowsOf(families: readonly Family[]): queries.Rows {
	const rows: queries.Rows = { families: [], people: [], contacts: [], accounts: [], members: [] };
	const byEmail = new Map<string, queries.Rows['contacts'][number] & queries.Rows['people'][number]>();
	for (const { caseNumber, name, people, mentorIds, workerId } of families) {
		const familyId = randomUUID();
		const join = (personId: string, part: string) =>
			rows.members.push({ family_id: familyId, person_id: personId, part });
		rows.families.push({ id: familyId, case_number: caseNumber, name });
		for (const { part, name, bornOn, email, phone, address, isProtected, school, class: taught } of people) {
			const before = email ? byEmail.get(email) : undefined;
			if (before) {
				before.born_on ??= bornOn;
				before.phone ??= phone;
				before.address ??= address;
				before.is_protected ||= isProtected;
				join(before.id, part);
				continue;
			}
			const id = randomUUID();
			const facts = { kind: part, name, born_on: bornOn, school, class: taught };
			const row = { ...facts, id, person_id: id, phone, address, is_protected: isProtected };
			rows.people.push(row);
			rows.contacts.push(row);
			if (email) {
				byEmail.set(email, row);
				rows.accounts.push({ person_id: id, email, password_hash: impossibleHash() });
			}
			join(id, part);
		}
		for (const id of mentorIds) join(id, 'mentor');
		if (workerId) join(workerId, 'samvaer_worker');
	}
	return { ...rows, contacts: rows.contacts.filter((row) => row.phone || row.address || row.is_protected) };
}
