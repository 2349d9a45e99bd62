import { expect, test } from 'vitest';
import { clientOf, readTrust } from './client-address.ts';

test('R-27: who asks is the other end of the line, unless a hop that is trusted says otherwise', () => {
	const cases: [trust: string, peer: string, forwarded: string | undefined, client: string][] = [
		['', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
		['0', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
		['1', '192.0.2.1', '198.51.100.7', '198.51.100.7'],
		// What the client itself wrote stands to the left of what the proxy added.
		['1', '192.0.2.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
		['2', '192.0.2.1', '203.0.113.9, 198.51.100.7, 192.0.2.2', '198.51.100.7'],
		// It came past a proxy, or with rubbish: nobody vouches for it.
		['2', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
		['1', '192.0.2.1', undefined, '192.0.2.1'],
		['1', '192.0.2.1', 'unknown', '192.0.2.1'],
		['1', '192.0.2.1', '198.51.100.7, <script>', '192.0.2.1'],
		['1', '::ffff:192.0.2.1', '[2001:db8::7]:443', '2001:db8::7'],
		['1', '192.0.2.1', '198.51.100.7:5123', '198.51.100.7'],
		['10.0.0.0/8, ::1', '10.0.0.4', '198.51.100.7', '198.51.100.7'],
		['10.0.0.0/8 ::1', '::1', '203.0.113.9, 198.51.100.7, 10.9.9.9', '198.51.100.7'],
		['10.0.0.4', '10.0.0.5', '198.51.100.7', '10.0.0.5'],
		['10.0.0.4', '10.0.0.4', '10.0.0.4, 10.0.0.4', '10.0.0.4'],
		['10.0.0.4', '10.0.0.4', 'nothing', '10.0.0.4']
	];
	for (const [trust, peer, forwarded, client] of cases)
		expect(clientOf(peer, forwarded, readTrust(trust)), `${trust} | ${peer} | ${forwarded}`).toBe(client);
	for (const wrong of ['yes', '10.0.0.0/40', '10.0.0', '-1', 'proxy.example'])
		expect(() => readTrust(wrong), wrong).toThrow(RangeError);
});
