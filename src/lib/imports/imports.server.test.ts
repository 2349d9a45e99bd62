import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as people from '../administration/people.server.ts';
import { as, sql } from '../server/db.ts';
import { NotFound } from '../server/errors.ts';
import * as sessions from '../sessions/sessions.server.ts';
import * as imports from './imports.server.ts';

const heading =
	'Sagsnummer;Familie;Rolle;Navn;Fødselsdag;E-mail;Telefon;Adresse;Beskyttet adresse;Medarbejder;Samværsmedarbejder;Skole;Klasse';
const list = (...rows: string[]) => [heading, ...rows].join('\r\n');

/** A house with a mentor who can be named in a list. */
async function house() {
	const family = await makeFamily();
	const mentor = `${randomUUID()}@kommune.example`;
	const facts = { unitId: null, name: 'Mona', title: null, email: mentor, roles: ['mentor'] as const };
	const { password } = await people.add(family.administrator, facts, null);
	const session = await sessions.signIn(mentor, password, 'own', 'pc');
	return {
		...family,
		mentor,
		mentorActor: (await sessions.find(session!.token!))!.actor,
		id: randomUUID().slice(0, 8)
	};
}

async function faults(actor: Parameters<typeof imports.preview>[0], ...rows: string[]) {
	const preview = await imports.preview(actor, null, list(...rows));
	if ('problem' in preview) throw new Error(preview.problem.code);
	return preview.faults.map(({ row, column, code, other }) =>
		[row, column, code, other].filter((part) => part !== null)
	);
}

const familiesOf = async (unitId: string) =>
	(await owner`select count(*)::int as n from families where unit_id = ${unitId}`)[0]!.n as number;

test('a list becomes families that their mentor sees, and a parent can be given a password', async () => {
	const { administrator, mentor, mentorActor, id } = await house();
	const email = `Zofia.${id}@eksempel.dk`;
	const text = list(
		`${id}-1;Familie Østergård;forælder;Åse Østergård;12-03-1990;${email};+45 20 00 00 41;Skjult Vej 3;ja;${mentor.toUpperCase()};${mentor}`,
		`${id}-1;;barn;Ærø;24.12.2015;;;;;;;Engskolen;2b`,
		`${id}-2;;Forælder;=1+1;;;;;;;`
	);
	const preview = await imports.preview(administrator, null, text);
	expect(preview).toMatchObject({
		counts: { rows: 3, families: 2, parents: 2, children: 1, signIns: 1, withoutMentor: 1 },
		faults: []
	});
	expect(imports.isSound(await imports.load(administrator, null, text))).toBe(true);

	const seen = await as(
		mentorActor,
		() => sql`select f.name, f.case_number, fp.part, p.name as person, p.born_on::text as born, p.school, p.class, c.address, c.protected_at is not null as protected
			from families f join family_people fp on fp.family_id = f.id join people p on p.id = fp.person_id
			left join contacts c on c.person_id = p.id order by fp.part, p.name`
	);
	expect(seen).toMatchObject([
		{ part: 'child', person: 'Ærø', born: '2015-12-24', school: 'Engskolen', class: '2. B', address: null },
		{ part: 'mentor', person: 'Mona' },
		{ part: 'parent', person: 'Åse Østergård', name: 'Familie Østergård', address: 'Skjult Vej 3', protected: true },
		{ part: 'samvaer_worker', person: 'Mona' }
	]);
	// The administrator wrote the contacts and can't read them back.
	const contacts = await as(
		administrator,
		() => sql`select c.* from contacts c join people p on p.id = c.person_id where p.name = 'Åse Østergård'`
	);
	expect(contacts).toHaveLength(0);
	const [formula] = await people.parents(administrator, '=1+1');
	expect(formula).toMatchObject({ name: '=1+1', state: 'none', families: [`Familie ${id}-2`] });

	const [parent] = await people.parents(administrator, 'åse');
	expect(parent).toMatchObject({ state: 'waiting', email: email.toLowerCase() });
	expect(await sessions.signIn(email, '', 'own', 'phone')).toBeNull();
	const { password } = await people.giveSignIn(administrator, parent!.id, email.toLowerCase(), null);
	expect(await sessions.signIn(email, password, 'own', 'phone')).toMatchObject({ kind: 'parent' });
});

test('one parent of two families is one person', async () => {
	const { administrator, id } = await house();
	const email = `${id}@eksempel.dk`;
	await imports.load(
		administrator,
		null,
		list(`${id}-1;;forælder;Bo Dyhr;;${email};;;;;`, `${id}-2;;forælder;bo dyhr;01-02-1980;${email};20 00 00 01;;;;`)
	);
	expect(await people.parents(administrator, 'bo dyhr')).toMatchObject([
		{ families: [`Familie ${id}-1`, `Familie ${id}-2`] }
	]);
});

test('each fault is told by its row', async () => {
	const { administrator, mentor, id } = await house();
	const admin = `${id}-a@kommune.example`;
	const facts = { unitId: null, name: 'Eva', title: null, email: admin, roles: ['administrator'] as const };
	await people.add(administrator, facts, null);
	const row = async (cells: string) => (await faults(administrator, `1;;forælder;Ida;;;;;;;`, cells)).slice(0, 1);
	expect(await row(';;forælder;Bo;;;;;;;')).toEqual([[3, 'caseNumber', 'missing']]);
	expect(await row('1;;forælder;;;;;;;;')).toEqual([[3, 'name', 'missing']]);
	expect(await row(`1;;forælder;${'x'.repeat(121)};;;;;;;`)).toEqual([[3, 'name', 'tooLong']]);
	expect(await row('1;;nabo;Bo;;;;;;;')).toEqual([[3, 'role', 'role']]);
	expect(await row('1;;barn;Bo;31-02-2015;;;;;;')).toEqual([[3, 'born', 'date']]);
	expect(await row('1;;barn;Bo;01-01-2999;;;;;;')).toEqual([[3, 'born', 'date']]);
	expect(await row('1;;forælder;Bo;;bo(at)x.dk;;;;;')).toEqual([[3, 'email', 'email']]);
	expect(await row('1;;barn;Bo;;bo@x.dk;;;;;')).toEqual([[3, 'email', 'emailOfChild']]);
	expect(await row(`1;;forælder;Bo;;${mentor};;;;;`)).toEqual([[3, 'email', 'emailInUse']]);
	expect(await row('1;;forælder;Bo;;;ring;;;;')).toEqual([[3, 'phone', 'phone']]);
	expect(await row('1;;forælder;Bo;;;;;måske;;')).toEqual([[3, 'protected', 'yesNo']]);
	expect(await row('1;;forælder;Bo;;;;;;ukendt@x.dk;')).toEqual([[3, 'mentor', 'staffUnknown']]);
	expect(await row(`1;;forælder;Bo;;;;;;;${admin}`)).toEqual([[3, 'worker', 'staffRole']]);
	expect(await row('1;;forælder;ida;;;;;;;')).toEqual([[3, 'name', 'personTwice', 2]]);
	expect(await row('2;;barn;Bo;;;;;;;')).toEqual([[3, 'caseNumber', 'noParent']]);
	expect(
		await faults(
			administrator,
			'1;Familie A;forælder;Ida;;ida@x.dk;;Vej 1;;;',
			'1;Familie B;forælder;Bo;;;;;;;',
			'2;;forælder;Carl;;ida@x.dk;;;;;',
			'3;;forælder;Ida;;ida@x.dk;;Vej 2;;;',
			'4;;forælder;Dan;;;;;;;',
			'4;;barn;Ea;01-01-2020;;;;;;',
			'3;;barn;Ea;01-01-2020;;;;;;'
		)
	).toEqual([
		[3, 'family', 'familyName', 2],
		[4, 'email', 'emailTwice', 2],
		[5, 'email', 'differs', 2],
		[8, 'name', 'otherFamily', 7]
	]);
});

test('all or nothing, and a list that was loaded is refused the second time', async () => {
	const { administrator, unitId, id } = await house();
	const before = await familiesOf(unitId);
	const bad = list(`${id}-1;;forælder;Ida;01-01-1990;;;;;;`, `${id}-2;;forælder;Bo;nej;;;;;;`);
	expect(imports.isSound(await imports.load(administrator, null, bad))).toBe(false);
	expect(await familiesOf(unitId)).toBe(before);

	const good = list(`${id}-1;;forælder;Ida;01-01-1990;;;;;;`);
	const both = await Promise.all([1, 2].map(() => imports.load(administrator, null, good)));
	expect(both.filter(imports.isSound)).toHaveLength(1);
	expect(await familiesOf(unitId)).toBe(before + 1);
	expect(await faults(administrator, `${id}-1;;forælder;Ny;;;;;;;`)).toEqual([[2, 'caseNumber', 'caseInUse']]);
	expect(await faults(administrator, `${id}-9;;forælder;IDA;01-01-1990;;;;;;`)).toEqual([[2, 'name', 'personKnown']]);
});

test('nobody else loads a list here, nor an administrator of another house', async () => {
	const [here, there] = [await house(), await house()];
	const text = list(`${here.id};;forælder;Ida;;;;;;;`);
	const before = await familiesOf(here.unitId);
	for (const actor of [here.parent, here.mentorActor, here.coordinator, here.leader])
		await expect(imports.load(actor, null, text)).rejects.toBeInstanceOf(NotFound);
	await expect(imports.load(there.administrator, here.unitId, text)).rejects.toBeInstanceOf(NotFound);
	// A forged role does not get past the policies.
	const forged = { ...there.administrator, roles: [{ unitId: here.unitId, role: 'administrator' as const }] };
	await expect(imports.load(forged, here.unitId, text)).rejects.toThrow(/row-level security/);
	expect(await familiesOf(here.unitId)).toBe(before);
});

test('5,000 people come in one go, within ten seconds', async () => {
	const { administrator, unitId, mentor, id } = await house();
	const rows = Array.from({ length: 1_250 }, (_, n) => [
		`${id}-${n};Familie ${n};forælder;Åse ${n};01-01-1990;${id}-a${n}@x.dk;20 00 00 00;Vej ${n};ja;${mentor};${mentor}`,
		`${id}-${n};;forælder;Bo ${n};;${id}-b${n}@x.dk;20 00 00 01;Gade ${n};nej;;`,
		`${id}-${n};;barn;Ea ${n};24-12-2015;;;;;;`,
		`${id}-${n};;barn;Ib ${n};24-12-2017;;;;;;`
	]).flat();
	const started = performance.now();
	const preview = await imports.load(administrator, null, list(...rows));
	expect(performance.now() - started).toBeLessThan(10_000);
	expect(preview).toMatchObject({ counts: { rows: 5_000, families: 1_250, parents: 2_500, signIns: 2_500 } });
	expect(imports.isSound(preview)).toBe(true);
	expect(await familiesOf(unitId)).toBe(1_252);
});
