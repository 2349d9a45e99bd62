/** What became of a message that was sent: taken by the server, no answer for now, or refused with words. */
export type Delivery = 'taken' | 'waiting' | 'refused';

/** A message that the server has not taken yet. Never shown as sent (rule 10). */
export type Pending = {
	/** The message's key: the same at every try, so that it is one message however often it is tried (F-13). */
	readonly key: string;
	readonly body: string;
	/** How many files it carries. */
	readonly files: number;
	/** The whole form, as it is sent. */
	readonly data: FormData;
	readonly phase: 'sending' | 'waiting';
	/** How much of it has gone, in percent. */
	readonly percent: number;
};

type Deliver = (pending: Pending, onPercent: (percent: number) => void) => Promise<Delivery>;

/** Messages on their way, in the order they were written: each is sent when the one before it has been taken. */
export class Outbox {
	all: readonly Pending[] = $state.raw([]);
	readonly #deliver: Deliver;
	#busy = false;

	/** @param deliver sends one, and deals with a refusal */
	constructor(deliver: Deliver) {
		this.#deliver = deliver;
	}

	/** Puts a filled-in form last, and sends it. */
	add(data: FormData): void {
		const [key, body] = [String(data.get('clientKey')), String(data.get('body'))];
		this.all = [...this.all, { key, body, files: data.getAll('files').length, data, phase: 'sending', percent: 0 }];
		void this.send();
	}

	/** Sends what is there, until one is not taken: then all of it waits. Called again when the net is back. */
	async send(): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		for (let first = this.all[0]; first; first = this.all[0]) {
			const { key } = first;
			this.#set(key, { phase: 'sending', percent: 0 });
			const delivery = await this.#deliver(first, (percent) => this.#set(key, { percent }));
			if (delivery === 'waiting') {
				this.all = this.all.map((one) => ({ ...one, phase: 'waiting' }));
				break;
			}
			this.all = this.all.filter((one) => one.key !== key);
		}
		this.#busy = false;
	}

	#set(key: string, news: Partial<Pending>) {
		this.all = this.all.map((one) => (one.key === key ? { ...one, ...news } : one));
	}
}
