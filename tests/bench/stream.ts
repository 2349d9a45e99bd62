import { Agent, get, type IncomingMessage } from 'node:http';

const agent = new Agent({ maxSockets: Infinity });

/** One open stream of server-sent events, as a browser holds it: what it was told, and the id to take it up from. */
export class Stream {
	id = '';
	closed = false;
	/** When nothing more comes. */
	readonly ended: Promise<void>;
	readonly #topics: string[];
	#response: IncomingMessage;
	#text = '';
	#waiting: { topic: string; tell: (at: number) => void }[] = [];
	#greet = () => {};

	private constructor(response: IncomingMessage, topics: string[]) {
		this.#response = response;
		this.#topics = topics;
		response.setEncoding('utf8').on('data', (text: string) => this.#read(text));
		response.on('error', () => {});
		this.ended = new Promise((done) => {
			response.once('close', () => {
				this.closed = true;
				done();
			});
		});
	}

	/** Opens one, and waits for its first word. @param since the id to take it up from @param topics where they are noted */
	static open(port: number, token: string, since = '', topics: string[] = []): Promise<Stream> {
		const headers = { cookie: `__Host-session=${token}`, accept: 'text/event-stream', 'last-event-id': since };
		if (!since) delete (headers as Record<string, string>)['last-event-id'];
		return new Promise((done, fail) => {
			get(`http://localhost:${port}/live?age=0`, { agent, headers }, (response) => {
				if (response.statusCode !== 200) return fail(new Error(`the stream answered ${response.statusCode}`));
				const stream = new Stream(response, topics);
				stream.#greet = () => done(stream);
				response.once('close', () => fail(new Error('the stream said nothing')));
			}).once('error', fail);
		});
	}

	/** When it is told of a topic next. */
	hears(topic: string): Promise<number> {
		return new Promise((tell) => this.#waiting.push({ topic, tell }));
	}

	close(): void {
		this.#response.destroy();
	}

	#read(text: string) {
		const at = performance.now();
		const parts = (this.#text + text).split('\n\n');
		this.#text = parts.pop()!;
		for (const line of parts.flatMap((part) => part.split('\n'))) {
			const value = line.slice(line.indexOf(':') + 1).trim();
			if (line.startsWith('id:')) {
				this.id = value;
				this.#greet();
			} else if (line.startsWith('data:') && value) {
				this.#topics.push(value);
				const due = this.#waiting.filter(({ topic }) => topic === value);
				this.#waiting = this.#waiting.filter(({ topic }) => topic !== value);
				for (const { tell } of due) tell(at);
			}
		}
	}
}
