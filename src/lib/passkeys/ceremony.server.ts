import {
	generateAuthenticationOptions,
	generateRegistrationOptions,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
	type AuthenticationResponseJSON,
	type RegistrationResponseJSON
} from '@simplewebauthn/server';
import { Refusal } from '../server/errors.ts';
import * as questions from '../sessions/questions.server.ts';
import type { Credential, Known } from './queries.server.ts';

/** Where we are, from ORIGIN and never from a header: a key made here works nowhere else. */
export type Site = { readonly origin: string; readonly rpId: string };
/** What goes to the browser, and the key of its cookie. */
export type Asked<Options> = { readonly options: Options; readonly key: string };

const product = 'Sammen om Familien';

/** What a browser needs to make a key for a person. The person must be seen by the device: fingerprint, face or PIN. */
export async function askToMake(person: { id: string; name: string }, known: readonly string[], { rpId }: Site) {
	const options = await generateRegistrationOptions({
		...{ rpID: rpId, rpName: product, userName: person.name, userDisplayName: person.name },
		userID: new TextEncoder().encode(person.id),
		attestationType: 'none',
		excludeCredentials: known.map((id) => ({ id })),
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
	});
	const facts = { challenge: options.challenge };
	return { options, key: await questions.ask('passkey_add', { personId: person.id, facts }) };
}

/** Checks a new key. The question is used up, whatever the answer. @throws Refusal passkeyRefused */
export async function made(key: string, response: RegistrationResponseJSON, { origin, rpId }: Site) {
	const question = await questions.take(key, 'passkey_add');
	if (!question?.personId) throw new Refusal('passkeyRefused');
	const { verified, registrationInfo } = await verifyRegistrationResponse({
		...{ response, expectedChallenge: question.facts.challenge!, expectedOrigin: origin, expectedRPID: rpId },
		requireUserVerification: true
	}).catch(refused);
	if (!verified) throw new Refusal('passkeyRefused');
	const { id, publicKey, counter } = registrationInfo.credential;
	const credential: Credential = { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter };
	return { personId: question.personId, credential };
}

/** What a browser needs to use a key: it finds the person's own by itself, so nobody is named (AB-17). */
export async function askToUse({ rpId }: Site) {
	const options = await generateAuthenticationOptions({ rpID: rpId, userVerification: 'required' });
	return { options, key: await questions.ask('passkey_use', { facts: { challenge: options.challenge } }) };
}

/** The challenge that a browser was given, taken away. @throws Refusal passkeyRefused */
export async function takeChallenge(key: string): Promise<string> {
	const challenge = (await questions.take(key, 'passkey_use'))?.facts.challenge;
	if (!challenge) throw new Refusal('passkeyRefused');
	return challenge;
}

/** Checks a key that was used. @returns how often it has been used, by its own count @throws Refusal passkeyRefused */
export async function used(challenge: string, response: AuthenticationResponseJSON, known: Known, site: Site) {
	const publicKey = new Uint8Array(Buffer.from(known.publicKey, 'base64url'));
	const { verified, authenticationInfo } = await verifyAuthenticationResponse({
		...{ response, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.rpId },
		credential: { id: response.id, publicKey, counter: known.counter },
		requireUserVerification: true
	}).catch(refused);
	if (!verified) throw new Refusal('passkeyRefused');
	return authenticationInfo.newCounter;
}

/** Whatever is wrong with an answer, it is told alike. */
function refused(): never {
	throw new Refusal('passkeyRefused');
}
