import * as client from 'openid-client';
import { now } from '../server/clock.ts';
import { Refusal, Unavailable } from '../server/errors.ts';
import { log } from '../server/log.ts';
import type { Audience, IdentityProvider } from './provider.ts';

/** How a deployment reaches its provider: OIDC_… in the environment for parents, STAFF_OIDC_… for staff. */
export type OpenIdSettings = {
	readonly issuer: string;
	readonly clientId: string;
	readonly clientSecret: string;
	readonly name: string;
	/** The values of the level's claim that are high enough; without any nobody comes in. */
	readonly levels: readonly string[];
	/** Where the provider writes the level: `acr`, a claim of its own such as `loa`, or `amr`, of whose list one is enough. */
	readonly levelClaim: string;
	readonly scope: string;
	/** How the provider signs: RS256, ES256 … */
	readonly algorithm: string;
};

/** Seconds since the person showed the provider who they are: a login that a shared phone still holds is not enough (AB-06). */
const freshness = 300;

const settings = {
	parent: { prefix: 'OIDC', name: 'MitID' },
	staff: { prefix: 'STAFF_OIDC', name: 'Kommunens login' }
} as const;

/** What the environment says; null when this deployment has no provider for them. */
export function settingsFrom(env: NodeJS.ProcessEnv, audience: Audience): OpenIdSettings | null {
	const of = (name: string) => env[`${settings[audience].prefix}_${name}`] ?? '';
	const [issuer, clientId, clientSecret] = [of('ISSUER'), of('CLIENT_ID'), of('CLIENT_SECRET')];
	if (!issuer || !clientId || !clientSecret) return null;
	return {
		...{ issuer, clientId, clientSecret, name: of('NAME') || settings[audience].name },
		levels: of('LEVELS')
			.split(/[\s,]+/)
			.filter(Boolean),
		levelClaim: of('LEVEL_CLAIM') || 'acr',
		scope: of('SCOPE') || 'openid',
		algorithm: of('ALGORITHM') || 'RS256'
	};
}

/**
 * OpenID Connect: code flow with PKCE, state and nonce bound to the browser, the token's signature, its level and its age checked,
 * and a new login each time.
 * @param ask how the provider is fetched; tests let it answer wrongly
 */
export function openId(settings: OpenIdSettings, ask?: client.CustomFetch): IdentityProvider {
	let found: Promise<client.Configuration> | null = null;
	const reach = () => (found ??= discover(settings, ask).catch(forget));
	const forget = (fault: unknown): never => {
		found = null;
		throw fault;
	};
	return {
		name: settings.name,
		async begin(back) {
			const config = await reach().catch((cause: unknown) => {
				throw new Unavailable('the provider does not answer', { cause });
			});
			const facts = {
				...{ back, verifier: client.randomPKCECodeVerifier() },
				...{ state: client.randomState(), nonce: client.randomNonce() }
			};
			const to = client.buildAuthorizationUrl(config, {
				...{ redirect_uri: back, scope: settings.scope, state: facts.state, nonce: facts.nonce },
				code_challenge: await client.calculatePKCECodeChallenge(facts.verifier),
				...{ code_challenge_method: 'S256', prompt: 'login', max_age: String(freshness) },
				...(settings.levelClaim === 'acr' ? { acr_values: settings.levels.join(' ') } : {})
			});
			return { to: to.href, facts };
		},
		async finish(here, { back, verifier, state, nonce }) {
			const address = new URL(back!);
			address.search = here.search;
			try {
				const tokens = await client.authorizationCodeGrant(await reach(), address, {
					...{ pkceCodeVerifier: verifier!, expectedState: state!, expectedNonce: nonce! },
					...{ idTokenExpected: true, maxAge: freshness }
				});
				return identityOf(tokens.claims()!, settings);
			} catch (fault) {
				// Why is for those who run the house, in one word and without what it was about.
				log.warn({ name: (fault as Error).name, code: (fault as { code?: string }).code }, 'identity refused');
				throw new Refusal('identityRefused');
			}
		}
	};
}

function identityOf(claims: client.IDToken, { levels, levelClaim }: OpenIdSettings) {
	const shown = [claims[levelClaim] ?? []].flat().map(String);
	if (!levels.some((level) => shown.includes(level))) throw new Error('level too low');
	const age = now().epochMilliseconds / 1000 - Number(claims.auth_time);
	if (!(age < freshness + 30)) throw new Error('login too old');
	return { issuer: claims.iss, subject: claims.sub };
}

async function discover({ issuer, clientId, clientSecret, algorithm }: OpenIdSettings, ask?: client.CustomFetch) {
	const url = new URL(issuer);
	const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
	const config = await client.discovery(
		url,
		clientId,
		{ id_token_signed_response_alg: algorithm },
		client.ClientSecretPost(clientSecret),
		{
			timeout: 8,
			execute: [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])],
			...(ask ? { [client.customFetch]: ask } : {})
		}
	);
	return config;
}
