import { error as refuse, fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { texts } from '../texts/server/index.ts';
import { Refusal, TooMany } from './errors.ts';
import { valuesOf, type Readers } from './values.ts';

/** What a form gets back when it was not accepted: the words beside each field, and what was typed. */
export type Rejected = {
	readonly form: string;
	readonly errors: Readonly<Record<string, string>>;
	/** Set when a rule said no: the sentence to show above the form, and the rule's code. */
	readonly refusal?: string;
	readonly code?: string;
	/** Where one may go on from there. */
	readonly more?: { readonly href: string; readonly text: string };
	readonly values: Readonly<Record<string, string | string[]>>;
};

/** The form in the body; a body that is none is refused, and is no fault of ours. */
const formOf = (request: Request, words: string): Promise<FormData> =>
	request.formData().catch((fault: unknown) => {
		if (fault instanceof TypeError) refuse(400, words);
		throw fault;
	});

/** Where staff ask a second person to let through what was stopped. */
const askRelease = '/staff/messages/releases/ask';

/**
 * A whole form action: reads the form, checks it, calls one verb. Bad input answers 422 and a refusal 409, each with
 * what was typed and nothing changed; everything else goes on to handleError.
 * @param schema valibot; a message is a key of `errors.fields` in the server texts
 * @param work what the route does with the checked input: a verb, then usually a redirect
 * @param form names the form where a page has several
 * @param readers how a file field becomes text, by its name; a file without a reader, or of which it makes none, is left out
 */
export async function submit<Schema extends v.GenericSchema<unknown, unknown>, Result>(
	event: Pick<RequestEvent, 'request' | 'locals'> & { setHeaders?: RequestEvent['setHeaders'] },
	schema: Schema,
	work: (input: v.InferOutput<Schema>) => Promise<Result>,
	form = 'form',
	readers: Readers = {}
): Promise<Result | ActionFailure<Rejected>> {
	const words = texts(event.locals.language).errors;
	const values = await valuesOf(await formOf(event.request, words.refused), readers);
	const checked = v.safeParse(schema, values);
	const kept = Object.fromEntries(
		Object.entries(values).filter(([name]) => !/password|^pin$/i.test(name) && !Object.hasOwn(readers, name))
	);
	if (!checked.success) {
		const errors: Record<string, string> = {};
		for (const issue of checked.issues) {
			const field = v.getDotPath(issue)?.split('.')[0] ?? '';
			errors[field] ??= words.fields[issue.message as keyof typeof words.fields] ?? words.fields.invalid;
		}
		return fail(422, { form, errors, values: kept });
	}
	try {
		if (event.locals.wait) throw new TooMany(event.locals.wait, 'tooOften');
		return await work(checked.output);
	} catch (error) {
		if (error instanceof Refusal) {
			const sentence = words.refusals[error.code as keyof typeof words.refusals] ?? words.refused;
			const refusal = sentence.replace('{name}', () => error.about);
			const more = error.code === 'protectedAddressOf' ? { href: askRelease, text: words.askRelease } : undefined;
			return fail(409, { form, errors: {}, refusal, code: error.code, more, values: kept });
		}
		if (error instanceof TooMany) {
			event.setHeaders?.({ 'retry-after': String(error.seconds) });
			return fail(429, { form, errors: {}, refusal: words[error.code], code: error.code, values: kept });
		}
		throw error;
	}
}
