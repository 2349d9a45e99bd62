import { BlockList, isIP } from 'node:net';

/** Which hops in front of us may say who asks: so many, or these addresses and networks; none are believed by themselves. */
export type Trust = { readonly hops: number } | { readonly networks: BlockList };

/**
 * Reads TRUST_PROXY: a number of proxies, each of which adds to X-Forwarded-For, or a list of their addresses and
 * networks (`10.0.0.4, 10.1.0.0/16, ::1`).
 * @throws RangeError when it is neither
 */
export function readTrust(text: string | undefined): Trust {
	const wanted = (text ?? '').trim();
	if (/^\d{0,2}$/.test(wanted)) return { hops: Number(wanted) };
	const networks = new BlockList();
	for (const part of wanted.split(/[\s,]+/).filter(Boolean)) {
		const [address, bits] = part.split('/');
		const version = isIP(address!);
		if (!version || (bits !== undefined && !(Number(bits) >= 0 && Number(bits) <= (version === 4 ? 32 : 128))))
			throw new RangeError(`TRUST_PROXY is neither a number of proxies nor a list of addresses: ${part}`);
		networks.addSubnet(address!, Number(bits ?? (version === 4 ? 32 : 128)), version === 4 ? 'ipv4' : 'ipv6');
	}
	return { networks };
}

/**
 * Who asks: the last address that a trusted hop has written. What anybody else wrote in X-Forwarded-For counts for nothing.
 * @param peer the other end of the connection
 * @param forwarded the header, as it came
 */
export function clientOf(peer: string | undefined, forwarded: string | undefined, trust: Trust): string {
	const chain = [...(forwarded ?? '').split(','), peer ?? ''].map(plain);
	let at = chain.length - 1;
	if ('hops' in trust) {
		// Fewer entries than hops: it did not come through them all, and nobody vouches for what it says.
		if (trust.hops < chain.length && isIP(chain[at - trust.hops]!)) at -= trust.hops;
	} else {
		while (at > 0 && isTrusted(chain[at]!, trust.networks) && isIP(chain[at - 1]!)) at--;
	}
	return chain[at] || '0.0.0.0';
}

const isTrusted = (address: string, networks: BlockList) =>
	isIP(address) !== 0 && networks.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** An address without brackets and port, and an IPv4 address as itself, however it is wrapped. */
function plain(text: string): string {
	const address = text.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1');
	return address.replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/^::ffff:(?=\d+\.)/i, '');
}
