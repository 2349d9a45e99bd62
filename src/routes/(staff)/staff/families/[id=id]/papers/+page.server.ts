import * as caseFiles from '#lib/case-files/case-files.server.ts';
import { now } from '#lib/server/clock.ts';
import { moment } from '#lib/time/words.ts';
import { requireFresh } from '../../../../../fresh.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, language } = event.locals;
	const { family, parents, mayHaveAll, receipts } = await caseFiles.find(actor!, event.params.id);
	requireFresh(event);
	const at = now();
	return {
		...{ id: family.id, name: family.name, parents, mayHaveAll },
		receipts: receipts.map(({ id, parentId, parentName, name, madeAt, sha256, pieces, bytes }) => ({
			...{ id, isWhole: parentId === null, parentName: parentName ?? '', name: name ?? '', sha256, pieces },
			kilobytes: Math.ceil(bytes / 1000),
			made: moment(madeAt, at, language)
		}))
	};
};
