import { client, startProvider } from './provider.ts';

/** Two providers on loopback for the journeys, one for parents and one for staff; tells the settings of a product that uses them. */
const origin = process.argv[2];
const parents = await startProvider([`${origin}/sign-in/provider/callback`], true);
const staff = await startProvider([`${origin}/sign-in/staff/callback`], true);
const of = (prefix: string, { issuer }: typeof parents, name: string) => ({
	[`${prefix}_ISSUER`]: issuer,
	[`${prefix}_CLIENT_ID`]: client.id,
	[`${prefix}_CLIENT_SECRET`]: client.secret,
	[`${prefix}_LEVELS`]: 'substantial high',
	[`${prefix}_NAME`]: name
});
console.log(JSON.stringify({ ...of('OIDC', parents, 'MitID'), ...of('STAFF_OIDC', staff, 'Kommunens login') }));
