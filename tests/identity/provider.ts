import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';

export const client = { id: 'familien', secret: 'a-secret-for-tests-of-thirty-two-letters' };

/**
 * A real OpenID provider on loopback, where whoever comes is this person, by this level of assurance and in these ways.
 * @param backs where it sends browsers back to @param asks whether it has a page of its own that asks who comes
 */
export async function startProvider(backs: readonly string[], asks = false) {
	const who = { accountId: 'person-1', acr: 'substantial', amr: ['pwd'] };
	const server: Server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const configuration: Configuration = {
		clients: [
			{
				...{ client_id: client.id, client_secret: client.secret, redirect_uris: [...backs] },
				...{ response_types: ['code'], grant_types: ['authorization_code'] },
				token_endpoint_auth_method: 'client_secret_post'
			}
		],
		conformIdTokenClaims: false,
		acrValues: ['low', 'substantial'],
		claims: { openid: ['sub', 'amr'], acr: null, auth_time: null },
		pkce: { required: () => true },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
		cookies: { keys: ['of the tests'] },
		async findAccount(_, sub) {
			return { accountId: sub, claims: async () => ({ sub }) };
		},
		// Whoever has signed in has said yes to everything.
		async loadExistingGrant({ oidc }) {
			const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
			grant.addOIDCScope('openid');
			await grant.save();
			return grant;
		}
	};
	const provider = new Provider(issuer, configuration);
	provider.use(async (context, next) => {
		if (!context.path.startsWith('/interaction/')) return next();
		if (asks && context.method === 'GET') {
			context.body = page;
			return;
		}
		const login = asks ? { ...who, ...(await typed(context.req)) } : who;
		await provider.interactionFinished(context.req, context.res, { login: { ...login, remember: false } });
		context.respond = false;
	});
	server.on('request', provider.callback());

	/** What a browser does: follows the provider's own redirects, and stops where it is sent back to us. */
	async function visit(to: string): Promise<URL> {
		const cookies = new Map<string, string>();
		for (let address = new URL(to), hops = 0; hops < 8; hops++) {
			const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
			const { headers } = await fetch(address, { redirect: 'manual', headers: { cookie } });
			for (const line of headers.getSetCookie()) {
				const [name, value] = line.split(';')[0]!.split('=') as [string, string];
				cookies.set(name, value);
			}
			address = new URL(headers.get('location') ?? '', address);
			if (backs.some((back) => address.href.startsWith(back))) return address;
		}
		throw new Error('the provider did not send us back');
	}
	return { issuer, who, visit, stop: () => new Promise<void>((done) => server.close(() => done())) };
}

const page = `<!doctype html><html lang="da"><title>Udbyder</title><h1>Udbyder</h1><form method="post">
	<label>Hvem er du <input name="accountId"></label>
	<label>Niveau <select name="acr"><option>substantial</option><option>low</option></select></label>
	<button>Vis hvem du er</button></form></html>`;

/** What was typed on that page. */
async function typed(request: AsyncIterable<Buffer>) {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part);
	return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString())) as { accountId: string; acr: string };
}
