import { BlockList, isIP } from 'node:net';

// Where a push may go: a browser tells the address, so it may be anything.

const hosts = [
	/^fcm\.googleapis\.com$/,
	/^android\.googleapis\.com$/,
	/^([a-z0-9-]+\.)*push\.apple\.com$/,
	/^([a-z0-9-]+\.)*notify\.windows\.com$/,
	/^([a-z0-9-]+\.)*push\.services\.mozilla\.com$/
];

/** Whether an endpoint is one of the known push services': https, the usual port, no name and password in it. */
export function isPushService(endpoint: string): boolean {
	if (!URL.canParse(endpoint) || endpoint.length > 1000) return false;
	const { protocol, port, username, password, hostname, hash } = new URL(endpoint);
	return (
		protocol === 'https:' && !port && !username && !password && !hash && hosts.some((known) => known.test(hostname))
	);
}

const inside = new BlockList();
for (const [net, bits] of [
	...[
		['0.0.0.0', 8],
		['10.0.0.0', 8],
		['100.64.0.0', 10],
		['127.0.0.0', 8],
		['169.254.0.0', 16],
		['172.16.0.0', 12]
	],
	...[
		['192.0.0.0', 24],
		['192.0.2.0', 24],
		['192.168.0.0', 16],
		['198.18.0.0', 15],
		['198.51.100.0', 24]
	],
	...[
		['203.0.113.0', 24],
		['224.0.0.0', 4],
		['240.0.0.0', 4]
	]
] as [string, number][])
	inside.addSubnet(net, bits, 'ipv4');
/** Of the newer addresses only those given out to the world, without the tunnels that may lead back inside. */
function isGlobal(address: string): boolean {
	const [first = 0, second = 0] = address.split(':').map((part) => parseInt(part || '0', 16));
	return (
		first >= 0x2000 &&
		first <= 0x3fff &&
		first !== 0x2002 &&
		!(first === 0x2001 && (second < 0x200 || second === 0xdb8))
	);
}

/** Whether an address that a name was resolved to is out in the world, and none of ours. */
export const isOutside = (address: string): boolean => {
	const family = isIP(address);
	return family === 4 ? !inside.check(address, 'ipv4') : family === 6 && isGlobal(address);
};
