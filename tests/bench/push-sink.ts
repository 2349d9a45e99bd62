import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A push service that takes everything and reads nothing, in a process of its own.
const server = createServer((request, response) => {
	request.resume().once('end', () => response.writeHead(201).end());
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
