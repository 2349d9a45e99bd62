import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

// Given to a worker's Node by tests alone (node --import): what goes to Google's push service goes to the stand-in on
// loopback. The product has no such way, by no setting: which services it pushes to stands in its code.
const standIn = new URL(process.env.TEST_PUSH_SERVICE!);
const agent = new http.Agent({ keepAlive: true });
const request = https.request as (url: string, options: RequestOptions) => http.ClientRequest;
const diverted: typeof request = (url, options) => {
	const asked = new URL(url);
	if (asked.hostname !== 'fcm.googleapis.com') return request(url, options);
	const { method, headers, signal } = options;
	return http.request(new URL(`/${asked.pathname.split('/').at(-1)}`, standIn), { method, headers, signal, agent });
};
Object.assign(https, { request: diverted });
syncBuiltinESMExports();
