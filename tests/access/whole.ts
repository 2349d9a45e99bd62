import { addFields } from './extra-fields.ts';
import { formShape, openHouse, type House } from './house.ts';
import { replay } from './replays.ts';
import { timeDoors } from './timing.ts';
import { plant, watch } from './xss.ts';

type Goal = (words: string, isMet: boolean) => void;

/** Ten thousand random requests as somebody else. REPLAYS and SEED for other figures. */
export async function replays(goal: Goal): Promise<void> {
	await inHouse(async (house) => {
		const many = Number(process.env.REPLAYS ?? 10_000);
		const { hits, statuses, ...rest } = await replay(house, many, Number(process.env.SEED ?? 1));
		console.log('\nRequests that one person met, made by another');
		console.table({ replays: { ...rest, ...statuses, hits: hits.length } });
		for (const one of [...hits, ...house.faults].slice(0, 20)) console.log(one);
		goal('no answer carried what is another’s', hits.length === 0);
		goal('nothing was a fault of ours', house.faults.length === 0);
		const { forms, accepted, changed } = await addFields(house, formShape);
		console.log(`\nFields added to ${forms} forms, of which ${accepted} were carried out: ${changed.length} changed`);
		for (const one of changed) console.log(one);
		goal('an added field changes nothing', changed.length === 0);
	});
}

/** How long "not yours" and "does not exist" take, 200 times each, in turns. */
export async function timing(goal: Goal): Promise<void> {
	await inHouse(async (house) => {
		const found = await timeDoors(house, 200);
		console.log('\nWhat is another’s and what does not exist, medians in ms');
		console.table(found.map((one) => ({ ...one, ...rounded(one) })));
		for (const { who, path, apart } of found) goal(`${who} ${path}: within 5 ms`, apart < 5);
	});
}

/** Sixty programs in every text that people write, opened in a browser on every sort of page by everybody. */
export async function xss(goal: Goal): Promise<void> {
	let fields: string[] = [];
	await inHouse(
		async (house) => {
			const seen = await watch(house, house.payloads, 60);
			console.log(`\nPrograms in ${fields.length} sorts of text: ${fields.join(', ')}`);
			console.table({ xss: { ...seen, executions: seen.executions.length, 'in the answers': house.programs.length } });
			for (const one of [...house.programs, ...seen.executions, ...house.faults].slice(0, 30)) console.log(one);
			goal('no program ran', seen.executions.length === 0);
			goal('none stands in an answer', house.programs.length === 0);
			goal('each of the sixty was shown', seen.shown === 60);
		},
		async (superuser) => {
			({ fields } = await plant(superuser));
		}
	);
}

async function inHouse(
	work: (house: House) => Promise<void>,
	prepare?: Parameters<typeof openHouse>[0]
): Promise<void> {
	const house = await openHouse(prepare);
	try {
		await work(house);
	} finally {
		await house.close();
	}
}

const rounded = ({ foreign, unknown, apart }: Record<'foreign' | 'unknown' | 'apart', number>) =>
	Object.fromEntries(Object.entries({ foreign, unknown, apart }).map(([name, ms]) => [name, Number(ms.toFixed(2))]));
