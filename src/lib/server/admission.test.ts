import { expect, test } from 'vitest';
import { refusalOf } from './admission.ts';

const origin = new URL('https://familie.example');
const knock = (method: string, url: string, headers: Record<string, string> = {}) =>
	refusalOf({ method, url, headers: { host: 'familie.example', ...headers } }, origin);
const conversation = '/messages/01890000-0000-7000-8000-000000000001?/send';
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
const multipart = { 'content-type': 'multipart/form-data; boundary=x' };

test('R-26, AB-21: whoever asks another host is led here, and may bring nothing along', () => {
	for (const host of ['evil.example', 'familie.example:8443', 'familie.example.evil.example', '']) {
		expect(knock('GET', '/sign-in?x=1', { host })).toEqual({
			status: 308,
			headers: { location: 'https://familie.example/sign-in' }
		});
		for (const method of ['POST', 'DELETE']) expect(knock(method, '/sign-in', { host })?.status).toBe(400);
		expect(knock('GET', '/readyz', { host })).toBeNull();
		expect(knock('POST', '/readyz', { host })?.status).toBe(400);
	}
	expect(knock('GET', '/', { 'x-forwarded-host': 'evil.example' })).toBeNull();
	expect(knock('GET', '//evil.example', { host: 'evil.example' })?.headers.location ?? '').not.toMatch(
		/^https?:\/\/evil/
	);
});

test('R-23: methods that nobody answers to', () => {
	for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'PROPFIND', 'CONNECT', 'BREW', ''])
		expect(knock(method, '/')).toEqual({ status: 405, headers: { allow: 'GET, HEAD, POST, DELETE' } });
});

test('R-40: a body says how long it is, and is no longer than what is sent there', () => {
	const length = (bytes: number) => ({ 'content-length': String(bytes) });
	expect(knock('POST', conversation, { ...multipart, 'transfer-encoding': 'chunked' })?.status).toBe(411);
	expect(knock('POST', '/', { ...urlencoded, 'transfer-encoding': 'chunked' })?.status).toBe(411);
	expect(knock('POST', conversation, { ...multipart, ...length(50_000_000) })).toBeNull();
	expect(knock('POST', conversation, { ...multipart, ...length(56_000_000) })?.status).toBe(413);
	expect(knock('POST', conversation, { ...urlencoded, ...length(600_000) })?.status).toBe(413);
	expect(knock('POST', '/staff/photo', { ...multipart, ...length(5_000_000) })).toBeNull();
	expect(knock('POST', '/staff/photo', { ...multipart, ...length(7_000_000) })?.status).toBe(413);
	expect(knock('POST', '/sign-in', { ...multipart, ...length(600_000) })?.status).toBe(413);
	expect(knock('POST', '/more', { ...urlencoded, ...length(10_000) })).toBeNull();
});

test('an address that is none', () => {
	for (const url of ['/%', '/%E0%A4%A', '*', 'http://evil.example/', '']) expect(knock('GET', url)?.status).toBe(400);
});
