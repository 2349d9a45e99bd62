import * as journal from '#lib/journal/journal.server.ts';
import { pdfFile, zipped } from '../../../../../../file.server.ts';
import type { RequestHandler } from './$types';

/** The conversation as PDF/A, with its files as a zip. Posted, since that it was fetched is recorded. */
export const POST: RequestHandler = async ({ locals: { actor }, params }) => {
	const file = await journal.file(actor!, params.id);
	return 'pdf' in file ? pdfFile(file.pdf, 'samtale') : zipped(file.zip, 'samtale');
};
