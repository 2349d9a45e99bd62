import { log } from '#lib/server/log.ts';
import { told } from '#lib/server/csp-report.ts';
import type { RequestHandler } from './$types';

/** Browsers tell what the policy stopped. Only which rule, and whether it was ours: addresses may hold a secret. */
export const POST: RequestHandler = async ({ request }) => {
	for (const report of told(await request.text(), request.headers.get('host') ?? ''))
		log.warn(report, 'stopped by the policy');
	return new Response(null, { status: 204 });
};
