import { expect, test } from 'vitest';
import { makeFamily, owner } from '../../../tests/family.ts';
import * as overview from '../overview/overview.server.ts';
import { NotFound } from '../server/errors.ts';
import * as corrections from './corrections.server.ts';

const wrong = { kind: 'child', words: 'Alma er født i marts.' } as const;

test('a parent says what is wrong, staff who follow the family answer once, and the parent reads it', async () => {
	const { parent, otherParent, mentor, otherMentor, coordinator, administrator, stranger, familyId, otherFamilyId } =
		await makeFamily();
	const before = await overview.taskCount(mentor);
	const id = await corrections.ask(parent, wrong);
	expect(await corrections.ask(parent, { ...wrong, familyId })).toBe(id);
	expect(await overview.taskCount(mentor)).toBe(before + 1);
	expect(await corrections.open(mentor)).toMatchObject([{ id, parentName: 'Ida', words: wrong.words, outcome: null }]);
	expect(await corrections.open(otherMentor)).toEqual([]);
	expect(await corrections.open(administrator)).toEqual([]);
	expect(await corrections.mine(otherParent)).toEqual([]);
	for (const other of [otherMentor, administrator, parent, stranger])
		await expect(corrections.answer(other, id, { outcome: 'kept', words: 'Nej' })).rejects.toThrow(NotFound);
	await expect(corrections.ask(parent, { ...wrong, familyId: otherFamilyId })).rejects.toThrow(NotFound);
	await expect(corrections.ask(mentor, wrong)).rejects.toThrow(NotFound);

	await corrections.answer(mentor, id, { outcome: 'corrected', words: 'Vi har rettet det til marts.' });
	await expect(corrections.answer(coordinator, id, { outcome: 'kept', words: 'Nej' })).rejects.toThrow(
		'alreadyAnswered'
	);
	expect(await corrections.mine(parent)).toMatchObject([
		{ id, outcome: 'corrected', answer: 'Vi har rettet det til marts.', answeredBy: 'Mona' }
	]);
	expect(await overview.taskCount(mentor)).toBe(before);
	const events = await owner`select kind, data from events where subject_id = ${id} order by id`;
	expect(events.map(({ kind }) => kind as string)).toEqual(['correction_asked', 'correction_answered']);
	expect(JSON.stringify(events)).not.toMatch(/Alma|marts/);
});

test('neither question nor answer can be changed or taken away, and the answer never tells where the other parent is (R-07)', async () => {
	const { parent, otherParent, mentor } = await makeFamily();
	await owner`insert into contacts ${owner({ person_id: otherParent.id, address: 'Skovbrynet 14, 8000 Aarhus', protected_at: '2026-01-01T00:00Z' })}`;
	const id = await corrections.ask(parent, wrong);
	await expect(corrections.answer(mentor, id, { outcome: 'kept', words: 'Han bor på Skovbrynet 14.' })).rejects.toThrow(
		'protectedAddressOf'
	);
	const rights = await owner`select table_name, privilege_type from information_schema.role_table_grants
		where grantee = 'sof_web' and table_name in ('corrections', 'correction_answers', 'case_files')`;
	expect([...new Set(rights.map((one) => one.privilege_type as string))].sort()).toEqual(['INSERT', 'SELECT']);
});

test('a parent can’t pile them up', async () => {
	const { parent, unitId, familyId } = await makeFamily();
	await owner`insert into corrections (unit_id, family_id, parent_id, kind, words, asked_at)
		select ${unitId}, ${familyId}, ${parent.id}, 'other', 'Ting ' || n, now() from generate_series(1, 20) n`;
	await expect(corrections.ask(parent, { kind: 'other', words: 'En til' })).rejects.toThrow('tooManyCorrections');
});
