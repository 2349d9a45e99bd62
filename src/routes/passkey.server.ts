import { error, json, type RequestEvent } from '@sveltejs/kit';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { Site } from '#lib/passkeys/passkeys.server.ts';
import { Refusal, TooMany } from '#lib/server/errors.ts';
import { texts } from '#lib/texts/server/index.ts';

// Passkeys are made and used in two steps: what the browser must sign, and what it signed. A cookie binds the two.

const cookie = '__Host-question';
const kept = { path: '/', secure: true, httpOnly: true, sameSite: 'strict', maxAge: 300 } as const;

const text = v.pipe(v.string(), v.maxLength(20_000));
const Body = v.object({
	response: v.optional(
		v.looseObject({
			id: v.pipe(text, v.regex(/^[\w-]{8,1500}$/)),
			rawId: text,
			response: v.record(v.string(), v.unknown())
		})
	),
	device: v.optional(v.picklist(['own', 'shared']), 'shared'),
	next: v.optional(v.pipe(v.string(), v.maxLength(500)), '')
});
export type Signed = v.InferOutput<typeof Body>;

/** From ORIGIN, which is what the address of a request is made of. */
export const siteOf = ({ url }: RequestEvent): Site => ({ origin: url.origin, rpId: url.hostname });

export const made = (signed: Signed) => signed.response as unknown as RegistrationResponseJSON;
export const used = (signed: Signed) => signed.response as unknown as AuthenticationResponseJSON;

/**
 * One route for both steps: without an answer it asks, with one it finishes.
 * @param ask what goes to the browser, with the key that its cookie keeps
 * @param finish checks the answer; returns where to go on
 */
export async function ceremony(
	event: RequestEvent,
	ask: () => Promise<{ options: object; key: string }>,
	finish: (key: string, signed: Signed) => Promise<string>
): Promise<Response> {
	const body = v.safeParse(Body, await event.request.json().catch(() => null));
	const words = texts(event.locals.language).errors;
	if (!body.success) error(422, words.fields.invalid);
	try {
		if (!body.output.response) {
			const { options, key } = await ask();
			event.cookies.set(cookie, key, kept);
			return json({ options });
		}
		const key = event.cookies.get(cookie) ?? '';
		event.cookies.delete(cookie, kept);
		return json({ to: await finish(key, body.output) });
	} catch (fault) {
		if (fault instanceof TooMany) return json({ message: words.tooMany }, { status: 429 });
		if (!(fault instanceof Refusal)) throw fault;
		const message = words.refusals[fault.code as keyof typeof words.refusals] ?? words.refused;
		return json({ message }, { status: 409 });
	}
}
