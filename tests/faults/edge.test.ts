import { afterAll, beforeAll, expect, test } from 'vitest';
import { felt, signIn, throwBodies, withPassword } from './edge.ts';
import { makeVisitors, startWeb, type Visitor, type Web } from './web.ts';

// The short version of `npm run faults door`. What others feel is measured there: here the other tests run beside it.
const owner = process.env.OWNER_DATABASE_URL!;
let web: Web;
let visitors: [Visitor, Visitor];

beforeAll(async () => {
	visitors = (await makeVisitors(owner, 2)) as typeof visitors;
	web = await startWeb({ addresses: { web: process.env.APP_DATABASE_URL!, worker: '' } });
}, 120_000);
afterAll(() => web?.stop());

test('R-40: long, endless and heavy bodies take no memory, and others are answered', { timeout: 60_000 }, async () => {
	const [attacker, other] = visitors;
	const { grown, answers, meanwhile } = await felt(web, other, 200, () => throwBodies(web, attacker, 1, 100));
	expect(grown).toBeLessThan(150);
	expect(meanwhile).toBeLessThan(4_000);
	expect(Object.keys(answers).filter((status) => Number(status) >= 500 && status !== '503')).toEqual([]);
	// Whoever goes on pouring may not hear the answer.
	expect((answers['411'] ?? 0) + (answers.broken ?? 0)).toBe(2);
});

test('R-18: many who sign in at once take little memory', { timeout: 60_000 }, async () => {
	const { email, password } = await withPassword(owner, visitors[0]);
	const { grown, answers } = await felt(web, visitors[1], 200, () =>
		Promise.all(Array.from({ length: 12 }, () => signIn(web, email, password)))
	);
	expect(grown).toBeLessThan(300);
	expect(answers).toEqual({ 303: 12 });
});
