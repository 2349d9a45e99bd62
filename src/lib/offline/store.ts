// The store on the phone: IndexedDB, and everything in it encrypted (AES-GCM) with keys that no code can read out and
// that lie in a database of their own. Without the keys the rest is noise. Used by the service worker and by the pages.

const things = 'familien';
const keys = 'familien-keys';

/** What is kept apart: each part has its own key, and is thrown away with it. */
export type Part = 'copy' | 'queue' | 'share';
type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };
type Kept = { readonly head: Sealed; readonly body?: Sealed };

const done = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((fulfil, fail) => {
		request.onsuccess = () => fulfil(request.result);
		request.onerror = () => fail(request.error);
	});

/**
 * Opens, does one thing, and closes again: an open database can't be thrown away.
 * @param makes whether a database that is not there is made; otherwise there is nothing in it
 */
async function within<T>(
	name: string,
	mode: IDBTransactionMode,
	work: (all: IDBObjectStore) => IDBRequest<T>,
	makes = false
): Promise<T | undefined> {
	const opening = indexedDB.open(name, 1);
	opening.onupgradeneeded = () => {
		if (makes) opening.result.createObjectStore('all');
		else opening.transaction!.abort();
	};
	const database = await done(opening).catch((fault: DOMException) => {
		if (fault.name === 'AbortError' && !makes) return null;
		throw fault;
	});
	if (!database) return undefined;
	database.onversionchange = () => database.close();
	try {
		const transaction = database.transaction('all', mode);
		const result = await done(work(transaction.objectStore('all')));
		return result;
	} finally {
		database.close();
	}
}

async function keyOf(part: Part): Promise<CryptoKey> {
	const found = await within<CryptoKey>(keys, 'readonly', (all) => all.get(part));
	if (found) return found;
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
	// Another may have made one meanwhile: the first one counts.
	await within(keys, 'readwrite', (all) => all.add(made, part), true).catch(() => {});
	return (await within<CryptoKey>(keys, 'readonly', (all) => all.get(part)))!;
}

async function seal(key: CryptoKey, data: BufferSource): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, data) };
}

const unseal = (key: CryptoKey, { iv, data }: Sealed): Promise<ArrayBuffer> =>
	crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data);

const address = (part: Part, name: string) => `${part}/${name}`;

/** Keeps a value, and bytes beside it if there are any. */
export async function put(part: Part, name: string, value: unknown, bytes?: ArrayBuffer): Promise<void> {
	const key = await keyOf(part);
	const head = await seal(key, new TextEncoder().encode(JSON.stringify(value)));
	const record: Kept = bytes ? { head, body: await seal(key, bytes) } : { head };
	await within(things, 'readwrite', (all) => all.put(record, address(part, name)), true);
}

/** A value that was kept; null when there is none that can be read. */
export async function get<T>(part: Part, name: string): Promise<T | null> {
	const record = await within<Kept>(things, 'readonly', (all) => all.get(address(part, name)));
	if (!record) return null;
	const data = await unseal(await keyOf(part), record.head).catch(() => null);
	return data && (JSON.parse(new TextDecoder().decode(data)) as T);
}

/** The bytes that were kept beside a value. */
export async function bytesOf(part: Part, name: string): Promise<ArrayBuffer | null> {
	const record = await within<Kept>(things, 'readonly', (all) => all.get(address(part, name)));
	return record?.body ? unseal(await keyOf(part), record.body).catch(() => null) : null;
}

/** The names of what is kept of one part. */
export async function names(part: Part): Promise<string[]> {
	const found = await within(things, 'readonly', (all) => all.getAllKeys());
	return (found ?? [])
		.map(String)
		.filter((name) => name.startsWith(`${part}/`))
		.map((name) => name.slice(part.length + 1));
}

export const remove = (part: Part, name: string): Promise<unknown> =>
	within(things, 'readwrite', (all) => all.delete(address(part, name)));

/** Throws a part away: its key first. */
export async function drop(part: Part): Promise<void> {
	await within(keys, 'readwrite', (all) => all.delete(part));
	await within(things, 'readwrite', (all) => all.delete(IDBKeyRange.bound(`${part}/`, `${part}/\uffff`)));
}

/** Throws everything away, the keys first. */
export async function wipe(): Promise<void> {
	for (const name of [keys, things])
		await new Promise<void>((fulfil) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = request.onerror = request.onblocked = () => fulfil();
		});
}
