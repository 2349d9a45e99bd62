import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as caseFiles from '#lib/case-files/case-files.server.ts';
import { NotFound } from '#lib/server/errors.ts';
import { id } from '#lib/server/fields.ts';
import { zipped } from '../../../../../../file.server.ts';
import { isRecent } from '../../../../../../fresh.server.ts';
import type { RequestHandler } from './$types';

/** Of whom: the whole case, or one parent. */
const Of = v.union([v.literal('all'), id]);

/** The papers of the case, as one zip. Posted, since a receipt is kept; only after a fresh sign-in. */
export const POST: RequestHandler = async (event) => {
	const { locals, params, request } = event;
	const form = await request.formData().catch(() => new FormData());
	const of = v.safeParse(Of, form.get('of'));
	if (!of.success) throw new NotFound();
	if (!isRecent(event)) redirect(303, `/confirm?next=/staff/families/${params.id}/papers`);
	return zipped(await caseFiles.fetch(locals.actor!, params.id, of.output === 'all' ? null : of.output), 'sag');
};
