import * as people from '#lib/administration/people.server.ts';
import { template } from '#lib/imports/template.ts';
import type { RequestHandler } from './$types';

/** The list to fill in, for Excel. */
export const GET: RequestHandler = async ({ locals }) => {
	await people.units(locals.actor!);
	return new Response(template, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="familier.csv"'
		}
	});
};
