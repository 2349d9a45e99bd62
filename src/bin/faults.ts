import { dawdle, difference, felt, signIn, throwBodies, withPassword, type Felt } from '../../tests/faults/edge.ts';
import { kills, type Kills } from '../../tests/faults/kills.ts';
import { plainDoor } from '../../tests/faults/plain.ts';
import { race } from '../../tests/faults/race.ts';
import { freeze, restart, type Disturbance } from '../../tests/faults/restarts.ts';
import { sendUnderFire } from '../../tests/faults/sends.ts';
import { startServer } from '../../tests/faults/server.ts';
import { restartUnderStreams } from '../../tests/faults/streams.ts';
import { startFaults } from '../../tests/faults/start.ts';
import { tellUnderFire } from '../../tests/faults/tellers.ts';
import { replays, timing, xss } from '../../tests/access/whole.ts';
import { makeVisitors, startWeb, type Visitor } from '../../tests/faults/web.ts';
import { main } from './failure.ts';

/**
 * npm run faults: what happens when connections die, the database restarts or freezes, under twenty clients. Prints a
 * table; ends with 1 when a goal is missed. About two minutes; `npm test` has short versions. With names of parts, only
 * those: `npm run faults tellers`.
 */
const many = Number(process.env.KILLS ?? 1_000);
/** Workers killed around the call out; WORKER_KILLS=1000 takes some minutes more. */
const workerKills = Number(process.env.WORKER_KILLS ?? 100);
const wanted = process.argv.slice(3);
const failures: string[] = [];

await main(async () => {
	for (const [name, run] of Object.entries({
		...{ connections, databases, door, sends, streams, tellers, starts },
		...{ replays, timing, xss }
	}))
		if (!wanted.length || wanted.includes(name)) await run(goal);
	for (const failure of failures) console.error(`✗ ${failure}`);
	console.log(failures.length ? `\n${failures.length} goals missed` : '\nAll goals met');
	process.exit(failures.length ? 1 : 0);
});

async function connections() {
	const own = await startServer();
	try {
		process.env.APP_DATABASE_URL = own.addresses.web;
		const ours = await kills(own.superuser, own.owner, many);
		const plain = await kills(own.superuser, own.owner, 250, plainDoor(own.addresses.web));
		console.log('\nConnections killed under 20 clients');
		console.table({ 'the product': summary(ours), 'the driver alone': summary(plain) });
		goal('no statement under a foreign or missing identity', ours.foreign + ours.missing + ours.foreignWrites === 0);
		goal('no acknowledged write lost or doubled', ours.lost + ours.doubled === 0);
		goal('nothing uncaught, nothing unsettled', ours.uncaught + ours.unsettled + ours.otherErrors.length === 0);
		goal(`${many} connections killed`, ours.killed >= many);
	} finally {
		await own.stop();
	}
}

async function databases() {
	const own = await startServer();
	const visitors = await makeVisitors(own.owner, 20);
	const web = await startWeb(own);
	try {
		const seen50 = await race(own, web);
		console.log(
			`\nFifty plan the same hour: ${seen50.won} won, ${seen50.refused} were told, slowest ${seen50.slowest} ms`
		);
		goal('one of fifty wins, the others are told', seen50.won === 1 && seen50.refused === 49);
		const table: Record<string, ReturnType<typeof figures>> = {};
		for (const mode of ['fast', 'immediate'] as const) {
			const seen = await restart(own, web, visitors, mode);
			table[`restart -m ${mode}`] = figures(seen);
			goal(`restart -m ${mode}: served again within 2 s`, seen.backAfter <= 2_000);
			common(`restart -m ${mode}`, seen);
		}
		const seen = await freeze(own, web, visitors, 12_000);
		table['frozen for 12 s'] = figures(seen);
		goal('frozen: every answer within 5 s', seen.slowest <= 5_000);
		goal('frozen: some were told to try again', seen.unavailable > 0);
		common('frozen', seen);
		console.log('\nThe database disturbed under 20 clients of the web process');
		console.table(table);
	} finally {
		await web.stop();
		await own.stop();
	}
}

async function door() {
	const own = await startServer();
	const visitors = await makeVisitors(own.owner, 3);
	const [attacker, other, third] = visitors as [Visitor, Visitor, Visitor];
	const web = await startWeb(own, undefined, { TRUST_PROXY: '1' });
	try {
		const { email, password } = await withPassword(own.owner, third);
		const tries = () => Promise.all(Array.from({ length: 50 }, () => signIn(web, email, password)));
		const table: Record<string, Awaited<ReturnType<typeof felt>>> = {
			'50 sign-ins at once': await felt(web, other, 2_000, tries),
			'long and heavy bodies': await felt(web, other, 2_000, () => throwBodies(web, attacker, 5, 100)),
			'200 who dawdle': await felt(web, other, 2_000, () => dawdle(web.port, 200, 25))
		};
		const apart = await difference(web, email, 40);
		console.log('\nThe door');
		console.table(
			Object.fromEntries(
				Object.entries(table).map(([name, seen]) => [name, { ...seen, answers: JSON.stringify(seen.answers) }])
			)
		);
		console.log(`A wrong password and an unknown person: medians ${apart.toFixed(1)} ms apart`);
		const [signIns, bodies, slow] = Object.values(table) as [Felt, Felt, Felt];
		goal('50 sign-ins: at most 600 MB more', signIns.grown <= 600);
		goal('bodies: at most 100 MB more', bodies.grown <= 100);
		goal('dawdlers: all thrown out', !slow.answers['still here']);
		for (const [name, seen] of Object.entries(table))
			goal(
				`${name}: others' p95 at most doubled (${seen.before} → ${seen.meanwhile} ms)`,
				seen.meanwhile <= 2 * seen.before
			);
		goal('an unknown person can not be told by time (5 ms)', apart <= 5);
	} finally {
		await web.stop();
		await own.stop();
	}
}

async function sends() {
	const own = await startServer();
	const visitors = await makeVisitors(own.owner, 20);
	let web = await startWeb(own);
	try {
		const { web: next, ...sent } = await sendUnderFire(own, web, visitors, { messages: 1_000, kills: 10 });
		web = next;
		console.log('\nThe web process killed in the middle of a thousand messages');
		console.table({ sent });
		goal('every message is there once', sent.missing + sent.doubled === 0);
	} finally {
		await web.stop();
		await own.stop();
	}
}

async function streams() {
	const own = await startServer();
	let web = await startWeb(own);
	try {
		const { web: next, ...told } = await restartUnderStreams(own, web, 200);
		web = next;
		console.log('\nThe database and the web process restarted under 200 open pages');
		console.table({ told });
		goal('streams: nothing missed, nothing told twice', told.missed + told.doubled === 0);
		goal('streams: all taken up again', told.resumed >= told.streams);
	} finally {
		await web.stop();
		await own.stop();
	}
}

async function tellers() {
	const own = await startServer();
	try {
		const fire = { people: Math.max(500, workerKills * 10), kills: workerKills, workers: 1 };
		const killed = await tellUnderFire(own.owner, own.addresses.worker, fire);
		const two = await tellUnderFire(own.owner, own.addresses.worker, { people: 2_000, kills: 0, workers: 2 });
		console.log('\nNotifications while workers are killed, and with two workers');
		console.table({ killed, two });
		goal('worker killed: nobody left untold', killed.lost === 0);
		goal('worker killed: a repeat has the same tag', killed.otherTag === 0);
		goal(`worker killed ${workerKills} times`, killed.kills === workerKills);
		goal('two workers: nobody told twice', two.lost === 0 && two.repeats === 0);
	} finally {
		await own.stop();
	}
}

async function starts() {
	const tried = await startFaults();
	console.log('\nnpm start');
	for (const { what, went, ok } of tried) {
		console.log(`${ok ? '✓' : '✗'} ${what}: ${went}`);
		goal(`${what} (${went})`, ok);
	}
}

function summary({ otherErrors, ...rest }: Kills) {
	return { ...rest, otherErrors: otherErrors.length };
}

function figures({ acknowledged, slowest, lastOther: _, ...rest }: Disturbance) {
	return { ...rest, acknowledged: acknowledged.length, 'slowest ms': Math.round(slowest) };
}

function common(name: string, seen: Disturbance) {
	goal(`${name}: no acknowledged write lost`, seen.lost === 0);
	goal(`${name}: nothing hung for 10 s`, seen.hung === 0);
	goal(`${name}: the web process lived on`, !seen.webDied && seen.broken === 0);
	goal(`${name}: nothing but 200, 303 and 503 (${seen.lastOther})`, seen.other === 0);
}

function goal(words: string, isMet: boolean) {
	if (!isMet) failures.push(words);
}
