import { connect } from 'node:net';

export type Raw = { readonly status: number; readonly headers: Headers; readonly body: string };

/** Sends these very bytes, and reads what comes back, to the end of the line or so many milliseconds. */
export function say(port: number, words: string, patience = 8_000): Promise<Raw> {
	return new Promise((done) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(words));
		let heard = '';
		const finish = () => {
			clearTimeout(alarm);
			socket.destroy();
			done(parse(heard));
		};
		const alarm = setTimeout(finish, patience);
		socket.setEncoding('utf8');
		socket.on('data', (part: string) => (heard += part));
		socket.on('close', finish);
		socket.on('error', () => {});
	});
}

/** One request with headers of one's own, Host too; the line is closed after it. */
export const ask = (
	port: number,
	method: string,
	path: string,
	headers: Record<string, string> = {},
	body = ''
): Promise<Raw> =>
	say(
		port,
		[
			`${method} ${path} HTTP/1.1`,
			...Object.entries({ host: `localhost:${port}`, connection: 'close', ...headers }).map(
				([name, value]) => `${name}: ${value}`
			),
			'',
			body
		].join('\r\n')
	);

function parse(heard: string): Raw {
	const [head = '', ...rest] = heard.split('\r\n\r\n');
	const [first = '', ...lines] = head.split('\r\n');
	const headers = new Headers();
	for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
	return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
