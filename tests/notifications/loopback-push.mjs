import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

// Given to a worker's Node by tests alone (node --import): what goes to Google's push service goes to the stand-in on
// loopback. The product has no such way, by no setting: which services it pushes to stands in its code.
const standIn = new URL(process.env.TEST_PUSH_SERVICE);
const agent = new http.Agent({ keepAlive: true });
const request = https.request;
https.request = (url, options, ...others) => {
	const asked = new URL(url);
	if (asked.hostname !== 'fcm.googleapis.com') return request(url, options, ...others);
	const { method, headers, signal } = options;
	const device = asked.pathname.split('/').at(-1);
	return http.request(new URL(`/${device}`, standIn), { method, headers, signal, agent }, ...others);
};
syncBuiltinESMExports();
