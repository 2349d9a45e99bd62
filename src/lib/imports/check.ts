import { className } from '../reminders/aim.ts';
import type { Column, Line } from './list.ts';
import { bornOn, isEmail, isPhone, longest, partOf, yes } from './cells.ts';

/** What the database knows of the list's people, families and staff, looked up before the check. */
export type Known = {
	readonly caseNumbers: ReadonlySet<string>;
	readonly emails: ReadonlySet<string>;
	/** By `keyOf`: people of the unit with the same name and birthday. */
	readonly people: ReadonlySet<string>;
	/** By e-mail: the person, and whether one who may follow families. */
	readonly staff: ReadonlyMap<string, { readonly id: string; readonly follows: boolean }>;
};

export type Code =
	| 'missing'
	| 'tooLong'
	| 'role'
	| 'date'
	| 'email'
	| 'emailOfChild'
	| 'phone'
	| 'yesNo'
	| 'personTwice'
	| 'emailTwice'
	| 'differs'
	| 'otherFamily'
	| 'familyName'
	| 'otherWorker'
	| 'noParent'
	| 'caseInUse'
	| 'emailInUse'
	| 'personKnown'
	| 'staffUnknown'
	| 'staffRole';

/** What is wrong with one cell; `other` is the row it does not fit with. */
export type Fault = {
	readonly row: number;
	readonly column: Column;
	readonly code: Code;
	readonly value: string;
	readonly other: number | null;
};

export type Person = {
	readonly row: number;
	readonly part: 'parent' | 'child';
	readonly name: string;
	readonly bornOn: string | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly address: string | null;
	readonly isProtected: boolean;
	/** A child's. */
	readonly school: string | null;
	readonly class: string | null;
};

export type Family = {
	readonly caseNumber: string;
	readonly name: string;
	readonly people: readonly Person[];
	readonly mentorIds: readonly string[];
	readonly workerId: string | null;
};

type Growing = {
	row: number;
	named: Line | null;
	people: Person[];
	mentorIds: Set<string>;
	worker: { id: string; row: number } | null;
};

/** Two people are taken for the same when name and birthday are. */
export const keyOf = (part: string, name: string, bornOn: string | null): string =>
	`${part} ${bornOn ?? ''} ${name.toLowerCase()}`;

/**
 * Checks every line, alone, against the other lines and against what the database knows, and gathers the families.
 * A parent with the same e-mail and name in two cases is one person of two families; all other repetition is a fault.
 */
export function check(lines: readonly Line[], known: Known): { families: Family[]; faults: Fault[] } {
	const faults: Fault[] = [];
	const families = new Map<string, Growing>();
	const byEmail = new Map<string, Person>();
	const byKey = new Map<string, { row: number; caseNumber: string; email: string | null }>();

	for (const line of lines) {
		const before = faults.length;
		const fault = (column: Column, code: Code, other: number | null = null) =>
			void faults.push({ row: line.row, column, code, value: line[column].slice(0, 80), other });

		for (const column of ['caseNumber', 'name'] as const) if (!line[column]) fault(column, 'missing');
		for (const column of Object.keys(longest) as Column[])
			if (line[column].length > longest[column]!) fault(column, 'tooLong');
		const part = partOf(line.role);
		if (!part) fault('role', line.role ? 'role' : 'missing');
		const born = bornOn(line.born);
		if (born === undefined) fault('born', 'date');
		const email = line.email.toLowerCase() || null;
		if (email && !isEmail(email)) fault('email', 'email');
		else if (email && part === 'child') fault('email', 'emailOfChild');
		else if (email && known.emails.has(email)) fault('email', 'emailInUse');
		if (line.phone && !isPhone(line.phone)) fault('phone', 'phone');
		const isProtected = yes(line.protected);
		if (isProtected === null) fault('protected', 'yesNo');

		const family = familyOf(families, line);
		if (line.caseNumber && family.row === line.row && known.caseNumbers.has(line.caseNumber))
			fault('caseNumber', 'caseInUse');
		if (line.family && !family.named) family.named = line;
		else if (line.family && line.family !== family.named?.family) fault('family', 'familyName', family.named!.row);
		for (const [column, of] of [
			['mentor', (id: string) => void family.mentorIds.add(id)],
			['worker', (id: string) => setWorker(id)]
		] as const) {
			const address = line[column].toLowerCase();
			if (!address) continue;
			const staff = known.staff.get(address);
			if (!staff) fault(column, 'staffUnknown');
			else if (!staff.follows) fault(column, 'staffRole');
			else of(staff.id);
		}
		function setWorker(id: string) {
			if (family.worker && family.worker.id !== id) fault('worker', 'otherWorker', family.worker.row);
			family.worker ??= { id, row: line.row };
		}

		if (faults.length > before || !part || born === undefined || isProtected === null) {
			// The row has faults of its own; the family still knows that it names a parent.
			if (part) family.people.push(nobody(line, part));
			continue;
		}
		const person: Person = {
			...{ row: line.row, part, name: line.name, bornOn: born, email, isProtected },
			...{ phone: line.phone || null, address: line.address || null },
			...schoolOf(part, line)
		};
		const key = keyOf(part, person.name, born);
		const twin = byKey.get(born ? key : `${line.caseNumber} ${key}`);
		const same = email ? byEmail.get(email) : undefined;
		if (same && same.name.toLowerCase() !== person.name.toLowerCase()) fault('email', 'emailTwice', same.row);
		else if (twin && twin.caseNumber === line.caseNumber) fault('name', 'personTwice', twin.row);
		else if (same && family.people.some((other) => other.email === email)) fault('email', 'emailTwice', same.row);
		else if (same && differs(same, person)) fault('email', 'differs', same.row);
		else if (twin && !same) fault('name', 'otherFamily', twin.row);
		else if (born && known.people.has(key)) fault('name', 'personKnown');
		byKey.set(born ? key : `${line.caseNumber} ${key}`, { row: line.row, caseNumber: line.caseNumber, email });
		if (email && !same) byEmail.set(email, person);
		family.people.push(person);
	}

	for (const [caseNumber, family] of families) {
		if (caseNumber && !family.people.some(({ part }) => part === 'parent'))
			faults.push({ row: family.row, column: 'caseNumber', code: 'noParent', value: caseNumber, other: null });
	}
	faults.sort((a, b) => a.row - b.row);
	return { families: [...families].map(([caseNumber, family]) => finished(caseNumber, family)), faults };
}

function familyOf(families: Map<string, Growing>, { caseNumber, row }: Line): Growing {
	let family = families.get(caseNumber);
	if (!family)
		families.set(caseNumber, (family = { row, named: null, people: [], mentorIds: new Set(), worker: null }));
	return family;
}

const nobody = ({ row, name }: Line, part: 'parent' | 'child'): Person => ({
	...{ row, part, name, bornOn: null, email: null, phone: null, address: null, isProtected: false },
	...{ school: null, class: null }
});

/** Where a child goes to school; at a parent's row the columns mean nothing. */
const schoolOf = (part: 'parent' | 'child', line: Line) =>
	part === 'child'
		? { school: line.school || null, class: line.class ? className(line.class) : null }
		: { school: null, class: null };

/** Whether two rows of one parent say different things; an empty cell says nothing. */
const differs = (one: Person, two: Person): boolean =>
	(['bornOn', 'phone', 'address'] as const).some((fact) => one[fact] && two[fact] && one[fact] !== two[fact]);

const finished = (caseNumber: string, { named, people, mentorIds, worker }: Growing): Family => ({
	caseNumber,
	name: named?.family ?? `Familie ${caseNumber}`,
	people,
	mentorIds: [...mentorIds],
	workerId: worker?.id ?? null
});
